// The graph's Turtle in Oxigraph, in the page: saved questions, an editor, tables, charts, and the way back to the picture.
const sparql = (() => {
  const MOST = 500;
  let store = null, saved = [], opening = null, result = null, text = null, chosen = null, failure = "", took = 0, asChart = false, prefixes = [];

  const open = (queries) => { saved = queries.map(described); };
  const ready = () => Boolean(store || opening);
  const named = (name) => saved.find((q) => q.name === name) || null;

  /** A saved query's head: its purpose in English and in Chinese, then `@param name what it is | 中文`. */
  function described({ name, text: body }) {
    const head = body.split("\n").filter((l) => l.startsWith("#")).map((l) => l.replace(/^#\s*/, ""));
    const purposes = head.filter((l) => !l.startsWith("@"));
    const params = head.map((l) => /^@param (\w+) (.+)$/.exec(l)).filter(Boolean).map(([, key, note]) => ({ key, notes: note.split(" | ") }));
    return { name, body, purposes, params };
  }
  /** The query without its head and without the prefixes that the page supplies. */
  const bare = (body) => body.split("\n").filter((l) => !l.startsWith("#") && !prefixes.some(([p, full]) => l.trim() === `PREFIX ${p}: <${full}>`)).join("\n").trim();
  const tongue = (pair) => pair[words.current() === "en" ? 0 : 1] || pair[0] || "";

  /** A parameter is the `VALUES ?name { … }` of the query; its value is read from there and written there. */
  const slot = (key) => new RegExp(`(VALUES \\?${key} \\{\\s*)([^}]*?)(\\s*\\})`, "g");
  const valueOf = (key) => slot(key).exec(text)?.[2] ?? "";
  const setValue = (key, value) => { text = text.replace(slot(key), (_, before, __, after) => before + term(value) + after); };

  /** What a reader may type for a value: nothing, a SPARQL term, an id, or a name that the graph knows. */
  function term(value) {
    const typed = value.trim();
    if (!typed || typed === "UNDEF") return "UNDEF";
    const node = nodeNamed(typed);
    if (node >= 0) return iri(model.nodes.id[node]);
    if (/^(<[^<>"{}|\\^`\s]*>|[\w-]+:[\w.-]*|[-+]?\d+(\.\d+)?|"[^"\\\n]*"(@[\w-]+|\^\^[\w-]+:\w+)?)$/u.test(typed)) return typed;
    return model.number.has(typed) || /^[a-z-]+\/\S+$/.test(typed) ? iri(typed) : JSON.stringify(typed);
  }
  const iri = (id) => `<${model.base}${id.replace(/[<>"{}|\\^`\s]/g, encodeURIComponent)}>`;
  function nodeNamed(typed) {
    const wanted = search.fold(typed);
    const { name, en, short: usual, id, sort } = model.nodes;
    return id.findIndex((_, n) => [name[n], en[n], usual[n], sort[n] === TOPIC ? nameOf(n) : ""].some((x) => x && search.fold(x) === wanted));
  }
  /** How a value is shown: a thing of the graph by its name. */
  function shownValue(value) {
    const full = value.replace(/^([\w-]+):(.*)$/, (whole, p, rest) => { const known = prefixes.find(([x]) => x === p); return known ? `<${known[1]}${rest}>` : whole; });
    const id = full.startsWith(`<${model.base}`) ? decode(full.slice(1 + model.base.length, -1)) : "";
    return value === "UNDEF" ? "" : model.number.has(id) ? nameOf(model.number.get(id)) : value;
  }

  /** Oxigraph compiled and the Turtle loaded, once, when the view is first opened. */
  function load() {
    opening ||= (async () => {
      while (!globalThis.kgEngine) await new Promise((go) => setTimeout(go, 15));
      const [bytes, turtle] = await Promise.all([shelf.binary("wasm"), shelf.text("turtle")]);
      const engine = await globalThis.kgEngine(bytes);
      const filled = new engine.Store();
      filled.load(turtle, { format: "text/turtle" });
      prefixes = [...turtle.matchAll(/^@prefix\s+([\w-]*):\s*<([^>]+)>/gm)].map((m) => [m[1], m[2]]);
      store = filled;
    })();
    return opening;
  }

  async function show(root) {
    if (!store) replace(root, el("p", { class: "empty" }, t("sparql-opening")));
    try { await load(); } catch (error) { return replace(root, el("p", { class: "empty" }, String(error))); }
    if (text === null) {
      const asked = state.get().query;
      chosen = asked.startsWith("@") ? named(asked.slice(1)) : asked ? null : named("positions-over-time") || saved[0] || null;
      text = chosen ? bare(chosen.body) : asked || "SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 20";
    }
    if (state.get().view === "sparql") draw(root);
  }

  function draw(root) {
    replace(root, el("div", { class: "sheet sparql" },
      el("div", { class: "asking" },
        el("div", { class: "tools" },
          el("label", { class: "pick wide" }, el("span", {}, t("saved-queries")), el("select", { id: "saved", onchange: (e) => choose(root, e.target.value) },
            el("option", { value: "" }, t("own-query")), saved.map((q) => el("option", { value: q.name, selected: chosen === q }, `${q.name} · ${tongue(q.purposes)}`)))),
          el("span", { class: "gap" }),
          el("button", { type: "button", class: "go", id: "run", onclick: () => run(root) }, t("run"), el("kbd", {}, "Ctrl ⏎"))),
        chosen && el("p", { class: "purpose" }, tongue(chosen.purposes)),
        chosen?.params.length > 0 && el("div", { class: "params" }, chosen.params.map((p) => parameter(root, p)), el("datalist", { id: "things" }, things())),
        editor(root)),
      el("div", { class: "answer", id: "answer" }, answer(root))));
  }
  const parameter = (root, { key, notes }) => el("label", {}, el("span", { title: notes[0] }, words.current() === "en" ? key : notes[1] || key),
    el("input", { value: shownValue(valueOf(key)), list: "things", title: tongue(notes), placeholder: t("any"), "data-param": key, onchange: (e) => { setValue(key, e.target.value); draw(root); run(root); } }));
  function things() {
    const weight = (n) => model.held[n].length + model.aimed[n].length + model.about[n].length;
    return model.nodes.id.map((_, n) => n).filter((n) => model.nodes.sort[n] !== EVENT).sort((a, b) => weight(b) - weight(a) || a - b).slice(0, 150).map((n) => el("option", { value: nameOf(n) }));
  }
  function choose(root, name) {
    chosen = named(name);
    if (chosen) text = bare(chosen.body);
    result = null;
    failure = "";
    draw(root);
    if (chosen) run(root);
  }
  function editor(root) {
    const shadow = el("pre", { "aria-hidden": "true" });
    const paint = () => replace(shadow, coloured(text), "\n");
    const area = el("textarea", { id: "query", spellcheck: "false", autocapitalize: "off", "aria-label": t("query"), value: text,
      oninput: (e) => { text = e.target.value; paint(); }, onscroll: (e) => { shadow.scrollTop = e.target.scrollTop; shadow.scrollLeft = e.target.scrollLeft; },
      onkeydown: (e) => { if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) { e.preventDefault(); run(root); } } });
    paint();
    return el("div", { class: "editor" }, shadow, area);
  }
  const TOKENS = /(#[^\n]*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(<[^<>\s]*>)|([?$]\w+)|\b(SELECT|DISTINCT|WHERE|FILTER|OPTIONAL|PREFIX|BASE|GROUP|BY|ORDER|LIMIT|OFFSET|HAVING|UNION|BIND|AS|VALUES|ASK|CONSTRUCT|DESCRIBE|GRAPH|MINUS|NOT|EXISTS|IN|COUNT|SUM|AVG|MIN|MAX|SAMPLE|GROUP_CONCAT|DESC|ASC|COALESCE|IF|STR|LANG|REGEX|CONTAINS|STRSTARTS|BOUND|CONCAT|YEAR|MONTH|a)\b|([\w-]*:[\w\-./]*)/gi;
  function coloured(source) {
    const out = [];
    let last = 0;
    for (const m of source.matchAll(TOKENS)) {
      if (m.index > last) out.push(source.slice(last, m.index));
      const kind = ["c", "s", "i", "v", "k", "n"][m.slice(1).findIndex((x) => x !== undefined)];
      out.push(el("span", { class: `tok-${kind}` }, m[0]));
      last = m.index + m[0].length;
    }
    out.push(source.slice(last));
    return out;
  }

  /** Prefixes that the reader left out are taken from the graph. */
  function complete() {
    const missing = prefixes.filter(([p]) => new RegExp(`(^|[^\\w<])${p}:`, "m").test(text) && !new RegExp(`PREFIX\\s+${p}:`, "i").test(text));
    return missing.map(([p, full]) => `PREFIX ${p}: <${full}>\n`).join("") + text;
  }

  async function run(root) {
    failure = "";
    result = null;
    try {
      await load();
      const begun = performance.now();
      result = rowsOf(store.query(complete()));
      took = performance.now() - begun;
    } catch (error) { failure = String(error.message || error); }
    go({ query: chosen && bare(chosen.body) === text ? `@${chosen.name}` : text }, { push: false });
    replace($("answer") || root, answer(root));
  }
  function rowsOf(found) {
    if (typeof found === "boolean") return { names: ["ask"], rows: [[{ value: String(found) }]] };
    if (found.length && found[0].subject) return { names: ["subject", "predicate", "object"], rows: found.map((q) => [q.subject, q.predicate, q.object]) };
    const names = [...new Set(found.flatMap((b) => [...b.keys()]))];
    return { names, rows: found.map((b) => names.map((n) => b.get(n))) };
  }

  function answer(root) {
    if (failure) return el("p", { class: "failure", role: "alert" }, failure);
    if (!result) return el("p", { class: "muted" }, t("sparql-hint"));
    const found = nodesIn(result);
    return [el("div", { class: "tools" }, el("strong", {}, t("n-rows", result.rows.length)), el("span", { class: "muted" }, `${took.toFixed(0)} ms`), el("span", { class: "gap" }),
      chartable(result) && el("button", { type: "button", "aria-pressed": String(asChart), onclick: () => { asChart = !asChart; replace($("answer"), answer(root)); } }, t("chart")),
      found.length > 0 && el("button", { type: "button", id: "show-in-graph", onclick: () => go({ view: "whole", set: found.map((n) => model.nodes.id[n]).slice(0, 200), ego: "", path: [], sel: "" }) }, t("show-in-graph", found.length)),
      el("button", { type: "button", onclick: () => saving.csv("query.csv", [result.names, ...result.rows.map((r) => r.map((x) => x?.value ?? ""))]) }, "CSV")),
    asChart && chartable(result) ? chart(result) : table(result)];
  }
  const localOf = (x) => (x?.termType === "NamedNode" && x.value.startsWith(model.base) ? decode(x.value.slice(model.base.length)) : null);
  const decode = (x) => { try { return decodeURIComponent(x); } catch { return x; } };
  const nodesIn = ({ rows }) => [...new Set(rows.flat().map(localOf).filter(Boolean).map((id) => model.number.get(id)).filter((n) => n !== undefined))];
  function shownTerm(x) {
    if (!x) return "";
    const id = localOf(x);
    if (id !== null) {
      const n = model.number.get(id), i = model.positionNumber.get(id), d = model.documentNumber.get(id);
      if (n !== undefined) return el("button", { type: "button", class: "node", title: nameOf(n), onclick: () => select(pick.node(n)) }, labelOf(n));
      if (i !== undefined) return el("button", { type: "button", class: "link", onclick: () => select(pick.position(i)) }, short(contentOf(i), 30));
      if (d !== undefined) return el("button", { type: "button", class: "link", onclick: () => go({ view: "reading", doc: id }) }, short(model.documents.title[d], 30));
      const [scheme, name] = id.split("/");
      if (scheme === "stance" && STANCES.includes(name)) return evidence.chip(name);
      const label = `${{ "event-kind": "kind" }[scheme] || scheme}.${name}`;
      return words.known(label) ? t(label) : id;
    }
    if (x.termType !== "NamedNode") return x.value;
    const known = prefixes.find(([, iri]) => x.value.startsWith(iri));
    return known ? `${known[0]}:${x.value.slice(known[1].length)}` : x.value;
  }
  const table = ({ names, rows }) => el("div", { class: "scroll", tabindex: "0" }, el("table", { class: "rows" },
    el("thead", {}, el("tr", {}, names.map((n) => el("th", { scope: "col" }, n)))),
    el("tbody", {}, rows.slice(0, MOST).map((r) => el("tr", {}, r.map((x) => el("td", { class: number(x) ? "num" : brief(x) ? "brief" : null }, shownTerm(x))))))));
  const brief = (x) => !x || (x.termType === "Literal" ? x.value.length < 13 : localOf(x) !== null && model.number.has(localOf(x)));
  const number = (x) => x?.termType === "Literal" && x.value !== "" && !Number.isNaN(Number(x.value));
  const chartable = ({ names, rows }) => rows.length > 0 && rows.length <= 80 && names.some((_, c) => rows.every((r) => number(r[c])));
  function chart({ names, rows }) {
    const c = names.findLastIndex((_, k) => rows.every((r) => number(r[k])));
    const most = Math.max(...rows.map((r) => Math.abs(Number(r[c].value))), 1e-9);
    return el("div", { class: "chart", role: "img", "aria-label": names[c] }, rows.map((r) => el("div", { class: "chart-row" },
      el("span", { class: "bar-name" }, r.filter((_, k) => k !== c).slice(0, 3).map((x) => [shownTerm(x), " "])), el("span", { class: "bar-track" }, el("span", { class: "bar-fill plainfill", style: { width: `${(100 * Math.abs(Number(r[c].value))) / most}%` } })), el("span", { class: "bar-count" }, r[c].value))));
  }
  /** Turtle about some of the graph's things. */
  async function turtleOf(ids) {
    await load();
    const iris = ids.map(iri).join(" ");
    const quads = store.query(`CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { ${iris} } ?s ?p ?o }`);
    const line = (q) => `${q.subject.toString()} ${q.predicate.toString()} ${q.object.toString()} .`;
    return `${quads.map(line).sort().join("\n")}\n`;
  }
  return { open, show, ready, load, turtleOf, run };
})();
