// The page comes together: read what it carries, then draw what the address asks for, again at each change.
const say = (text) => {
  $("live").textContent = text;
};
const FILTERING = ["kinds", "stances", "topics", "outlets", "documents", "from", "to"];
const PICTURING = [...FILTERING, "view", "shown", "min", "core", "comp", "ego", "steps", "path", "set", "open", "lang", "theme", "dense"];
const FREE = {
  kinds: [],
  stances: [],
  topics: [],
  outlets: [],
  documents: [],
  from: "",
  to: "",
  min: 1,
  core: 0,
  comp: 0,
  ego: "",
  path: [],
  set: [],
};
const stage = { picture: null, sheet: null };

function dress() {
  const s = state.get();
  words.use(s.lang || words.preferred());
  const dark = s.theme ? s.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  colours.forget();
}

function frame() {
  stage.canvas = el("div", { id: "canvas", role: "application", "aria-label": t("picture") });
  stage.sheet = el("div", { id: "sheet", hidden: true });
  stage.note = el("div", { id: "note" });
  const tool = (name, path, action) =>
    el("button", { type: "button", class: "plain", "aria-label": t(name), title: t(name), onclick: action }, icon(path));
  stage.zoom = el(
    "div",
    { id: "zoom", role: "toolbar", "aria-label": t("zoom") },
    tool("zoom-in", ICONS.plus, () => picture.zoom(1.3)),
    tool("zoom-out", ICONS.minus, () => picture.zoom(0.77)),
    tool("fit", ICONS.fit, () => picture.fit()),
  );
  stage.legend = el("details", { id: "legend", open: innerWidth > 900 });
  replace($("main"), stage.canvas, stage.sheet, stage.zoom, stage.legend, stage.note);
  for (const id of ["rail", "panel", "dock"]) $(id).hidden = false;
  $("rail").setAttribute("aria-label", t("filters"));
  $("panel").setAttribute("aria-label", t("evidence"));
}

function legend() {
  const { nodes, edges } = picture.shown();
  const groups = [...new Set(nodes.map((n) => choice.groupOf(n)))];
  const kinds = [...new Set(edges.map((e) => model.edges.kind[e]))].sort((a, b) => a - b);
  replace(
    stage.legend,
    el("summary", {}, t("legend")),
    el(
      "div",
      {},
      groups.map((g) =>
        el(
          "span",
          {},
          el("i", {
            class: `mark ${g === "event" ? "star" : SHAPES[g]}`,
            style: { "--c": colours.kind(g, g === "event" ? EVENT : g === "topic" ? TOPIC : ACTOR) },
          }),
          t(`kind.${g}`),
        ),
      ),
    ),
    el(
      "div",
      {},
      kinds.map((k) =>
        el(
          "button",
          { type: "button", class: "toggle", onclick: () => k < FIRST_TIE && state.toggle("stances", STANCES[k]) },
          el("i", { class: "stroke", style: { background: colours.edge(k) } }),
          k < FIRST_TIE ? t(`stance.${STANCES[k]}`) : t(`tie.${EDGE_KINDS[k]}`),
        ),
      ),
    ),
  );
}

function note() {
  const s = state.get(),
    { nodes, edges, left } = picture.shown();
  const name = (id) => (model.number.has(id) ? labelOf(model.number.get(id)) : id);
  const what =
    s.path.length === 2
      ? t("path-note", name(s.path[0]), name(s.path[1]))
      : s.path.length === 1
        ? t("path-choose", name(s.path[0]))
        : s.ego
          ? t("ego-note", name(s.ego), s.steps)
          : "";
  stage.note.classList.toggle("none", !nodes.length);
  if (!nodes.length)
    return replace(
      stage.note,
      el("p", { class: "empty" }, t("nothing-here")),
      filters.any() && el("button", { type: "button", class: "link", onclick: () => go({ ...FREE }) }, t("clear")),
    );
  replace(
    stage.note,
    what && el("strong", {}, what),
    el("span", {}, t("shown-note", nodes.length, edges.length)),
    left > 0 && el("span", { class: "muted" }, t("left-note", left)),
    (s.ego || s.path.length > 0 || s.set.length > 0) &&
      el("button", { type: "button", class: "link", onclick: () => go({ ego: "", path: [], set: [] }) }, t("back-to-all")),
  );
}

