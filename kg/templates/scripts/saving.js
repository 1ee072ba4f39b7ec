// What is shown, taken along: picture as PNG and SVG, positions as CSV, their Turtle, the link itself.
const saving = (() => {
  function save(name, content, type) {
    const link = el("a", { href: URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 5000);
  }
  /** A cell that a spreadsheet would take for a formula is given a quote before it. */
  const cellOf = (x) => {
    const text = String(x ?? "");
    const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const csv = (name, rows) => save(name, `\ufeff${rows.map((r) => r.map(cellOf).join(",")).join("\r\n")}\r\n`, "text/csv");

  /** Rows of the positions that pass the filters and, in a picture, lie on its edges; or those of the selection. */
  function shownRows() {
    const live = filters.live(), s = state.get();
    const all = model.positions.id.map((_, i) => i).filter((i) => live[i]);
    if (!["stance", "whole"].includes(s.view)) return all;
    const rows = new Set(picture.shown().edges.filter((e) => e < model.stanceEdges).flatMap((e) => model.edges.rows[e]));
    return all.filter((i) => rows.has(i));
  }
  function positionsCsv() {
    const p = model.positions, d = model.documents;
    const names = (list) => list.map(nameOf).join("; ");
    csv("positions.csv", [["id", "holders", "speaker", "stance", "targets", "topics", "stated", "occasion", "quote", "cue", "content", "document", "publisher", "start", "end"],
      ...shownRows().map((i) => [p.id[i], names(p.holders[i]), p.speaker[i] >= 0 ? nameOf(p.speaker[i]) : "", p.stance[i], names(p.targets[i]), names(p.topics[i]), p.stated[i], p.occasion[i] >= 0 ? nameOf(p.occasion[i]) : "", p.quote[i],
        cut(p.document[i], ...p.cue[i]), contentOf(i), d.title[p.document[i]], d.publisher[p.document[i]], ...p.content[i]])]);
  }
  const inPicture = () => ["stance", "whole"].includes(state.get().view);

  function png() {
    const from = picture.canvas();
    const canvas = el("canvas", { width: from.width, height: from.height });
    const ctx = canvas.getContext("2d");
    ctx.fillStyle = colours.css("--canvas");
    ctx.fillRect(0, 0, canvas.width, canvas.height);
    ctx.drawImage(from, 0, 0);
    canvas.toBlob((blob) => save("graph.png", blob, "image/png"));
  }
  const CORNERS = { square: [45, 4, 1.254], diamond: [0, 4, 1], triangle: [-90, 3, 1.15], triangleDown: [90, 3, 1.15], hexagon: [0, 6, 1], star: [-90, 10, 1] };
  /** A mark as the picture shows it: a circle, or corners around a middle, a star's every other one nearer. */
  function mark([x, y], r, shape, colour) {
    if (!CORNERS[shape]) return sv("circle", { cx: x, cy: y, r: r.toFixed(1), fill: colour });
    const [turn, count, grow] = CORNERS[shape];
    const points = Array.from({ length: count }, (_, i) => {
      const angle = ((turn + (i * 360) / count) * Math.PI) / 180, out = r * grow * (shape === "star" && i % 2 ? 0.45 : 1);
      return `${(x + out * Math.cos(angle)).toFixed(1)},${(y + out * Math.sin(angle)).toFixed(1)}`;
    });
    return sv("polygon", { points: points.join(" "), fill: colour });
  }
  /** The picture as drawing instructions, for a file and for paper. */
  function drawn() {
    const { nodes, edges, at, radius } = picture.shown();
    const xs = nodes.map((n) => at.get(n)[0]), ys = nodes.map((n) => at.get(n)[1]);
    const [x0, y0, x1, y1] = [Math.min(...xs) - 90, Math.min(...ys) - 50, Math.max(...xs) + 90, Math.max(...ys) + 60];
    const counts = filters.edgeCount(), side = new Map();
    const lines = edges.map((e) => {
      const [a, b] = [at.get(model.edges.from[e]), at.get(model.edges.to[e])];
      const key = model.edges.from[e] * model.count + model.edges.to[e];
      const n = side.get(key) || 0;
      side.set(key, n + 1);
      const bend = (0.07 + Math.ceil(n / 2) * 0.085) * (n % 2 ? -1 : 1), mx = (a[0] + b[0]) / 2 + (b[1] - a[1]) * bend, my = (a[1] + b[1]) / 2 - (b[0] - a[0]) * bend;
      return sv("path", { d: `M${a} Q${mx.toFixed(1)},${my.toFixed(1)} ${b}`, fill: "none", stroke: colours.edge(model.edges.kind[e]), "stroke-width": (1 + Math.log2(1 + counts[e]) * 0.75).toFixed(2), "stroke-opacity": 0.75 }, sv("title", {}, `${nameOf(model.edges.from[e])} → ${nameOf(model.edges.to[e])} (${counts[e]})`));
    });
    const marks = nodes.map((n) => sv("g", {}, mark(at.get(n), radius(n), shapeOf(n), colours.kind(model.nodes.kind[n], model.nodes.sort[n])),
      sv("text", { x: at.get(n)[0], y: (at.get(n)[1] + radius(n) + 14).toFixed(1), "text-anchor": "middle", "font-size": 12, fill: colours.css("--ink"), "font-family": labels.FONT }, short(labelOf(n), 15))));
    return sv("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: `${x0} ${y0} ${x1 - x0} ${y1 - y0}`, width: x1 - x0, height: y1 - y0 }, sv("rect", { x: x0, y: y0, width: x1 - x0, height: y1 - y0, fill: colours.css("--canvas") }), lines, marks);
  }
  const svg = () => save("graph.svg", new XMLSerializer().serializeToString(drawn()), "image/svg+xml");

  /** On paper the picture is drawn anew, sharp and whole. */
  const onPaper = () => { if (inPicture() && picture.shown().nodes.length) $("main").append(fill(drawn(), { class: "printed", role: "img" }, [])); };
  const offPaper = () => document.querySelectorAll(".printed").forEach((x) => x.remove());
  async function turtle() {
    const nodes = inPicture() ? picture.shown().nodes.map((n) => model.nodes.id[n]) : [];
    save("shown.ttl", await sparql.turtleOf([...nodes, ...shownRows().map((i) => model.positions.id[i])]), "text/turtle");
  }
  const link = async () => { try { await navigator.clipboard.writeText(location.href); say(t("copied")); } catch { say(location.href); } };

  function menu() {
    const item = (name, action) => el("button", { type: "button", role: "menuitem", onclick: (e) => { e.target.closest("details").open = false; action(); } }, name);
    return el("details", { class: "menu", id: "save" }, el("summary", { "aria-label": t("save") }, icon(ICONS.save)),
      el("div", { role: "menu" }, inPicture() && [item(t("save-png"), png), item(t("save-svg"), svg)], item(t("save-csv"), positionsCsv), (shelf.has("turtle") || sparql.ready()) && item(t("save-turtle"), turtle), item(t("copy-link"), link), item(t("print"), () => print())));
  }
  return { menu, csv, onPaper, offPaper };
})();
