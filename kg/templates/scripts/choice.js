// Which nodes and edges a picture shows: the weightiest of each kind, what the reader opened, nothing that tangles.
const choice = (() => {
  const SHARE = { [ACTOR]: 0.56, [TOPIC]: 0.27, [EVENT]: 0.17 };

  /** Edges of the view that pass the filters, and every node's weight by them. */
  function candidates(s) {
    const { from, to, count } = model.edges;
    const counts = filters.edgeCount();
    const weight = new Float64Array(model.count);
    const edges = [];
    const end = s.view === "whole" ? count : model.stanceEdges;
    const kinds = new Set(s.kinds);
    const allowed = (n) => !kinds.size || kinds.has(groupOf(n));
    for (let e = 0; e < end; e++) {
      const n = counts[e];
      if (!n || (e < model.stanceEdges && n < s.min) || !allowed(from[e]) || !allowed(to[e])) continue;
      edges.push(e);
      weight[from[e]] += n;
      weight[to[e]] += n;
    }
    return { edges, weight };
  }

  function opening(s, all, weight) {
    const edges = model.opening.map((e) => model.edgeAt(e.from, e.to, STANCES.indexOf(e.stance)));
    const nodes = new Set(edges.flatMap((e) => [model.edges.from[e], model.edges.to[e]]));
    const chosen = pick.read(s.sel);
    if (chosen?.type === "n" && weight[chosen.node] && !nodes.has(chosen.node)) return induced(all, weight, nodes.add(chosen.node), s);
    return {
      nodes: [...nodes].sort((a, b) => a - b),
      edges,
      weight,
      left: all.filter((e) => nodes.has(model.edges.from[e]) && nodes.has(model.edges.to[e])).length - edges.length,
    };
  }
  const groupOf = (n) => (model.nodes.sort[n] === EVENT ? "event" : model.nodes.kind[n]);

  /** Nothing was asked for yet: the picture that was built with the page. */
  const untouched = (s) =>
    s.view === "stance" &&
    !filters.any() &&
    s.shown === state.start.shown &&
    s.min < 2 &&
    !s.core &&
    !s.comp &&
    !s.ego &&
    !s.path.length &&
    !s.set.length &&
    !s.open.length &&
    fitting(s.shown) === s.shown;

  function visible() {
    const s = state.get();
    let { edges, weight } = candidates(s);
    if (untouched(s) && model.opening.length) return opening(s, edges, weight);
    if (s.set.length) return induced(edges, weight, new Set(numbers(s.set)), s);
    if (s.path.length === 2) return induced(edges, weight, new Set(between(...numbers(s.path), edges)), s);
    if (s.ego && model.number.has(s.ego)) return neighbourhood(model.number.get(s.ego), s, edges, weight);
    if (s.core > 1) ({ edges, weight } = kCore(edges, s.core));
    if (s.comp > 0) ({ edges, weight } = component(edges, s.comp));
    const shown = new Set(top(weight, fitting(s.shown)));
    for (const n of numbers(s.open)) {
      shown.add(n);
      for (const other of strongest(n, 14)) shown.add(other);
    }
    const chosen = pick.read(s.sel);
    if (chosen?.type === "n" && weight[chosen.node]) shown.add(chosen.node);
    return induced(edges, weight, shown, s);
  }
  /** A phone opens with half as many. */
  const fitting = (most) => (innerWidth < 760 && most === state.start.shown ? Math.round(most / 2) : most);
  const numbers = (ids) => ids.map((id) => model.number.get(id)).filter((n) => n !== undefined);

  function top(weight, most) {
    const sorts = [[], [], []];
    for (let n = 0; n < weight.length; n++) if (weight[n] > 0) sorts[model.nodes.sort[n]].push(n);
    const by = (a, b) => weight[b] - weight[a] || a - b;
    let spare = most;
    const taken = [];
    for (const sort of [ACTOR, TOPIC, EVENT]) {
      sorts[sort].sort(by);
      const here = sorts[sort].splice(0, Math.round(most * SHARE[sort]));
      spare -= here.length;
      taken.push(...here);
    }
    return spare > 0 ? [...taken, ...sorts.flat().sort(by).slice(0, spare)] : taken;
  }

  /** A node's neighbours by the number of positions between them. */
  function strongest(node, most) {
    const counts = filters.edgeCount();
    const near = new Map();
    for (const e of model.touching[node]) {
      if (!counts[e] || (e >= model.stanceEdges && state.get().view !== "whole")) continue;
      const other = model.edges.from[e] === node ? model.edges.to[e] : model.edges.from[e];
      near.set(other, (near.get(other) || 0) + counts[e]);
    }
    return [...near]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([n]) => n);
  }

  /** The edges among the shown nodes; when they are too many, each node's strongest ones and then the strongest of all. */
  function induced(edges, weight, shown, s) {
    const { from, to } = model.edges;
    const counts = filters.edgeCount();
    const force = (e) => counts[e] * (model.edges.kind[e] === ASSERTS ? 0.3 : 1);
    const inside = edges.filter((e) => shown.has(from[e]) && shown.has(to[e])).sort((a, b) => force(b) - force(a) || a - b);
    const most = Math.round(shown.size * (s.ego || s.path.length || s.set.length ? 3 : 1.9)) + 10;
    let kept = inside;
    if (inside.length > most && !s.dense) {
      const had = new Map();
      const first = inside.filter((e) => {
        const a = had.get(from[e]) || 0,
          b = had.get(to[e]) || 0;
        if (a >= 2 && b >= 2) return false;
        had.set(from[e], a + 1);
        had.set(to[e], b + 1);
        return true;
      });
      const firsts = new Set(first);
      kept = [...first, ...inside.filter((e) => !firsts.has(e)).slice(0, Math.max(0, most - first.length))];
    }
    const touched = new Set(kept.flatMap((e) => [from[e], to[e]]));
    const nodes = [...shown].filter((n) => touched.has(n) || s.open.includes(model.nodes.id[n]) || s.set.length).sort((a, b) => a - b);
    return { nodes, edges: kept, weight, left: inside.length - kept.length };
  }

  /** What lies within some steps of a node, and only the lines that lead from one step to the next. */
  function neighbourhood(start, s, edges, weight) {
    const step = around(start, s.steps, edges, weight, s.shown);
    const outward = edges.filter((e) => step.get(model.edges.from[e]) !== step.get(model.edges.to[e]));
    return induced(outward, weight, new Set(step.keys()), s);
  }
  /** Node -> its distance from the start; the weightiest of each ring. */
  function around(start, steps, edges, weight, most) {
    const near = neighbours(edges);
    const step = new Map([[start, 0]]);
    let ring = [start];
    for (let k = 1; k <= steps; k++) {
      const next = [...new Set(ring.flatMap((n) => near.get(n) || []))].filter((n) => !step.has(n));
      next.sort((a, b) => weight[b] - weight[a] || a - b);
      ring = next.slice(0, Math.max(12, most - step.size));
      ring.forEach((n) => step.set(n, k));
    }
    return step;
  }

  function neighbours(edges) {
    const near = new Map();
    const add = (a, b) => {
      if (near.has(a)) near.get(a).push(b);
      else near.set(a, [b]);
    };
    for (const e of edges) {
      add(model.edges.from[e], model.edges.to[e]);
      add(model.edges.to[e], model.edges.from[e]);
    }
    return near;
  }

  const distances = (start, near) => {
    const found = new Map([[start, 0]]);
    for (const [n, d] of found) for (const other of near.get(n) || []) if (!found.has(other)) found.set(other, d + 1);
    return found;
  };
  /** Every node on a shortest way from a to b. */
  function between(a, b, edges) {
    if (a === undefined || b === undefined) return [];
    const near = neighbours(edges);
    const fromA = distances(a, near),
      fromB = distances(b, near);
    if (!fromA.has(b)) return [a, b];
    const all = fromA.get(b);
    const on = [...fromA.keys()].filter((n) => fromB.has(n) && fromA.get(n) + fromB.get(n) === all);
    const byRing = Map.groupBy
      ? Map.groupBy(on, (n) => fromA.get(n))
      : on.reduce((m, n) => m.set(fromA.get(n), [...(m.get(fromA.get(n)) || []), n]), new Map());
    return [...byRing.values()].flatMap((ring) => ring.sort((x, y) => near.get(y).length - near.get(x).length || x - y).slice(0, 12));
  }

  function kCore(edges, k) {
    let kept = edges;
    for (;;) {
      const near = new Map();
      const link = (a, b) => near.set(a, (near.get(a) || new Set()).add(b));
      for (const e of kept) {
        link(model.edges.from[e], model.edges.to[e]);
        link(model.edges.to[e], model.edges.from[e]);
      }
      const next = kept.filter((e) => near.get(model.edges.from[e]).size >= k && near.get(model.edges.to[e]).size >= k);
      if (next.length === kept.length) return weighed(kept);
      kept = next;
    }
  }
  function component(edges, rank) {
    const near = neighbours(edges);
    const seen = new Set();
    const parts = [];
    for (const n of near.keys()) {
      if (seen.has(n)) continue;
      const part = [...distances(n, near).keys()];
      part.forEach((x) => seen.add(x));
      parts.push(part);
    }
    parts.sort((a, b) => b.length - a.length);
    const part = new Set(parts[rank - 1] || []);
    return weighed(edges.filter((e) => part.has(model.edges.from[e])));
  }
  function weighed(edges) {
    const counts = filters.edgeCount();
    const weight = new Float64Array(model.count);
    for (const e of edges) {
      weight[model.edges.from[e]] += counts[e];
      weight[model.edges.to[e]] += counts[e];
    }
    return { edges, weight };
  }
  return { visible, strongest, groupOf, neighbours, distances };
})();
