// The picture as SVG, for a file and for paper.
const drawing = (() => {
  const CORNERS = {
    square: [45, 4, 1.254],
    diamond: [0, 4, 1],
    triangle: [-90, 3, 1.15],
    triangleDown: [90, 3, 1.15],
    hexagon: [0, 6, 1],
    star: [-90, 10, 1],
  };

  /** A mark as the canvas shows it: a circle, or corners around a middle, a star's every other one nearer. */
  function mark([x, y], r, shape, colour) {
    if (!CORNERS[shape]) return sv("circle", { cx: x, cy: y, r: r.toFixed(1), fill: colour });
    const [turn, count, grow] = CORNERS[shape];
    const points = Array.from({ length: count }, (_, i) => {
      const angle = ((turn + (i * 360) / count) * Math.PI) / 180;
      const out = r * grow * (shape === "star" && i % 2 ? 0.45 : 1);
      return `${(x + out * Math.cos(angle)).toFixed(1)},${(y + out * Math.sin(angle)).toFixed(1)}`;
    });
    return sv("polygon", { points: points.join(" "), fill: colour });
  }

  /** A bent line; a stand has an arrow's head before the mark at which it ends. */
  function line(e, bend, at, radius) {
    const { from, to, kind } = model.edges;
    const a = at.get(from[e]);
    const b = at.get(to[e]);
    const middle = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * bend, (a[1] + b[1]) / 2 - (b[0] - a[0]) * bend];
    const colour = colours.edge(kind[e]);
    const angle = (Math.atan2(b[1] - middle[1], b[0] - middle[0]) * 180) / Math.PI;
    const words = `${nameOf(from[e])} → ${nameOf(to[e])} (${filters.edgeCount()[e]})`;
    const path = { d: `M${a} Q${middle.map((x) => x.toFixed(1))} ${b}`, fill: "none", stroke: colour, "stroke-opacity": 0.75 };
    const tip = { d: `M${-radius(to[e]) - 2},0 l-8,-3.5 l0,7 Z`, transform: `translate(${b}) rotate(${angle.toFixed(1)})`, fill: colour };
    return [
      sv("path", { ...path, "stroke-width": dressing.width(e).toFixed(2) }, sv("title", {}, words)),
      e < model.stanceEdges ? sv("path", tip) : null,
    ];
  }

  function label(n, [x, y], r) {
    const look = { "text-anchor": "middle", "font-size": 12, fill: colours.css("--ink"), "font-family": labels.FONT };
    return sv("text", { x, y: (y + r + 14).toFixed(1), ...look }, short(labelOf(n), LONGEST[model.nodes.sort[n]]));
  }

  function svg({ nodes, edges, at, radius }) {
    const xs = nodes.map((n) => at.get(n)[0]);
    const ys = nodes.map((n) => at.get(n)[1]);
    const [x, y] = [Math.min(...xs) - 90, Math.min(...ys) - 50];
    const [width, height] = [Math.max(...xs) + 90 - x, Math.max(...ys) + 60 - y];
    return sv(
      "svg",
      { xmlns: SVG, viewBox: `${x} ${y} ${width} ${height}`, width, height },
      sv("rect", { x, y, width, height, fill: colours.css("--canvas") }),
      dressing.bent(edges).map(([e, bend]) => line(e, bend, at, radius)),
      nodes.map((n) => {
        const colour = colours.kind(model.nodes.kind[n], model.nodes.sort[n]);
        return sv("g", {}, mark(at.get(n), radius(n), shapeOf(n), colour), label(n, at.get(n), radius(n)));
      }),
    );
  }
  return { svg };
})();
