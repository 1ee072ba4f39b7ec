// A place for every shown node: the one computed at build, or one found here beside its neighbours.
const places = (() => {
  const WIDTH = 92,
    HEIGHT = 52;

  /** Node -> [x, y] for what `choice.visible()` shows. */
  function lay(seen) {
    const s = state.get();
    if (s.path.length === 2) return columns(seen, model.number.get(s.path[0]));
    if (s.ego && model.number.has(s.ego) && !s.set.length) return rings(seen, model.number.get(s.ego));
    return built(seen, s.view === "whole" ? ["wx", "wy"] : ["x", "y"]);
  }

  function built(seen, [x, y]) {
    const taken = new Map();
    const late = [];
    const wide = words.current() === "en" ? 1.2 : 1; // room was measured for Chinese names
    const upright = innerHeight > innerWidth * 1.2;
    for (const n of seen.nodes) {
      const place = model.places.get(n);
      if (place && place[x] !== undefined) taken.set(n, upright ? [place[y] * 0.9, place[x] * 1.1] : [place[x] * wide, place[y]]);
      else late.push(n);
    }
    const grid = new Map();
    const cellOf = (px, py) => `${Math.round(px / WIDTH)},${Math.round(py / HEIGHT)}`;
    for (const [n, [px, py]] of taken) grid.set(cellOf(px, py), n);
    const near = choice.neighbours(seen.edges);
    late.sort((a, b) => seen.weight[b] - seen.weight[a] || a - b);
    for (const n of late) {
      const anchors = (near.get(n) || []).map((m) => taken.get(m)).filter(Boolean);
      const middle = anchors.length ? anchors[0] : [0, 0];
      const place = free(grid, cellOf, middle);
      taken.set(n, place);
      grid.set(cellOf(...place), n);
    }
    return taken;
  }

  /** The first free cell on a spiral around a point. */
  function free(grid, cellOf, [mx, my]) {
    for (let turn = 1; turn < 400; turn++) {
      const angle = turn * 2.399963,
        radius = 34 * Math.sqrt(turn) + 60;
      const place = [mx + Math.cos(angle) * radius * 1.3, my + Math.sin(angle) * radius];
      if (!grid.has(cellOf(...place))) return place;
    }
    return [mx, my];
  }

  /** Rings by distance; each node stands near the one that leads to it. */
  function rings(seen, centre) {
    const near = choice.neighbours(seen.edges);
    const steps = choice.distances(centre, near);
    const at = new Map([[centre, [0, 0]]]);
    const angle = new Map([[centre, 0]]);
    const deepest = Math.max(0, ...steps.values());
    let radius = 0;
    for (let step = 1; step <= deepest; step++) {
      const ring = seen.nodes.filter((n) => steps.get(n) === step);
      const wish = (n) => Math.min(...(near.get(n) || []).filter((m) => steps.get(m) === step - 1).map((m) => angle.get(m)));
      if (step === 1) ring.sort((a, b) => model.nodes.sort[a] - model.nodes.sort[b] || seen.weight[b] - seen.weight[a] || a - b);
      else ring.sort((a, b) => wish(a) - wish(b) || a - b);
      radius = Math.max(radius + 150, (ring.length * 74) / (2 * Math.PI));
      ring.forEach((n, i) => {
        const turn = (i / ring.length) * 2 * Math.PI - Math.PI / 2;
        angle.set(n, turn);
        const out = radius + (ring.length > 18 ? (i % 2) * 46 : 0);
        at.set(n, [Math.cos(turn) * out * 1.35, Math.sin(turn) * out]);
      });
    }
    for (const n of seen.nodes) if (!at.has(n)) at.set(n, [0, radius + 120]);
    return at;
  }

  function columns(seen, start) {
    const steps = choice.distances(start, choice.neighbours(seen.edges));
    const byStep = new Map();
    for (const n of seen.nodes) {
      const step = steps.get(n) ?? 1;
      byStep.set(step, [...(byStep.get(step) || []), n]);
    }
    const at = new Map();
    for (const [step, column] of byStep) column.forEach((n, i) => at.set(n, [step * 300, (i - (column.length - 1) / 2) * 64]));
    return at;
  }
  return { lay };
})();
