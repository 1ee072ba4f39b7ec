// A node: its names, offices, events, and the stands that it takes and that are taken towards it.
const profile = (() => {
  function show({ node: n }) {
    const { nodes } = model;
    const held = filters.passing(model.held[n]),
      aimed = filters.passing(model.aimed[n]),
      about = filters.passing(model.about[n]);
    const voiced = filters.passing(model.voiced[n]).filter((i) => !model.positions.holders[i].includes(n));
    const talliedBy = (rows, column) => {
      const map = new Map();
      for (const i of rows)
        for (const x of column[i]) {
          if (!map.has(x)) map.set(x, new Array(STANCES.length).fill(0));
          map.get(x)[model.positions.code[i]]++;
        }
      return map;
    };
    const isTopic = nodes.sort[n] === TOPIC;
    const p = model.positions;
    return el(
      "div",
      {},
      heading(n),
      names(n),
      buttons(n),
      offices(n),
      eventLines(n),
      cards.list(t("said-there"), filters.passing(saidAt(n))),
      isTopic
        ? cards.bars(t("who-on-this"), talliedBy(about, p.holders), (x) => select(pick.cell(x, n)))
        : cards.bars(t("stands-by-topic"), talliedBy(held, p.topics), (x) => select(pick.cell(n, x)), 14),
      !isTopic && cards.bars(t("stands-towards"), talliedBy(held, p.targets), (x) => select(pick.cell(n, x)), 8),
      !isTopic && cards.bars(t("stands-of-others"), talliedBy(aimed, p.holders), (x) => select(pick.cell(x, n)), 8),
      attendances(n),
      tellings(n),
      cards.list(t("own-words"), held),
      cards.list(t("of-its-own"), filters.passing(roll.family(n).flatMap((x) => model.held[x]))),
      cards.list(t("voiced-for-others"), voiced),
      cards.list(t("towards-this"), aimed),
      cards.list(t("on-this-topic"), about),
    );
  }
  /** Positions taken at an event, or at any event in a place. */
  const saidAt = (n) => [
    ...new Set([...model.occasioned[n], ...model.hosted[n].flatMap((row) => model.occasioned[model.events.node[row]])]),
  ];
  const heading = (n) =>
    el(
      "header",
      {},
      el(
        "p",
        { class: "kind" },
        el("i", { class: "dot", style: { background: colours.kind(model.nodes.kind[n], model.nodes.sort[n]) } }),
        kindName(n),
      ),
      el("h2", {}, nameOf(n)),
    );

  function names(n) {
    const { name, en, others, wikidata } = model.nodes;
    const list = [...new Set([name[n], en[n], ...others[n]])].filter((x) => x && x !== nameOf(n));
    const code = /Q\d+$/.exec(wikidata[n] || "")?.[0];
    return el(
      "p",
      { class: "muted names" },
      list.join(" · "),
      code && [list.length ? " · " : "", outside(`https://www.wikidata.org/wiki/${code}`, `Wikidata ${code}`)],
    );
  }
  const isEgo = (n) => state.get().ego === model.nodes.id[n];
  function buttons(n) {
    const id = model.nodes.id[n];
    const graphs = ["stance", "whole"];
    const to = graphs.includes(state.get().view) ? {} : { view: "stance" };
    const from = state.get().path;
    return el(
      "div",
      { class: "buttons" },
      el(
        "button",
        { type: "button", onclick: () => go({ ...to, ego: isEgo(n) ? "" : id, path: [], set: [] }), "aria-pressed": String(isEgo(n)) },
        isEgo(n) ? t("leave-ego") : t("ego"),
      ),
      isEgo(n) &&
        el(
          "span",
          { class: "steps", role: "group", "aria-label": t("steps") },
          [1, 2, 3].map((k) =>
            el("button", { type: "button", "aria-pressed": String(state.get().steps === k), onclick: () => go({ steps: k }) }, k),
          ),
        ),
      el("button", { type: "button", onclick: () => go({ ...to, open: [...new Set([...state.get().open, id])], ego: "" }) }, t("expand")),
      from.length === 1 && from[0] !== id
        ? el(
            "button",
            { type: "button", class: "go", onclick: () => go({ view: "whole", path: [from[0], id], ego: "", set: [] }) },
            t("path-here"),
          )
        : el(
            "button",
            { type: "button", onclick: () => go({ path: from.length ? [] : [id] }), "aria-pressed": String(from.includes(id)) },
            from.length ? t("path-leave") : t("path-from"),
          ),
    );
  }
  function offices(n) {
    const r = model.roles;
    const row = (x, other) =>
      el(
        "li",
        {},
        r.title[x],
        other >= 0 && [" · ", evidence.node(other)],
        r.former[x] ? ` (${t("former")})` : "",
        r.start[x] || r.end[x] ? el("span", { class: "muted" }, ` ${r.start[x]}–${r.end[x]}`) : null,
        " ",
        el(
          "button",
          { type: "button", class: "link", "aria-label": t("in-text"), onclick: () => reading.go(r.document[x], r.from[x]) },
          "→",
        ),
      );
    const once = (rows, key) => [...new Map(rows.map((x) => [key(x), x])).values()];
    const held = once(model.offices[n], (x) => `${r.title[x]}|${r.of[x]}`),
      given = once(model.officers[n], (x) => `${r.title[x]}|${r.person[x]}`);
    return [
      held.length
        ? el(
            "section",
            {},
            el("h3", {}, t("offices")),
            el(
              "ul",
              { class: "lines" },
              held.map((x) => row(x, r.of[x])),
            ),
          )
        : null,
      given.length
        ? el(
            "section",
            {},
            el("h3", {}, t("officers")),
            el(
              "ul",
              { class: "lines" },
              given.slice(0, 12).map((x) => row(x, r.person[x])),
            ),
          )
        : null,
    ];
  }
  function eventLines(n) {
    const row = model.eventRow.get(n);
    if (row === undefined) return null;
    const e = model.events;
    return [
      el(
        "p",
        { class: "facts" },
        [e.start[row], e.end[row] && `– ${e.end[row]}`].filter(Boolean).join(" "),
        e.place[row] >= 0 && [" · ", evidence.node(e.place[row])],
        " · ",
        t(`status.${e.status[row]}`),
      ),
      e.within[row] >= 0 && el("p", { class: "facts" }, t("part-of"), " ", evidence.node(e.within[row])),
      e.who[row].length ? el("section", {}, el("h3", {}, t("took-part")), el("p", {}, evidence.joined(e.who[row]))) : null,
    ];
  }
  function tellings(n) {
    const rows = model.eventRow.has(n) ? model.tellings[n] : [];
    return [
      rows.length
        ? el(
            "section",
            {},
            el("h3", {}, t("told-in")),
            rows.slice(0, 8).map((x) => telling(x)),
          )
        : null,
    ];
  }
  const telling = (x) => {
    const h = model.happenings,
      d = h.document[x];
    return el(
      "article",
      { class: "card" },
      el("blockquote", { lang: evidence.langOf(d) }, el("span", { class: "content" }, cut(d, h.start[x], h.end[x]))),
      el(
        "p",
        { class: "source" },
        model.documents.publisher[d] || model.documents.title[d],
        el("span", { class: "gap" }),
        el("button", { type: "button", class: "link strong", onclick: () => reading.go(d, h.start[x]) }, t("in-text"), " →"),
      ),
    );
  };
  function attendances(n) {
    const rows = [...model.attended[n], ...model.hosted[n]].sort((a, b) =>
      (model.events.start[a] || "9").localeCompare(model.events.start[b] || "9"),
    );
    if (!rows.length) return null;
    const line = (row) =>
      el("li", {}, el("time", { class: "muted" }, model.events.start[row] || "—"), " ", evidence.node(model.events.node[row]));
    return el(
      "section",
      {},
      el("h3", {}, t("events-of", rows.length)),
      el("ul", { class: "lines" }, [...new Set(rows)].slice(0, 14).map(line)),
    );
  }

  return { show };
})();
