// Every document in full, with positions, events and actors marked in their places.
const reading = (() => {
  const LAYERS = ["positions", "events", "actors"];
  let drawn = "";

  const at = (i) => go({ view: "reading", doc: model.documents.id[model.positions.document[i]], pos: "", sel: pick.position(i) });
  const goTo = (d, offset) => go({ view: "reading", doc: model.documents.id[d], pos: String(offset) });

  function show(root, changed) {
    if (!model.documents.id.length) return replace(root, el("p", { class: "empty" }, t("nothing-here")));
    const s = state.get();
    const d = Math.max(0, model.documentNumber.get(s.doc) ?? chosenDocument());
    const key = [d, s.marks.join(), words.current(), s.stances.join(), s.topics.join(), s.from, s.to].join("|");
    if (key !== drawn || !root.querySelector(".page")) {
      drawn = key;
      replace(root, list(d), el("div", { class: "desk" }, tools(d), page(d)));
    }
    if (!changed || ["view", "doc", "pos", "sel", "marks"].some((k) => changed.has(k))) light(root, s);
  }
  const chosenDocument = () => {
    const chosen = pick.read(state.get().sel);
    return chosen?.type === "p" ? model.positions.document[chosen.position] : 0;
  };

  const MOST = 300;
  function list(d) {
    const counts = new Int32Array(model.documents.id.length),
      live = filters.live();
    model.positions.document.forEach((x, i) => {
      counts[x] += live[i];
    });
    const near = model.documents.id.map((id, n) => [id, n]).filter(([, n]) => Math.abs(n - d) < MOST / 2 || n < MOST / 2);
    return el(
      "nav",
      { class: "shelf", "aria-label": t("documents") },
      near.map(([id, n]) => entry(id, n, d, counts)),
    );
  }
  function entry(id, n, d, counts) {
    const rows = counts[n];
    return el(
      "button",
      { type: "button", "aria-current": n === d ? "page" : null, onclick: () => go({ doc: id, pos: "", sel: "" }) },
      el("strong", {}, model.documents.title[n]),
      el(
        "span",
        { class: "muted" },
        [model.documents.publisher[n], model.documents.published[n], t("n-positions", rows)].filter(Boolean).join(" · "),
      ),
    );
  }

  function tools(d) {
    const hidden = state.get().marks;
    const documents = model.documents.id;
    return el(
      "div",
      { class: "tools" },
      LAYERS.map((layer) =>
        el(
          "button",
          {
            type: "button",
            class: `layer ${layer}`,
            "aria-pressed": String(!hidden.includes(layer)),
            onclick: () => state.toggle("marks", layer),
          },
          t(`layer.${layer}`),
        ),
      ),
      el("span", { class: "gap" }),
      el("button", { type: "button", onclick: () => step(d, -1) }, icon(ICONS.previous, 14), t("previous")),
      el("button", { type: "button", onclick: () => step(d, 1) }, t("next"), icon(ICONS.next, 14)),
      el(
        "label",
        { class: "pick" },
        el("span", { class: "hidden" }, t("document")),
        el(
          "select",
          { onchange: (e) => go({ doc: e.target.value, pos: "", sel: "" }) },
          documents.map((id, n) => el("option", { value: id, selected: n === d }, model.documents.title[n])),
        ),
      ),
    );
  }

  /** To the next position of the document that passes the filters. */
  function step(d, by) {
    const p = model.positions,
      live = filters.live();
    const rows = p.id
      .map((_, i) => i)
      .filter((i) => p.document[i] === d && live[i])
      .sort((a, b) => p.content[a][0] - p.content[b][0]);
    if (!rows.length) return;
    const chosen = pick.read(state.get().sel);
    const here = chosen?.type === "p" ? rows.indexOf(chosen.position) : -1;
    at(rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : (here + by + rows.length) % rows.length]);
  }

  function page(d) {
    const docs = model.documents;
    const spans = marking.spansOf(d);
    const blocks = docs.blocks[d].length ? docs.blocks[d] : [[0, [...docs.text[d]].length, "paragraph", ""]];
    return el(
      "article",
      { class: "page", lang: docs.language[d] },
      el(
        "header",
        { class: "page-head" },
        el(
          "p",
          { class: "muted" },
          [docs.publisher[d], docs.author[d], docs.published[d], t(`genre.${docs.genre[d]}`)].filter(Boolean).join(" · "),
        ),
        docs.url[d] && el("p", {}, outside(docs.url[d], docs.url[d])),
      ),
      inOrder(d, blocks).map(([start, end, kind, number]) =>
        el(
          kind === "title" ? "h1" : kind === "heading" ? "h2" : "p",
          { class: `block ${kind}` },
          number && el("span", { class: "number" }, number),
          marking.pieces(d, start, end, spans),
        ),
      ),
    );
  }
  /** The blocks, and as plain paragraphs whatever text lies between them, so that nothing of the document is missing. */
  function inOrder(d, blocks) {
    const out = [];
    const length = unitsOf(d) ? unitsOf(d).length - 1 : model.documents.text[d].length;
    let last = 0;
    const between = (start, end) => {
      const text = cut(d, start, end),
        lead = text.length - text.trimStart().length;
      if (text.trim()) out.push([start + lead, end, "paragraph", ""]);
    };
    for (const block of [...blocks].sort((a, b) => a[0] - b[0])) {
      between(last, block[0]);
      if (block[1] > last) out.push([Math.max(last, block[0]), block[1], block[2], block[3]]);
      last = Math.max(last, block[1]);
    }
    between(last, length);
    return out;
  }

  /** Show the chosen place: scrolled to, with a ring around it. */
  function light(root, s) {
    root.querySelectorAll(".lit").forEach((x) => x.classList.remove("lit"));
    const chosen = pick.read(s.sel);
    let first = null;
    if (chosen?.type === "p") {
      for (const piece of root.querySelectorAll(".m.p")) {
        if (piece.dataset.all.split(" ").includes(String(chosen.position))) {
          piece.classList.add("lit");
          first ||= piece;
        }
      }
    } else if (chosen?.type === "n") {
      for (const piece of root.querySelectorAll(".m")) if (piece.dataset.pick === s.sel) piece.classList.add("lit");
    }
    if (!first && s.pos) first = [...root.querySelectorAll(".m")].find((x) => +x.dataset.at >= +s.pos);
    if (first) {
      first.classList.add("lit");
      first.scrollIntoView({ block: innerWidth < 760 ? "start" : "center" });
    }
  }
  const clicked = (event) => {
    const piece = event.target.closest(".m");
    if (piece) select(piece.dataset.pick);
  };
  return { show, at, go: goTo, clicked, step };
})();
