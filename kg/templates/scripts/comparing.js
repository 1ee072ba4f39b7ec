// Two things beside each other: an actor's wording on a matter in order of time, two actors where they agree and differ.
const comparing = (() => {
  function cell({ a, b }) {
    const p = model.positions;
    const rows = filters
      .passing(roll.held(a))
      .filter((i) => p.topics[i].includes(b) || roll.targets(i).includes(b))
      .sort(cards.byDate);
    return el(
      "div",
      {},
      el("header", {}, el("p", { class: "kind" }, t("wording")), el("h2", { class: "claim" }, evidence.node(a), " · ", evidence.node(b))),
      rows.length > 1 && el("p", { class: "muted" }, t("wording-line", rows.length, dateOf(rows[0]) || "?", dateOf(rows.at(-1)) || "?")),
      rows.length ? inTime(rows, a) : el("p", {}, t("nothing-here")),
    );
  }

  /** One heading for each day and document, so that a change of wording shows. */
  function inTime(rows, a) {
    const groups = new Map();
    for (const i of rows) {
      const printed = model.documents.published[model.positions.document[i]];
      const day = dateOf(i) || (printed ? t("printed", printed) : t("undated"));
      const key = `${day} · ${model.documents.title[model.positions.document[i]]}`;
      groups.set(key, [...(groups.get(key) || []), i]);
    }
    const own = (i) => model.positions.holders[i].length === 1 && model.positions.holders[i][0] === a;
    const days = [...groups].map(([key, list]) =>
      el(
        "section",
        { class: "day" },
        el("h3", {}, key),
        list.map((i) => evidence.card(i, { bare: own(i) })),
      ),
    );
    return [groups.size > 1 && overDays([...groups], days), days];
  }
  /** A bar for each day with its stances, so that a change shows before one word is read; a bar leads to its day. */
  function overDays(groups, days) {
    const most = Math.max(...groups.map(([, list]) => list.length));
    const tally = (list) => STANCES.map((_, code) => list.filter((i) => model.positions.code[i] === code).length);
    return el(
      "div",
      { class: "bars" },
      groups.map(([key, list], n) =>
        el(
          "button",
          { type: "button", class: "bar", onclick: () => days[n].scrollIntoView({ block: "start" }) },
          el("span", { class: "bar-name", title: key }, key.split(" · ")[0]),
          el(
            "span",
            { class: "bar-track" },
            el("span", { class: "bar-fill", style: { width: `${100 * Math.sqrt(list.length / most)}%` } }, cards.mix(tally(list))),
          ),
          el("span", { class: "bar-count" }, list.length),
        ),
      ),
    );
  }

  function pair({ a, b }) {
    const found = alignment.between(a, b);
    const direct = [
      ...filters.passing(roll.held(a)).filter((i) => roll.targets(i).includes(b)),
      ...filters.passing(roll.held(b)).filter((i) => roll.targets(i).includes(a)),
    ];
    return el(
      "div",
      {},
      el(
        "header",
        {},
        el("p", { class: "kind" }, t("two-actors")),
        el("h2", { class: "claim" }, evidence.node(a), " · ", evidence.node(b)),
      ),
      el("p", { class: "muted" }, t("pair-line", byTopic(found.agree).length, byTopic(found.differ).length)),
      facing(t("they-differ"), found.differ, a, b),
      facing(t("they-agree"), found.agree, a, b),
      cards.list(t("about-each-other"), direct),
    );
  }
  /** [topic, positions of the one, positions of the other], the topic with most of them first. */
  function byTopic(pairs) {
    const topics = new Map();
    for (const [i, j] of pairs)
      for (const x of model.positions.topics[i])
        if (model.positions.topics[j].includes(x)) {
          if (!topics.has(x)) topics.set(x, [new Set(), new Set()]);
          topics.get(x)[0].add(i);
          topics.get(x)[1].add(j);
        }
    return [...topics]
      .map(([x, [l, r]]) => [x, [...l].sort(cards.byDate), [...r].sort(cards.byDate)])
      .sort((x, y) => y[1].length + y[2].length - x[1].length - x[2].length || x[0] - y[0]);
  }
  function facing(title, pairs, a, b) {
    const topics = byTopic(pairs);
    const side = (n, list) => [el("p", { class: "kind" }, nameOf(n), " ", el("span", { class: "count" }, list.length)), cards.few(list)];
    return topics.length
      ? el(
          "section",
          {},
          el("h3", {}, title, " ", el("span", { class: "count" }, topics.length)),
          topics.map(([x, left, right]) =>
            el("div", { class: "versus" }, el("p", { class: "claim" }, evidence.node(x)), side(a, left), side(b, right)),
          ),
        )
      : null;
  }
  return { cell, pair };
})();
