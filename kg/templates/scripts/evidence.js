// A position as a card: who stands how towards whom, in which words, where they stand in the document.
const evidence = (() => {
  const BREAK = /[。！？!?\n]/;

  /** The words around a position, up to the ends of their sentence. */
  function around(i, most = 90) {
    const p = model.positions,
      d = p.document[i];
    const text = model.documents.text[d];
    const first = unit(d, Math.min(p.content[i][0], p.cue[i][0])),
      last = unit(d, Math.max(p.content[i][1], p.cue[i][1]));
    let start = first,
      end = last;
    while (start > 0 && first - start < most && !BREAK.test(text[start - 1])) start--;
    while (end < text.length && end - last < most && text[end] !== "\n" && !BREAK.test(text[end - 1])) end++;
    return {
      d,
      text,
      start,
      end,
      cutLeft: start > 0 && !BREAK.test(text[start - 1]),
      cutRight: end < text.length && !BREAK.test(text[end - 1] || "\n") && text[end] !== "\n",
    };
  }

  /** The sentence with content and cue marked. */
  function quotation(i) {
    const p = model.positions;
    const { d, text, start, end, cutLeft, cutRight } = around(i);
    const content = p.content[i].map((o) => unit(d, o)),
      cue = p.cue[i].map((o) => unit(d, o));
    const bounds = [...new Set([start, end, ...content, ...cue])].filter((x) => x >= start && x <= end).sort((a, b) => a - b);
    const parts = bounds.slice(0, -1).map((a, n) => {
      const b = bounds[n + 1];
      const isContent = a >= content[0] && b <= content[1],
        isCue = a >= cue[0] && b <= cue[1];
      const piece = text.slice(a, b);
      if (isCue) return el("mark", { class: isContent ? "cue content" : "cue", title: t("cue") }, piece);
      return isContent ? el("span", { class: "content" }, piece) : piece;
    });
    return el("blockquote", { lang: langOf(d) }, cutLeft && "…", parts, cutRight && "…");
  }
  const langOf = (d) => model.documents.language[d];

  const chip = (stance) => el("span", { class: `stance ${stance}` }, t(`stance.${stance}`));
  const node = (n, extra) =>
    el(
      "button",
      { type: "button", class: `node ${extra || ""}`, title: `${kindName(n)} · ${nameOf(n)}`, onclick: () => select(pick.node(n)) },
      short(nameOf(n), 26),
    );
  const joined = (list) => list.flatMap((n, i) => (i ? ["、", node(n)] : [node(n)]));

  function line(i) {
    const p = model.positions;
    return el(
      "p",
      { class: "claim" },
      joined(p.holders[i]),
      " ",
      chip(p.stance[i]),
      " ",
      p.targets[i].length ? joined(p.targets[i]) : null,
    );
  }

  /** The day on which it was said; failing that, the day of publication, named as such. */
  const when = (i) => {
    const printed = model.documents.published[model.positions.document[i]];
    return dateOf(i) ? [el("time", {}, dateOf(i)), " · "] : printed ? [el("time", {}, t("printed", printed)), " · "] : null;
  };

  function card(i, { bare = false } = {}) {
    const p = model.positions,
      d = p.document[i];
    const open = () => select(pick.position(i));
    return el(
      "article",
      { class: `card edge-${p.stance[i]}`, "data-position": p.id[i] },
      bare ? el("p", { class: "claim" }, chip(p.stance[i]), p.targets[i].length ? [" ", joined(p.targets[i])] : null) : line(i),
      quotation(i),
      el(
        "p",
        { class: "source" },
        p.speaker[i] >= 0 && [t("said-by"), " ", node(p.speaker[i]), " · "],
        when(i),
        el("span", { title: model.documents.title[d] }, model.documents.publisher[d] || short(model.documents.title[d], 18)),
        el("span", { class: "gap" }),
        el("button", { type: "button", class: "link", onclick: open }, t("details")),
        el("button", { type: "button", class: "link strong", onclick: () => reading.at(i) }, t("in-text"), " →"),
      ),
    );
  }
  return { card, quotation, chip, node, joined, line, around, langOf };
})();
