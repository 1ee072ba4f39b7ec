// Actor by topic, actor by actor: a cell opens its quotations.
const matrix = (() => {
  const ROWS = 34,
    COLUMNS = 26;

  function show(root) {
    const s = state.get();
    const topics = s.matrix !== "actors";
    replace(
      root,
      el(
        "div",
        { class: "sheet" },
        el(
          "div",
          { class: "tools" },
          choose(
            "matrix",
            [
              ["topics", t("actor-topic")],
              ["actors", t("actor-actor")],
            ],
            s.matrix,
          ),
          !topics &&
            choose(
              "measure",
              ["difference", "congruence", "conflict"].map((x) => [x, t(`measure.${x}`)]),
              s.measure,
            ),
          el(
            "label",
            { class: "pick" },
            t("least-positions"),
            el("input", {
              type: "number",
              min: 1,
              max: 50,
              value: s.least,
              class: "small",
              onchange: (e) => go({ least: Math.max(1, +e.target.value || 1) }, { push: false }),
            }),
          ),
          rollSwitch(),
          el("span", { class: "gap" }),
          el("span", { class: "muted" }, topics ? t("matrix-hint") : t("alignment-hint")),
        ),
        el("div", { class: "scroll", tabindex: "0" }, topics ? byTopic(s) : byActor(s)),
        topics ? stanceKey() : alignmentKey(),
      ),
    );
    root.querySelector("table")?.addEventListener("keydown", walked);
  }
  const choose = (key, options, value) =>
    el(
      "div",
      { class: "segments", role: "group" },
      options.map(([x, name]) =>
        el("button", { type: "button", "aria-pressed": String(value === x), onclick: () => go({ [key]: x }) }, name),
      ),
    );
  const stanceKey = () =>
    el(
      "p",
      { class: "key" },
      STANCES.map((x) => el("span", {}, el("i", { class: `dot line bg-${x}` }), t(`stance.${x}`))),
    );
  const alignmentKey = () =>
    el("p", { class: "key" }, el("span", {}, t("measure.conflict")), el("i", { class: "ramp" }), el("span", {}, t("measure.congruence")));

  function actors(most) {
    const n = new Map();
    const live = filters.live();
    const s = state.get();
    roll.now().holders.forEach((list, i) => {
      if (live[i]) for (const h of list) n.set(h, (n.get(h) || 0) + 1);
    });
    return [...n]
      .filter(([x, c]) => c >= s.least && (!s.kinds.length || s.kinds.includes(choice.groupOf(x))))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([x]) => x);
  }

  function byTopic() {
    const at = new Map();
    const live = filters.live(),
      p = model.positions,
      totals = new Map();
    for (let i = 0; i < p.count; i++) {
      if (!live[i]) continue;
      for (const topic of p.topics[i]) {
        totals.set(topic, (totals.get(topic) || 0) + 1);
        for (const holder of roll.holders(i)) {
          const key = holder * model.count + topic;
          if (!at.has(key)) at.set(key, new Array(STANCES.length).fill(0));
          at.get(key)[p.code[i]]++;
        }
      }
    }
    const columns = [...totals]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, COLUMNS)
      .map(([x]) => x);
    const rows = actors(ROWS).filter((a) => columns.some((b) => at.has(a * model.count + b)));
    if (!rows.length) return el("p", { class: "empty" }, t("nothing-here"));
    const most = Math.max(1, ...[...at.values()].map((x) => x.reduce((a, b) => a + b, 0)));
    return grid(rows, columns, (a, b) => {
      const tally = at.get(a * model.count + b);
      if (!tally) return null;
      const n = tally.reduce((x, y) => x + y, 0);
      const main = STANCES[tally.indexOf(Math.max(...tally))];
      const names = STANCES.filter((_, k) => tally[k])
        .map((x) => `${t(`stance.${x}`)} ${tally[STANCES.indexOf(x)]}`)
        .join("、");
      return {
        sel: pick.cell(a, b),
        label: `${nameOf(a)} · ${nameOf(b)}: ${names}`,
        body: [el("b", {}, n), el("span", { class: "mix" }, cards.mix(tally))],
        tint: `color-mix(in oklab, var(--${main}) ${Math.round(10 + 34 * Math.sqrt(n / most))}%, var(--paper))`,
      };
    });
  }

  function byActor(s) {
    const rows = actors(COLUMNS);
    const table = alignment.table(rows);
    const value = (x) =>
      (s.measure === "difference" ? x.congruence - x.conflict : x[s.measure] * (s.measure === "conflict" ? -1 : 1)) / x.norm;
    const most = Math.max(
      0.001,
      ...table
        .flat()
        .filter(Boolean)
        .map((x) => Math.abs(value(x))),
    );
    if (!rows.length) return el("p", { class: "empty" }, t("nothing-here"));
    return grid(rows, rows, (a, b) => {
      const x = table[rows.indexOf(a)][rows.indexOf(b)];
      if (!x || x.congruence + x.conflict < 1) return null;
      const v = value(x);
      const tone = v < 0 ? "condemns" : v > 0 ? "supports" : "asserts";
      const figure = s.measure === "difference" ? `${x.congruence}:${x.conflict}` : x[s.measure];
      if (s.measure !== "difference" && !x[s.measure]) return null;
      return {
        sel: pick.pair(a, b),
        label: `${nameOf(a)} · ${nameOf(b)}: ${t("measure.congruence")} ${x.congruence}, ${t("measure.conflict")} ${x.conflict}`,
        body: el("b", {}, figure),
        tint: `color-mix(in oklab, var(--${tone}) ${Math.round(8 + 52 * Math.sqrt(Math.abs(v) / most))}%, var(--paper))`,
      };
    });
  }

  function grid(rows, columns, cell) {
    const chosen = state.get().sel;
    let first = true;
    const head = el(
      "tr",
      {},
      el("td", { class: "corner" }),
      columns.map((c) =>
        el(
          "th",
          { scope: "col" },
          el(
            "button",
            { type: "button", tabindex: "-1", class: "turned", title: nameOf(c), onclick: () => select(pick.node(c)) },
            short(labelOf(c), 11),
          ),
        ),
      ),
    );
    const body = rows.map((r) =>
      el(
        "tr",
        {},
        el(
          "th",
          { scope: "row" },
          el("button", { type: "button", tabindex: "-1", title: nameOf(r), onclick: () => select(pick.node(r)) }, short(labelOf(r), 12)),
        ),
        columns.map((c) => {
          const found = cell(r, c);
          if (!found) return el("td", { class: r === c ? "self" : "" });
          const button = el(
            "button",
            {
              type: "button",
              class: "cell",
              tabindex: first ? "0" : "-1",
              "aria-label": found.label,
              title: found.label,
              "aria-pressed": String(chosen === found.sel),
              "data-sel": found.sel,
              style: { background: found.tint },
              onclick: () => select(found.sel),
            },
            found.body,
          );
          first = false;
          return el("td", {}, button);
        }),
      ),
    );
    return el("table", { class: "matrix" }, el("thead", {}, head), el("tbody", {}, body));
  }
  /** Arrow keys move to the next filled cell in that direction. */
  function walked(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (!step || !event.target.classList.contains("cell")) return;
    event.preventDefault();
    const table = event.currentTarget;
    let x = event.target.parentNode.cellIndex,
      y = event.target.parentNode.parentNode.rowIndex;
    for (;;) {
      x += step[0];
      y += step[1];
      const td = table.rows[y]?.cells[x];
      if (!td) return;
      const button = td.querySelector(".cell");
      if (button) {
        button.tabIndex = 0;
        event.target.tabIndex = -1;
        return button.focus();
      }
    }
  }
  /** A new selection moves the ring without drawing the table again. */
  const light = (root) =>
    root.querySelectorAll(".cell").forEach((c) => c.setAttribute("aria-pressed", String(c.dataset.sel === state.get().sel)));
  return { show, light, choose };
})();
