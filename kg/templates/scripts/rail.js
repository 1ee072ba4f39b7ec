// The filters: facets with counts, how much is shown, cores and components.
const rail = (() => {
  const unfolded = new Set();
  const FEW = { kinds: 12, stances: 11, topics: 10, outlets: 6, documents: 5 };

  function show() {
    const counts = filters.counts();
    const s = state.get();
    const rows = (map, name, value) =>
      [...map].sort((a, b) => b[1] - a[1]).map(([key, n]) => ({ value: value(key), name: name(key), n, key }));
    replace(
      $("rail"),
      el(
        "div",
        { class: "rail-head" },
        el("h2", {}, t("filters")),
        filters.any() && el("button", { type: "button", class: "link", onclick: clear }, t("clear")),
      ),
      ["stance", "whole"].includes(s.view) && amount(s),
      facet("kinds", kindRows(), (r) =>
        el("i", {
          class: "dot",
          style: { background: colours.kind(r.value, r.value === "event" ? EVENT : r.value === "topic" ? TOPIC : ACTOR) },
        }),
      ),
      facet("stances", stanceRows(counts.stances), (r) => el("i", { class: `dot line bg-${r.value}` })),
      facet(
        "topics",
        rows(counts.topics, nameOf, (n) => model.nodes.id[n].slice(6)),
      ),
      facet(
        "outlets",
        rows(
          counts.outlets,
          (x) => x || t("no-outlet"),
          (x) => x,
        ),
      ),
      facet(
        "documents",
        rows(
          counts.documents,
          (d) => model.documents.title[d],
          (d) => model.documents.id[d],
        ),
      ),
      dates(s),
    );
  }
  const clear = () => go({ ...FREE, ego: state.get().ego, path: state.get().path, set: state.get().set });
  const stanceRows = (map) =>
    STANCES.map((value, code) => ({ value, name: t(`stance.${value}`), n: map.get(code) || 0 })).filter(
      (r) => r.n || state.get().stances.includes(r.value),
    );
  function kindRows() {
    const counts = filters.edgeCount(),
      touched = new Set(),
      n = new Map();
    const end = state.get().view === "whole" ? model.edges.count : model.stanceEdges;
    for (let e = 0; e < end; e++)
      if (counts[e]) {
        touched.add(model.edges.from[e]);
        touched.add(model.edges.to[e]);
      }
    for (const node of touched) {
      const k = choice.groupOf(node);
      n.set(k, (n.get(k) || 0) + 1);
    }
    return [...n]
      .sort((a, b) => b[1] - a[1])
      .map(([value, count]) => ({ value, name: t(value === "event" ? "kind.event" : `kind.${value}`), n: count }));
  }

  function facet(key, rows, mark) {
    const chosen = state.get()[key];
    if (!rows.length) return null;
    const all = unfolded.has(key) || rows.length <= FEW[key] + 2;
    const seen = all ? rows : rows.filter((r, i) => i < FEW[key] || chosen.includes(r.value));
    const boxes = seen.map((r) =>
      el(
        "label",
        { class: `choice${r.n ? "" : " none"}` },
        el("input", {
          type: "checkbox",
          checked: chosen.includes(r.value),
          onchange: () => state.toggle(key, r.value),
          "data-facet": key,
          "data-value": r.value,
        }),
        mark?.(r),
        el("span", { class: "name", title: r.name }, r.name),
        el("span", { class: "n" }, r.n),
      ),
    );
    return el(
      "fieldset",
      { class: chosen.length ? "facet on" : "facet" },
      el("legend", {}, t(key)),
      boxes,
      rows.length > FEW[key] + 2 &&
        el(
          "button",
          {
            type: "button",
            class: "link",
            onclick: () => {
              unfolded[all ? "delete" : "add"](key);
              show();
            },
          },
          all ? t("fewer") : t("all-of", rows.length),
        ),
    );
  }

  const slider = (key, name, least, most, value, step = 1) =>
    el(
      "label",
      { class: "slide" },
      el("span", {}, name),
      el("output", {}, value),
      el("input", {
        type: "range",
        min: least,
        max: most,
        step,
        value,
        "data-slide": key,
        oninput: (e) => {
          e.target.previousSibling.textContent = e.target.value;
        },
        onchange: (e) => go({ [key]: +e.target.value }, { push: false }),
      }),
    );
  const amount = (s) =>
    el(
      "fieldset",
      { class: "facet" },
      el("legend", {}, t("amount")),
      slider("shown", t("nodes-shown"), 10, Math.max(20, Math.min(1000, model.count)), s.shown, 2),
      slider("min", t("least-positions"), 1, 8, s.min),
      slider("core", t("core"), 0, 6, s.core),
      slider("comp", t("component"), 0, 5, s.comp),
      s.open.length > 0 && el("button", { type: "button", class: "link", onclick: () => go({ open: [] }) }, t("fold-all", s.open.length)),
      (s.ego || s.path.length > 0 || s.set.length > 0) &&
        el("button", { type: "button", class: "link", onclick: () => go({ ego: "", path: [], set: [] }) }, t("back-to-all")),
    );
  const dates = (s) =>
    el(
      "fieldset",
      { class: "facet" },
      el("legend", {}, t("dates")),
      el(
        "label",
        { class: "date" },
        t("from"),
        el("input", { type: "date", value: s.from, onchange: (e) => go({ from: e.target.value }) }),
      ),
      el("label", { class: "date" }, t("to"), el("input", { type: "date", value: s.to, onchange: (e) => go({ to: e.target.value }) })),
    );
  return { show };
})();