const SHEETS = {
  events: (r) => events.show(r),
  reading: (r, c) => reading.show(r, c),
  matrix: (r) => matrix.show(r),
  changes: (r) => changes.show(r),
  sparql: (r) => sparql.show(r),
};

function view(changed) {
  const s = state.get();
  const onSheet = Boolean(SHEETS[s.view]);
  stage.canvas.hidden = stage.zoom.hidden = stage.legend.hidden = stage.note.hidden = onSheet;
  stage.sheet.hidden = !onSheet;
  document.body.dataset.view = s.view;
  const has = (...keys) => !changed || keys.some((k) => changed.has(k));
  if (onSheet) {
    if (s.view === "reading") reading.show(stage.sheet, changed);
    else if (s.view === "sparql") {
      if (has("view", "lang")) sparql.show(stage.sheet);
    } else if (
      has(...FILTERING, "view", "lang", "theme", "matrix", "measure", "least", "alone") ||
      (["events", "changes"].includes(s.view) && has("sel"))
    )
      SHEETS[s.view](stage.sheet, changed);
    else if (s.view === "matrix") matrix.light(stage.sheet);
    return;
  }
  if (has(...PICTURING) || (has("sel") && needsMore())) {
    picture.show({ keep: changed && !has("view", "ego", "steps", "path", "set", "shown") });
    legend();
    note();
  } else picture.redraw();
}
/** The selected node is not in the picture yet. */
const needsMore = () => {
  const chosen = pick.read(state.get().sel);
  return chosen?.type === "n" && !picture.shown().nodes.includes(chosen.node);
};

function draw(changed) {
  const has = (...keys) => !changed || keys.some((k) => changed.has(k));
  if (has("lang", "theme")) dress();
  if (has("lang")) frameWords();
  if (has(...FILTERING)) filters.run();
  if (has("view", "lang", "theme")) keepingFocus($("bar"), bar.show);
  view(changed);
  if (has(...FILTERING, ...PICTURING)) keepingFocus($("rail"), rail.show);
  if (has("from", "to", "lang", "theme")) brush.show();
  if (has(...FILTERING, "sel", "lang", "alone", "ego", "steps", "path", "view")) panel.show();
  announce(changed);
}
const frameWords = () => {
  if (stage.canvas) {
    stage.canvas.setAttribute("aria-label", t("picture"));
    $("rail").setAttribute("aria-label", t("filters"));
    $("panel").setAttribute("aria-label", t("evidence"));
  }
};
function announce(changed) {
  const chosen = changed?.has("sel") && pick.read(state.get().sel);
  if (chosen?.type === "n" && !stage.canvas.hidden) setTimeout(() => picture.lift(chosen.node));
  if (chosen?.type === "n") say(`${kindName(chosen.node)} ${nameOf(chosen.node)}`);
}

function shortcuts(event) {
  if (event.target.closest("input, textarea, select")) return;
  if (event.key === "/") {
    event.preventDefault();
    $("search").focus();
  } else if (event.key === "Escape" && state.get().sel) select("");
  else if (state.get().view === "reading" && (event.key === "n" || event.key === "p"))
    reading.step(Math.max(0, model.documentNumber.get(state.get().doc) ?? 0), event.key === "n" ? 1 : -1);
  else if (/^[1-7]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
    document.querySelectorAll("#views button")[+event.key - 1]?.click();
}

async function begin() {
  const network = shelf.script("network");
  words.open(await shelf.json("words"));
  dress();
  const book = await shelf.json("book");
  openBook(book, await shelf.json("picture"));
  search.open(await shelf.json("folding"));
  sparql.open(await shelf.json("queries"));
  frame();
  await network;
  picture.open(stage.canvas);
  state.listen(draw);
  draw(null);
  stage.sheet.addEventListener("click", reading.clicked);
  stage.sheet.addEventListener("keydown", (e) => {
    if (e.key === "Enter" && e.target.matches(".m")) reading.clicked(e);
  });
  $("views").addEventListener("keydown", bar.keyed);
  addEventListener("keydown", shortcuts);
  addEventListener("beforeprint", saving.onPaper);
  addEventListener("afterprint", saving.offPaper);
  addEventListener("resize", () => brush.show());
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (!state.get().theme) {
      dress();
      draw(new Set(["theme"]));
    }
  });
  globalThis.kgExplorer = Object.freeze({ placeOf: picture.placeOf, state: () => structuredClone(state.get()), go });
  document.documentElement.dataset.ready = "true";
  performance.mark("ready");
}
begin();
