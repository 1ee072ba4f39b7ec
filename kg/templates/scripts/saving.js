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
    const live = filters.live(),
      s = state.get();
    const all = model.positions.id.map((_, i) => i).filter((i) => live[i]);
    if (!["stance", "whole"].includes(s.view)) return all;
    const rows = new Set(
      picture
        .shown()
        .edges.filter((e) => e < model.stanceEdges)
        .flatMap((e) => model.edges.rows[e]),
    );
    return all.filter((i) => rows.has(i));
  }
  function positionsCsv() {
    const p = model.positions,
      d = model.documents;
    const names = (list) => list.map(nameOf).join("; ");
    csv("positions.csv", [
      [
        "id",
        "holders",
        "speaker",
        "stance",
        "targets",
        "topics",
        "stated",
        "occasion",
        "quote",
        "cue",
        "content",
        "document",
        "publisher",
        "start",
        "end",
      ],
      ...shownRows().map((i) => [
        p.id[i],
        names(p.holders[i]),
        p.speaker[i] >= 0 ? nameOf(p.speaker[i]) : "",
        p.stance[i],
        names(p.targets[i]),
        names(p.topics[i]),
        p.stated[i],
        p.occasion[i] >= 0 ? nameOf(p.occasion[i]) : "",
        p.quote[i],
        cut(p.document[i], ...p.cue[i]),
        contentOf(i),
        d.title[p.document[i]],
        d.publisher[p.document[i]],
        ...p.content[i],
      ]),
    ]);
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
  const svg = () => save("graph.svg", new XMLSerializer().serializeToString(drawing.svg(picture.shown())), "image/svg+xml");

  /** On paper the picture is drawn anew, sharp and whole. */
  const onPaper = () => {
    if (inPicture() && picture.shown().nodes.length)
      $("main").append(fill(drawing.svg(picture.shown()), { class: "printed", role: "img" }, []));
  };
  const offPaper = () => document.querySelectorAll(".printed").forEach((x) => x.remove());
  async function turtle() {
    const nodes = inPicture() ? picture.shown().nodes.map((n) => model.nodes.id[n]) : [];
    save("shown.ttl", await sparql.turtleOf([...nodes, ...shownRows().map((i) => model.positions.id[i])]), "text/turtle");
  }
  const link = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      say(t("copied"));
    } catch {
      say(location.href);
    }
  };

  function menu() {
    const item = (name, action) =>
      el(
        "button",
        {
          type: "button",
          role: "menuitem",
          onclick: (e) => {
            e.target.closest("details").open = false;
            action();
          },
        },
        name,
      );
    return el(
      "details",
      { class: "menu", id: "save" },
      el("summary", { "aria-label": t("save") }, icon(ICONS.save)),
      el(
        "div",
        { role: "menu" },
        inPicture() && [item(t("save-png"), png), item(t("save-svg"), svg)],
        item(t("save-csv"), positionsCsv),
        (shelf.has("turtle") || sparql.ready()) && item(t("save-turtle"), turtle),
        item(t("copy-link"), link),
        item(t("print"), () => print()),
      ),
    );
  }
  return { menu, csv, onPaper, offPaper };
})();
