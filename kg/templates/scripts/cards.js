// Positions as stacks of cards, and their stances as bars, strips and a sieve.
const cards = (() => {
  const MOST = 40;
  const byDate = (a, b) => model.positions.day[a] - model.positions.day[b] || a - b;

  function bars(title, tallies, onpick, most = 10) {
    const sum = (list) => list.reduce((a, b) => a + b, 0);
    const rows = [...tallies].sort((a, b) => sum(b[1]) - sum(a[1]) || a[0] - b[0]).slice(0, most);
    const widest = Math.max(1, ...rows.map(([, list]) => sum(list)));
    if (!rows.length) return null;
    return el(
      "section",
      {},
      el("h3", {}, title),
      el(
        "div",
        { class: "bars" },
        rows.map(([n, list]) =>
          el(
            "button",
            { type: "button", class: "bar", onclick: () => onpick(n) },
            el("span", { class: "bar-name", title: nameOf(n) }, labelOf(n)),
            el(
              "span",
              { class: "bar-track" },
              el("span", { class: "bar-fill", style: { width: `${100 * Math.sqrt(sum(list) / widest)}%` } }, mix(list)),
            ),
            el("span", { class: "bar-count" }, sum(list)),
          ),
        ),
      ),
    );
  }
  /** A strip with one piece for each stance. */
  const mix = (list) =>
    list.map(
      (n, s) => n > 0 && el("i", { class: `bg-${STANCES[s]}`, style: { "flex-grow": n }, title: `${t(`stance.${STANCES[s]}`)} ${n}` }),
    );

  function list(title, rows, options) {
    if (!rows.length) return null;
    const all = [...rows].sort(byDate);
    const holder = el("div", {});
    const fillWith = (some, most = MOST) =>
      replace(
        holder,
        some.slice(0, most).map((i) => evidence.card(i, options)),
        some.length > most &&
          el("button", { type: "button", class: "more", onclick: () => fillWith(some, most + 200) }, t("more", some.length - most)),
      );
    fillWith(all);
    return el(
      "section",
      {},
      el("h3", {}, title, " ", el("span", { class: "count" }, rows.length)),
      rows.length > 3 && sieve(all, fillWith),
      holder,
    );
  }
  /** The stances among some positions as buttons; one of them leaves only its own. */
  function sieve(all, fillWith) {
    const n = new Map();
    for (const i of all) n.set(model.positions.code[i], (n.get(model.positions.code[i]) || 0) + 1);
    if (n.size < 2) return null;
    let only = -1;
    const press = (code, event) => {
      only = only === code ? -1 : code;
      for (const b of event.currentTarget.parentNode.children) b.setAttribute("aria-pressed", String(+b.dataset.code === only));
      fillWith(only < 0 ? all : all.filter((i) => model.positions.code[i] === only));
    };
    return el(
      "div",
      { class: "sieve" },
      [...n]
        .sort((a, b) => b[1] - a[1])
        .map(([code, count]) =>
          el(
            "button",
            {
              type: "button",
              class: `stance ${STANCES[code]}`,
              "aria-pressed": "false",
              "data-code": code,
              onclick: (e) => press(code, e),
            },
            `${t(`stance.${STANCES[code]}`)} ${count}`,
          ),
        ),
    );
  }

  function shortList(list) {
    const rest =
      list.length > 3 &&
      el(
        "button",
        { type: "button", class: "more", onclick: (e) => e.target.replaceWith(...list.slice(3).map((i) => evidence.card(i))) },
        t("more", list.length - 3),
      );
    return [list.slice(0, 3).map((i) => evidence.card(i)), rest];
  }
  return { byDate, bars, mix, list, few: shortList };
})();
