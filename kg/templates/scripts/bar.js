// The head of the page: search, views, language, light, export.
const bar = (() => {
  const VIEWS = ["stance", "events", "whole", "reading", "matrix", "changes", "sparql"];
  const views = () => VIEWS.filter((v) => v !== "sparql" || shelf.has("turtle") || sparql.ready());

  function show() {
    const s = state.get();
    if (!$("search")) {
      replace(
        $("bar"),
        el(
          "h1",
          { class: "brand" },
          el(
            "span",
            { class: "brand-mark", "aria-hidden": "true" },
            sv(
              "svg",
              { viewBox: "0 0 24 24", width: 22, height: 22 },
              sv("path", { d: "M6 17 12 6l6 11", class: "b1" }),
              sv("circle", { cx: 6, cy: 17, r: 3, class: "b2" }),
              sv("circle", { cx: 18, cy: 17, r: 3, class: "b3" }),
              sv("circle", { cx: 12, cy: 6, r: 3, class: "b4" }),
            ),
          ),
          el("span", { id: "brand" }),
        ),
        search.field(),
        el("nav", { id: "views" }),
        el("div", { id: "tools" }),
      );
    }
    $("brand").textContent = t("title");
    document.title = t("title");
    $("skip").textContent = t("skip");
    $("search").placeholder = t("search-hint");
    $("search").setAttribute("aria-label", t("search"));
    $("views").setAttribute("aria-label", t("views"));
    replace(
      $("views"),
      views().map((v) =>
        el(
          "button",
          { type: "button", id: `tab-${v}`, "aria-current": s.view === v ? "page" : null, onclick: () => go({ view: v }) },
          t(`view.${v}`),
        ),
      ),
    );
    replace(
      $("tools"),
      el(
        "button",
        {
          type: "button",
          class: "plain",
          id: "filter-button",
          "aria-label": t("filters"),
          "aria-expanded": String(document.body.classList.contains("railed")),
          onclick: () => {
            document.body.classList.toggle("railed");
            show();
          },
        },
        icon(ICONS.filter),
      ),
      saving.menu(),
      el(
        "button",
        {
          type: "button",
          class: "plain",
          id: "language",
          lang: words.current() === "zh" ? "en" : "zh-Hans",
          onclick: () => go({ lang: words.current() === "zh" ? "en" : "zh" }, { push: false }),
        },
        words.current() === "zh" ? "EN" : "中",
      ),
      el(
        "button",
        {
          type: "button",
          class: "plain",
          id: "theme",
          "aria-label": t("dark"),
          "aria-pressed": String(document.documentElement.dataset.theme === "dark"),
          onclick: () => go({ theme: document.documentElement.dataset.theme === "dark" ? "light" : "dark" }, { push: false }),
        },
        icon(ICONS.moon),
      ),
    );
  }
  /** Left and right move between the tabs. */
  const keyed = (event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || !event.target.id.startsWith("tab-")) return;
    const all = views();
    const next = all[(all.indexOf(state.get().view) + by + all.length) % all.length];
    go({ view: next });
    $(`tab-${next}`).focus();
  };
  return { show, keyed };
})();
