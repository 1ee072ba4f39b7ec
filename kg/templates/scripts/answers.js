// What a query found: a table, bars for numbers, and the way back to the picture.
const answers = (() => {
  const MOST = 500;
  let asChart = false;

  /** Into `holder`: how many rows, how long it took, and the rows themselves. */
  function show(holder, result, took, prefixes) {
    const found = nodesIn(result);
    replace(
      holder,
      el(
        "div",
        { class: "tools" },
        el("strong", {}, t("n-rows", result.rows.length)),
        el("span", { class: "muted" }, `${took.toFixed(0)} ms`),
        el("span", { class: "gap" }),
        chartable(result) &&
          el(
            "button",
            {
              type: "button",
              "aria-pressed": String(asChart),
              onclick: () => {
                asChart = !asChart;
                show(holder, result, took, prefixes);
              },
            },
            t("chart"),
          ),
        found.length > 0 &&
          el(
            "button",
            {
              type: "button",
              id: "show-in-graph",
              onclick: () => go({ view: "whole", set: found.map((n) => model.nodes.id[n]).slice(0, 200), ego: "", path: [], sel: "" }),
            },
            t("show-in-graph", found.length),
          ),
        el(
          "button",
          {
            type: "button",
            onclick: () => saving.csv("query.csv", [result.names, ...result.rows.map((r) => r.map((x) => x?.value ?? ""))]),
          },
          "CSV",
        ),
      ),
      asChart && chartable(result) ? chart(result, prefixes) : table(result, prefixes),
    );
  }
  const nodesIn = ({ rows }) => [
    ...new Set(
      rows
        .flat()
        .map(terms.localOf)
        .filter(Boolean)
        .map((id) => model.number.get(id))
        .filter((n) => n !== undefined),
    ),
  ];
  function shownTerm(x, prefixes) {
    if (!x) return "";
    const id = terms.localOf(x);
    if (id !== null) {
      const n = model.number.get(id),
        i = model.positionNumber.get(id),
        d = model.documentNumber.get(id);
      if (n !== undefined)
        return el("button", { type: "button", class: "node", title: nameOf(n), onclick: () => select(pick.node(n)) }, labelOf(n));
      if (i !== undefined)
        return el("button", { type: "button", class: "link", onclick: () => select(pick.position(i)) }, short(contentOf(i), 30));
      if (d !== undefined)
        return el(
          "button",
          { type: "button", class: "link", onclick: () => go({ view: "reading", doc: id }) },
          short(model.documents.title[d], 30),
        );
      const [scheme, name] = id.split("/");
      if (scheme === "stance" && STANCES.includes(name)) return evidence.chip(name);
      const label = `${{ "event-kind": "kind" }[scheme] || scheme}.${name}`;
      return words.known(label) ? t(label) : id;
    }
    if (x.termType !== "NamedNode") return x.value;
    const known = prefixes.find(([, iri]) => x.value.startsWith(iri));
    return known ? `${known[0]}:${x.value.slice(known[1].length)}` : x.value;
  }
  const table = ({ names, rows }, prefixes) =>
    el(
      "div",
      { class: "scroll", tabindex: "0" },
      el(
        "table",
        { class: "rows" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            names.map((n) => el("th", { scope: "col" }, n)),
          ),
        ),
        el(
          "tbody",
          {},
          rows.slice(0, MOST).map((r) =>
            el(
              "tr",
              {},
              r.map((x) => el("td", { class: number(x) ? "num" : brief(x) ? "brief" : null }, shownTerm(x, prefixes))),
            ),
          ),
        ),
      ),
    );
  const brief = (x) =>
    !x || (x.termType === "Literal" ? x.value.length < 13 : terms.localOf(x) !== null && model.number.has(terms.localOf(x)));
  const number = (x) => x?.termType === "Literal" && x.value !== "" && !Number.isNaN(Number(x.value));
  const chartable = ({ names, rows }) => rows.length > 0 && rows.length <= 80 && names.some((_, c) => rows.every((r) => number(r[c])));
  function chart({ names, rows }, prefixes) {
    const c = names.findLastIndex((_, k) => rows.every((r) => number(r[k])));
    const most = Math.max(...rows.map((r) => Math.abs(Number(r[c].value))), 1e-9);
    return el(
      "div",
      { class: "chart", role: "img", "aria-label": names[c] },
      rows.map((r) =>
        el(
          "div",
          { class: "chart-row" },
          el(
            "span",
            { class: "bar-name" },
            r
              .filter((_, k) => k !== c)
              .slice(0, 3)
              .map((x) => [shownTerm(x, prefixes), " "]),
          ),
          el(
            "span",
            { class: "bar-track" },
            el("span", { class: "bar-fill plainfill", style: { width: `${(100 * Math.abs(Number(r[c].value))) / most}%` } }),
          ),
          el("span", { class: "bar-count" }, r[c].value),
        ),
      ),
    );
  }
  return { show };
})();
