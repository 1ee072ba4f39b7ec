// Which positions pass, and how many would under each facet.
const filters = (() => {
  const FACETS = ["stances", "topics", "outlets", "documents"];
  let live = new Uint8Array(0);
  let counts = {};
  let edgeCount = new Int32Array(0);

  /** One bit for each facet that a position fails; a facet's own counts ignore its own bit. */
  function run() {
    const s = state.get();
    const p = model.positions;
    const stance = new Set(s.stances.map((x) => STANCES.indexOf(x)));
    const topics = new Set(s.topics.map((x) => model.number.get("topic/" + x)));
    const outlets = new Set(s.outlets);
    const documents = new Set(s.documents.map((x) => model.documentNumber.get(x)));
    const from = s.from ? dayOf(s.from) : -Infinity,
      to = s.to ? dayOf(s.to) : Infinity;
    const dated = Boolean(s.from || s.to);
    const publisher = model.documents.publisher;
    live = new Uint8Array(p.count);
    const none = (list) => new Map(list.map((x) => [x, 0]));
    counts = { stances: new Map(), topics: none(allTopics()), outlets: none(publisher), documents: none(publisher.map((_, d) => d)) };
    const bump = (map, key) => map.set(key, (map.get(key) || 0) + 1);
    for (let i = 0; i < p.count; i++) {
      let fails = 0;
      if (stance.size && !stance.has(p.code[i])) fails |= 1;
      if (topics.size && !p.topics[i].some((x) => topics.has(x))) fails |= 2;
      if (outlets.size && !outlets.has(publisher[p.document[i]])) fails |= 4;
      if (documents.size && !documents.has(p.document[i])) fails |= 8;
      if (dated && !(p.day[i] >= from && p.day[i] <= to)) fails |= 16;
      if (!fails) live[i] = 1;
      if (!(fails & ~1)) bump(counts.stances, p.code[i]);
      if (!(fails & ~2)) for (const x of p.topics[i]) bump(counts.topics, x);
      if (!(fails & ~4)) bump(counts.outlets, publisher[p.document[i]]);
      if (!(fails & ~8)) bump(counts.documents, p.document[i]);
    }
    countEdges(s, from, to, dated);
  }

  function countEdges(s, from, to, dated) {
    const { count, rows, from: a, to: b } = model.edges;
    edgeCount = new Int32Array(count);
    for (let e = 0; e < model.stanceEdges; e++) {
      let n = 0;
      for (const row of rows[e]) n += live[row];
      edgeCount[e] = n;
    }
    const narrowed = s.documents.length || s.outlets.length ? told(s) : null;
    for (let e = model.stanceEdges; e < count; e++) {
      if (narrowed && !(narrowed[a[e]] && narrowed[b[e]])) continue;
      if (dated && ![a[e], b[e]].every((n) => inTime(n, from, to))) continue;
      edgeCount[e] = 1;
    }
  }
  const allTopics = () => model.about.map((_, n) => n).filter((n) => model.nodes.sort[n] === TOPIC);
  const inTime = (node, from, to) => {
    const row = model.eventRow.get(node);
    if (row === undefined) return true;
    const start = dayOf(model.events.start[row]),
      end = dayOf(model.events.end[row]) || start;
    return Number.isNaN(start) || (end >= from && start <= to);
  };
  /** Nodes that the chosen documents speak of. */
  function told(s) {
    const chosen = model.documents.id.map(
      (id, d) =>
        (!s.documents.length || s.documents.includes(id)) && (!s.outlets.length || s.outlets.includes(model.documents.publisher[d])),
    );
    const seen = new Uint8Array(model.count);
    model.mentions.node.forEach((n, row) => {
      if (chosen[model.mentions.document[row]]) seen[n] = 1;
    });
    model.happenings.node.forEach((n, row) => {
      if (chosen[model.happenings.document[row]]) seen[n] = 1;
    });
    return seen;
  }
  const any = () => {
    const s = state.get();
    return FACETS.some((f) => s[f].length) || s.kinds.length || s.from || s.to;
  };
  return {
    run,
    any,
    live: () => live,
    counts: () => counts,
    edgeCount: () => edgeCount,
    passing: (rows) => rows.filter((i) => live[i]),
    FACETS,
  };
})();
