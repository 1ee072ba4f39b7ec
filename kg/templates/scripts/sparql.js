// The graph's Turtle in Oxigraph, in the page: saved questions, an editor, tables, charts, and the way back to the picture.
const sparql = (() => {
  let store = null,
    saved = [],
    opening = null,
    result = null,
    text = null,
    chosen = null,
    failure = "",
    took = 0,
    prefixes = [];

  const open = (queries) => {
    saved = queries.map(described);
  };
  const ready = () => Boolean(store || opening);
  const named = (name) => saved.find((q) => q.name === name) || null;

  /** A saved query's head: its purpose in English and in Chinese, then `@param name what it is | 中文`. */
  function described({ name, text: body }) {
    const head = body
      .split("\n")
      .filter((l) => l.startsWith("#"))
      .map((l) => l.replace(/^#\s*/, ""));
    const purposes = head.filter((l) => !l.startsWith("@"));
    const params = head
      .map((l) => /^@param (\w+) (.+)$/.exec(l))
      .filter(Boolean)
      .map(([, key, note]) => ({ key, notes: note.split(" | ") }));
    return { name, body, purposes, params };
  }
  /** The query without its head and without the prefixes that the page supplies. */
  const bare = (body) =>
    body
      .split("\n")
      .filter((l) => !l.startsWith("#") && !prefixes.some(([p, full]) => l.trim() === `PREFIX ${p}: <${full}>`))
      .join("\n")
      .trim();
  const tongue = (pair) => pair[words.current() === "en" ? 0 : 1] || pair[0] || "";

  /** A parameter is the `VALUES ?name { … }` of the query; its value is read from there and written there. */
  const slot = (key) => new RegExp(`(VALUES \\?${key} \\{\\s*)([^}]*?)(\\s*\\})`, "g");
  const valueOf = (key) => slot(key).exec(text)?.[2] ?? "";
  const setValue = (key, value) => {
    text = text.replace(slot(key), (_, before, __, after) => before + terms.term(value) + after);
  };

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
    try {
      await load();
    } catch (error) {
      return replace(root, el("p", { class: "empty" }, String(error)));
    }
    if (text === null) {
      const asked = state.get().query;
      chosen = asked.startsWith("@") ? named(asked.slice(1)) : asked ? null : named("positions-over-time") || saved[0] || null;
      text = chosen ? bare(chosen.body) : asked || "SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 20";
    }
    if (state.get().view === "sparql") draw(root);
  }

  function draw(root) {
    replace(
      root,
      el(
        "div",
        { class: "sheet sparql" },
        el(
          "div",
          { class: "asking" },
          el(
            "div",
            { class: "tools" },
            el(
              "label",
              { class: "pick wide" },
              el("span", {}, t("saved-queries")),
              el(
                "select",
                { id: "saved", onchange: (e) => choose(root, e.target.value) },
                el("option", { value: "" }, t("own-query")),
                saved.map((q) => el("option", { value: q.name, selected: chosen === q }, `${q.name} · ${tongue(q.purposes)}`)),
              ),
            ),
            el("span", { class: "gap" }),
            el("button", { type: "button", class: "go", id: "run", onclick: () => run(root) }, t("run"), el("kbd", {}, "Ctrl ⏎")),
          ),
          chosen && el("p", { class: "purpose" }, tongue(chosen.purposes)),
          chosen?.params.length > 0 &&
            el(
              "div",
              { class: "params" },
              chosen.params.map((p) => parameter(root, p)),
              el("datalist", { id: "things" }, things()),
            ),
          editor(root),
        ),
        el("div", { class: "answer", id: "answer" }),
      ),
    );
    answer();
  }
  const parameter = (root, { key, notes }) =>
    el(
      "label",
      {},
      el("span", { title: notes[0] }, words.current() === "en" ? key : notes[1] || key),
      el("input", {
        value: terms.shownValue(valueOf(key), prefixes),
        list: "things",
        title: tongue(notes),
        placeholder: t("any"),
        "data-param": key,
        onchange: (e) => {
          setValue(key, e.target.value);
          draw(root);
          run(root);
        },
      }),
    );
  function things() {
    const weight = (n) => model.held[n].length + model.aimed[n].length + model.about[n].length;
    return model.nodes.id
      .map((_, n) => n)
      .filter((n) => model.nodes.sort[n] !== EVENT)
      .sort((a, b) => weight(b) - weight(a) || a - b)
      .slice(0, 150)
      .map((n) => el("option", { value: nameOf(n) }));
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
    const area = el("textarea", {
      id: "query",
      spellcheck: "false",
      autocapitalize: "off",
      "aria-label": t("query"),
      value: text,
      oninput: (e) => {
        text = e.target.value;
        paint();
      },
      onscroll: (e) => {
        shadow.scrollTop = e.target.scrollTop;
        shadow.scrollLeft = e.target.scrollLeft;
      },
      onkeydown: (e) => {
        if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) {
          e.preventDefault();
          run(root);
        }
      },
    });
    paint();
    return el("div", { class: "editor" }, shadow, area);
  }
  const TOKENS =
    /(#[^\n]*)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|(<[^<>\s]*>)|([?$]\w+)|\b(SELECT|DISTINCT|WHERE|FILTER|OPTIONAL|PREFIX|BASE|GROUP|BY|ORDER|LIMIT|OFFSET|HAVING|UNION|BIND|AS|VALUES|ASK|CONSTRUCT|DESCRIBE|GRAPH|MINUS|NOT|EXISTS|IN|COUNT|SUM|AVG|MIN|MAX|SAMPLE|GROUP_CONCAT|DESC|ASC|COALESCE|IF|STR|LANG|REGEX|CONTAINS|STRSTARTS|BOUND|CONCAT|YEAR|MONTH|a)\b|([\w-]*:[\w\-./]*)/gi;
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
    const missing = prefixes.filter(
      ([p]) => new RegExp(`(^|[^\\w<])${p}:`, "m").test(text) && !new RegExp(`PREFIX\\s+${p}:`, "i").test(text),
    );
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
    } catch (error) {
      failure = String(error.message || error);
    }
    go({ query: chosen && bare(chosen.body) === text ? `@${chosen.name}` : text }, { push: false });
    answer();
  }
  function rowsOf(found) {
    if (typeof found === "boolean") return { names: ["ask"], rows: [[{ value: String(found) }]] };
    if (found.length && found[0].subject)
      return { names: ["subject", "predicate", "object"], rows: found.map((q) => [q.subject, q.predicate, q.object]) };
    const names = [...new Set(found.flatMap((b) => [...b.keys()]))];
    return { names, rows: found.map((b) => names.map((n) => b.get(n))) };
  }

  function answer() {
    const holder = $("answer");
    if (!holder) return;
    if (failure) replace(holder, el("p", { class: "failure", role: "alert" }, failure));
    else if (!result) replace(holder, el("p", { class: "muted" }, t("sparql-hint")));
    else answers.show(holder, result, took, prefixes);
  }
  /** Turtle about some of the graph's things. */
  async function turtleOf(ids) {
    await load();
    const iris = ids.map(terms.iri).join(" ");
    const quads = store.query(`CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { ${iris} } ?s ?p ?o }`);
    const line = (q) => `${q.subject.toString()} ${q.predicate.toString()} ${q.object.toString()} .`;
    return `${quads.map(line).sort().join("\n")}\n`;
  }
  return { open, show, ready, load, turtleOf, run };
})();
