// How marks and lines look, as vis-network wants to be told; the drawing for paper follows the same rules.
const dressing = (() => {
  const node = (n, [x, y], size) => ({
    id: n,
    x,
    y,
    shape: shapeOf(n),
    size,
    color: { background: colours.kind(model.nodes.kind[n], model.nodes.sort[n]), border: colours.css("--paper") },
  });

  const width = (e) => 1 + Math.log2(1 + filters.edgeCount()[e]) * 0.75;
  const isTie = (e) => e >= model.stanceEdges;
  const isMere = (e) => model.edges.kind[e] === ASSERTS;
  const lines = (edges, grown) =>
    bent(edges).map(([e, bend]) => ({
      id: e,
      from: model.edges.from[e],
      to: model.edges.to[e],
      width: grown * width(e),
      color: { color: colours.edge(model.edges.kind[e]), opacity: isTie(e) ? 0.5 : isMere(e) ? 0.55 : 0.8, inherit: false },
      dashes: isTie(e) ? [3, 4] : isMere(e) ? [6, 4] : false,
      arrows: { to: { enabled: !isTie(e), scaleFactor: 0.42 } },
      smooth: { enabled: true, type: bend < 0 ? "curvedCCW" : "curvedCW", roundness: Math.abs(bend) },
    }));

  /** [edge, how far it bends and to which side]: lines between the same two nodes lie side by side. */
  function bent(edges) {
    const side = new Map();
    return edges.map((e) => {
      const key = model.edges.from[e] * model.count + model.edges.to[e];
      const n = side.get(key) || 0;
      side.set(key, n + 1);
      return [e, (0.07 + Math.ceil(n / 2) * 0.085) * (n % 2 ? -1 : 1)];
    });
  }
  return { node, lines, bent, width };
})();
