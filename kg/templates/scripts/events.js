// Who took part in what, by time: a row for each event, a column for each actor, a line through those who met.
const events = (() => {
  const ROWS = 120,
    COLUMNS = 26;
  let more = 0;

  function show(root) {
    const s = state.get();
    const counts = filters.edgeCount();
    const rows = model.events.node.map((_, row) => row).filter((row) => passes(row, counts, s));
    rows.sort((a, b) => (model.events.start[a] || "9999").localeCompare(model.events.start[b] || "9999") || a - b);
    const columns = busiest(rows);
    const seen = rows.filter((row) => model.events.who[row].some((n) => columns.has(n)) || !model.events.who[row].length);
    const shown = seen.slice(0, ROWS + more);
    const order = [...columns.keys()];
    replace(
      root,
      el(
        "div",
        { class: "sheet" },
        el("div", { class: "tools" }, el("strong", {}, t("n-events", seen.length)), el("span", { class: "muted" }, t("events-hint"))),
        el(
          "div",
          { class: "scroll", tabindex: "0" },
          el(
            "table",
            { class: "meetings" },
            el(
              "thead",
              {},
              el(
                "tr",
                {},
                el("td", { class: "corner" }),
                order.map((n) =>
                  el(
                    "th",
                    { scope: "col" },
                    el(
                      "button",
                      { type: "button", class: "turned", title: nameOf(n), onclick: () => select(pick.node(n)) },
                      short(labelOf(n), 11),
                    ),
                  ),
                ),
              ),
            ),
            el("tbody", {}, byYear(shown, order, s)),
          ),
          seen.length > shown.length &&
            el(
              "button",
              {
                type: "button",
                class: "more",
                onclick: () => {
                  more += ROWS;
                  show(root);
                },
              },
              t("more", seen.length - shown.length),
            ),
        ),
      ),
    );
  }
  function passes(row, counts, s) {
    const node = model.events.node[row];
    if (s.kinds.length && !s.kinds.includes("event") && !model.events.who[row].some((n) => s.kinds.includes(choice.groupOf(n))))
      return false;
    const ties = model.touching[node].filter((e) => e >= model.stanceEdges);
    return ties.length ? ties.some((e) => counts[e]) : !filters.any();
  }
  function busiest(rows) {
    const n = new Map();
    for (const row of rows) for (const who of model.events.who[row]) n.set(who, (n.get(who) || 0) + 1);
    const top = [...n]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COLUMNS)
      .map(([x]) => x);
    return new Map(seriate(top, rows).map((x, i) => [x, i]));
  }
  /** Actors that meet often stand side by side, so that the lines stay short. */
  function seriate(list, rows) {
    const together = (a, b) =>
      rows.reduce((sum, row) => sum + (model.events.who[row].includes(a) && model.events.who[row].includes(b) ? 1 : 0), 0);
    const rest = [...list],
      out = rest.splice(0, 1);
    while (rest.length) {
      const last = out.at(-1);
      let best = 0,
        most = -1;
      rest.forEach((x, i) => {
        const n = together(last, x);
        if (n > most) {
          most = n;
          best = i;
        }
      });
      out.push(...rest.splice(best, 1));
    }
    return out;
  }
  function byYear(rows, order, s) {
    let year = null;
    return rows.flatMap((row) => {
      const now = (model.events.start[row] || "").slice(0, 4) || t("undated");
      const head = now === year ? [] : [el("tr", { class: "year" }, el("th", { colspan: order.length + 1, scope: "colgroup" }, now))];
      year = now;
      return [...head, line(row, order, s)];
    });
  }
  function line(row, order, s) {
    const e = model.events,
      node = e.node[row],
      who = new Set(e.who[row]);
    const places = order.map((n, i) => (who.has(n) ? i : -1)).filter((i) => i >= 0);
    const first = places[0],
      last = places.at(-1);
    const sel = pick.node(node);
    return el(
      "tr",
      { class: s.sel === sel ? "on" : null },
      el(
        "th",
        { scope: "row" },
        el(
          "button",
          { type: "button", onclick: () => select(sel), title: nameOf(node) },
          el("time", {}, (e.start[row] || "").slice(5) || "—"),
          el("span", { class: `sort ${e.status[row]}` }, t(`kind.${model.nodes.kind[node]}`)),
          el("span", { class: "title" }, short(nameOf(node), 30)),
        ),
      ),
      order.map((n, i) =>
        el(
          "td",
          { class: i >= first && i <= last && last > first ? `tie${i === first ? " first" : ""}${i === last ? " last" : ""}` : null },
          who.has(n) &&
            el("i", {
              class: "dot",
              style: { background: colours.kind(model.nodes.kind[n], ACTOR) },
              title: `${nameOf(n)} · ${nameOf(node)}`,
            }),
        ),
      ),
    );
  }
  return { show };
})();
