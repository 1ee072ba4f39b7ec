// What is known about the selection, every line of it with its words.
const panel = (() => {
  function show() {
    const chosen = pick.read(state.get().sel);
    const views = { n: profile.show, e: ofEdge, p: ofPosition, c: comparing.cell, a: comparing.pair };
    const body = chosen ? views[chosen.type](chosen) : summary();
    document.body.classList.toggle("picked", Boolean(chosen));
    replace(
      $("panel"),
      el(
        "div",
        { class: "panel-head" },
        el(
          "button",
          { type: "button", class: "plain close", "aria-label": t("close"), hidden: !chosen, onclick: () => select("") },
          icon(ICONS.close),
        ),
      ),
      body,
    );
    $("panel").scrollTop = 0;
  }

  function summary() {
    const live = filters.live();
    let count = 0;
    const topics = new Map(),
      actors = new Map();
    const tally = (map, n, s) => {
      if (!map.has(n)) map.set(n, new Array(STANCES.length).fill(0));
      map.get(n)[s]++;
    };
    for (let i = 0; i < model.positions.count; i++) {
      if (!live[i]) continue;
      count++;
      for (const n of model.positions.topics[i]) tally(topics, n, model.positions.code[i]);
      for (const n of model.positions.holders[i]) tally(actors, n, model.positions.code[i]);
    }
    return el(
      "div",
      {},
      el("h2", {}, t("overview")),
      el("p", { class: "muted" }, t("overview-line", count, model.documents.id.length, model.nodes.id.length)),
      el("p", { class: "hint" }, t("overview-hint")),
      questions(),
      cards.bars(t("most-active"), actors, (n) => select(pick.node(n))),
      cards.bars(t("by-topic"), topics, (n) => select(pick.node(n))),
    );
  }

  /** The three ways in for a reader who does not know where to begin. */
  const questions = () =>
    el(
      "section",
      {},
      el("h3", {}, t("begin-here")),
      el(
        "ul",
        { class: "ways" },
        el(
          "li",
          {},
          el("button", { type: "button", class: "link", onclick: () => go({ view: "matrix", matrix: "topics" }) }, t("way-matrix")),
        ),
        el("li", {}, el("button", { type: "button", class: "link", onclick: () => go({ view: "changes" }) }, t("way-changes"))),
        el("li", {}, el("button", { type: "button", class: "link", onclick: () => go({ view: "reading" }) }, t("way-reading"))),
      ),
    );

  function ofEdge({ edge: e }) {
    const { from, to, kind, rows } = model.edges;
    return el(
      "div",
      {},
      el(
        "header",
        {},
        el("p", { class: "kind" }, t("relation")),
        el(
          "h2",
          { class: "claim" },
          evidence.node(from[e]),
          " ",
          kind[e] < FIRST_TIE ? evidence.chip(STANCES[kind[e]]) : t(`tie.${EDGE_KINDS[kind[e]]}`),
          " ",
          evidence.node(to[e]),
        ),
      ),
      cards.list(t("in-which-words"), filters.passing(rows[e])),
    );
  }

  function ofPosition({ position: i }) {
    const p = model.positions,
      d = p.document[i];
    const row = (name, ...value) => [el("dt", {}, t(name)), el("dd", {}, value)];
    return el(
      "div",
      {},
      el("header", {}, el("p", { class: "kind" }, t("position")), evidence.line(i)),
      evidence.quotation(i),
      el(
        "div",
        { class: "buttons" },
        el("button", { type: "button", class: "go", onclick: () => reading.at(i) }, t("in-text"), " →"),
        el(
          "button",
          { type: "button", onclick: () => go({ view: "stance", set: [], ego: model.nodes.id[p.holders[i][0]], steps: 1, path: [] }) },
          t("in-graph"),
        ),
      ),
      el(
        "dl",
        { class: "facts" },
        row("holder", evidence.joined(p.holders[i])),
        p.speaker[i] >= 0 && row("speaker", evidence.node(p.speaker[i])),
        row("stance", evidence.chip(p.stance[i])),
        p.targets[i].length > 0 && row("target", evidence.joined(p.targets[i])),
        p.topics[i].length > 0 && row("topics", evidence.joined(p.topics[i])),
        row("stated", dateOf(i) || t("undated")),
        p.occasion[i] >= 0 && row("occasion", evidence.node(p.occasion[i])),
        row("quote", t(`quote.${p.quote[i]}`)),
        row("document", el("button", { type: "button", class: "link", onclick: () => reading.at(i) }, model.documents.title[d])),
        row("outlet", model.documents.publisher[d] || "—", model.documents.published[d] ? ` · ${model.documents.published[d]}` : ""),
        row("place-in-text", `${p.content[i][0]}–${p.content[i][1]}`),
        row("confidence", `${Math.round(p.confidence[i] * 100)} %`),
      ),
    );
  }

  return { show };
})();
