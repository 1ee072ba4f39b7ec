// Rows by holder, columns by time; a small disc for each month, striped by stance. Events stand on the top lane.
const lanes = (() => {
  const LANES = 16;

  function show() {
    const bins = brush.bins();
    const live = filters.live(),
      p = model.positions;
    const n = new Map();
    const cells = new Map();
    const binOf = (day) => bins.findIndex((b) => day >= b.from && day <= b.to);
    const cache = new Map();
    for (let i = 0; i < p.count; i++) {
      if (!live[i] || Number.isNaN(p.day[i])) continue;
      if (!cache.has(p.day[i])) cache.set(p.day[i], binOf(p.day[i]));
      const b = cache.get(p.day[i]);
      for (const h of roll.holders(i)) {
        n.set(h, (n.get(h) || 0) + 1);
        const key = h * 4096 + b;
        if (!cells.has(key)) cells.set(key, []);
        cells.get(key).push(i);
      }
    }
    const rows = [...n]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, LANES)
      .map(([x]) => x);
    const used = bins.map((b, i) => [b, i]).filter(([, i]) => rows.some((h) => cells.has(h * 4096 + i)));
    if (!rows.length) return el("p", { class: "empty" }, t("nothing-here"));
    const most = Math.max(...[...cells.values()].map((x) => x.length));
    const cell = (h, [b, i]) => {
      const list = cells.get(h * 4096 + i);
      if (!list) return el("td", {});
      const tally = new Array(STANCES.length).fill(0);
      for (const x of list) tally[p.code[x]]++;
      const label = `${nameOf(h)} · ${b.label}: ${list.length}`;
      return el(
        "td",
        {},
        el(
          "button",
          {
            type: "button",
            class: "stack",
            title: label,
            "aria-label": label,
            style: { "--size": `${14 + 26 * Math.sqrt(list.length / most)}px` },
            onclick: () => go({ from: isoOf(b.from), to: isoOf(b.to), sel: pick.node(h) }),
          },
          cards.mix(tally),
          el("b", {}, list.length),
        ),
      );
    };
    const eventsIn = (b) =>
      model.events.node.filter((_, row) => {
        const d = dayOf(model.events.start[row]);
        return model.events.start[row].length > 4 && d >= b.from && d <= b.to;
      });
    return el(
      "div",
      { class: "scroll lanes", tabindex: "0" },
      el(
        "table",
        {},
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            el("th", {}, t("lanes")),
            used.map(([b]) => el("th", { scope: "col" }, b.label)),
          ),
        ),
        el(
          "tbody",
          {},
          el(
            "tr",
            { class: "events" },
            el("th", { scope: "row" }, t("kind.event")),
            used.map(([b]) => {
              const list = eventsIn(b);
              return el(
                "td",
                {},
                list.length > 0 &&
                  el(
                    "button",
                    {
                      type: "button",
                      class: "star",
                      title: list.map(nameOf).join("\n"),
                      onclick: () => go({ view: "events", from: isoOf(b.from), to: isoOf(b.to) }),
                    },
                    `★ ${list.length}`,
                  ),
              );
            }),
          ),
          rows.map((h) =>
            el(
              "tr",
              {},
              el("th", { scope: "row" }, evidence.node(h)),
              used.map((column) => cell(h, column)),
            ),
          ),
        ),
      ),
    );
  }

  return { show };
})();
