// What is known about the selection, every line of it with its words.
const panel = (() => {
  const MOST = 40;
  const byDate = (a, b) => model.positions.day[a] - model.positions.day[b] || a - b;

  function show() {
    const chosen = pick.read(state.get().sel);
    const views = { n: ofNode, e: ofEdge, p: ofPosition, c: ofCell, a: ofPair };
    const body = chosen ? views[chosen.type](chosen) : summary();
    document.body.classList.toggle("picked", Boolean(chosen));
    replace($("panel"), el("div", { class: "panel-head" },
      el("button", { type: "button", class: "plain close", "aria-label": t("close"), hidden: !chosen, onclick: () => select("") }, icon(ICONS.close))), body);
    $("panel").scrollTop = 0;
  }

  function summary() {
    const live = filters.live();
    let count = 0;
    const topics = new Map(), actors = new Map();
    const tally = (map, n, s) => { if (!map.has(n)) map.set(n, new Array(STANCES.length).fill(0)); map.get(n)[s]++; };
    for (let i = 0; i < model.positions.count; i++) {
      if (!live[i]) continue;
      count++;
      for (const n of model.positions.topics[i]) tally(topics, n, model.positions.code[i]);
      for (const n of model.positions.holders[i]) tally(actors, n, model.positions.code[i]);
    }
    return el("div", {},
      el("h2", {}, t("overview")),
      el("p", { class: "muted" }, t("overview-line", count, model.documents.id.length, model.nodes.id.length)),
      el("p", { class: "hint" }, t("overview-hint")),
      questions(),
      bars(t("most-active"), actors, (n) => select(pick.node(n))),
      bars(t("by-topic"), topics, (n) => select(pick.node(n))));
  }

  /** The three ways in for a reader who does not know where to begin. */
  const questions = () => el("section", {},
    el("h3", {}, t("begin-here")),
    el("ul", { class: "ways" },
      el("li", {}, el("button", { type: "button", class: "link", onclick: () => go({ view: "matrix", matrix: "topics" }) }, t("way-matrix"))),
      el("li", {}, el("button", { type: "button", class: "link", onclick: () => go({ view: "changes" }) }, t("way-changes"))),
      el("li", {}, el("button", { type: "button", class: "link", onclick: () => go({ view: "reading" }) }, t("way-reading")))));

  function bars(title, tallies, onpick, most = 10) {
    const sum = (list) => list.reduce((a, b) => a + b, 0);
    const rows = [...tallies].sort((a, b) => sum(b[1]) - sum(a[1]) || a[0] - b[0]).slice(0, most);
    const widest = Math.max(1, ...rows.map(([, list]) => sum(list)));
    if (!rows.length) return null;
    return el("section", {}, el("h3", {}, title),
      el("div", { class: "bars" }, rows.map(([n, list]) => el("button", { type: "button", class: "bar", onclick: () => onpick(n) },
        el("span", { class: "bar-name", title: nameOf(n) }, labelOf(n)),
        el("span", { class: "bar-track" }, el("span", { class: "bar-fill", style: { width: `${100 * Math.sqrt(sum(list) / widest)}%` } }, mix(list))),
        el("span", { class: "bar-count" }, sum(list))))));
  }
  /** A strip with one piece for each stance. */
  const mix = (list) => list.map((n, s) => n > 0 && el("i", { class: `bg-${STANCES[s]}`, style: { "flex-grow": n }, title: `${t(`stance.${STANCES[s]}`)} ${n}` }));

  function ofNode({ node: n }) {
    const { nodes } = model;
    const held = filters.passing(model.held[n]), aimed = filters.passing(model.aimed[n]), about = filters.passing(model.about[n]);
    const voiced = filters.passing(model.voiced[n]).filter((i) => !model.positions.holders[i].includes(n));
    const talliedBy = (rows, column) => {
      const map = new Map();
      for (const i of rows) for (const x of column[i]) { if (!map.has(x)) map.set(x, new Array(STANCES.length).fill(0)); map.get(x)[model.positions.code[i]]++; }
      return map;
    };
    const isTopic = nodes.sort[n] === TOPIC;
    const p = model.positions;
    return el("div", {},
      heading(n), names(n), buttons(n), offices(n), eventLines(n),
      cards(t("said-there"), filters.passing(saidAt(n))),
      isTopic ? bars(t("who-on-this"), talliedBy(about, p.holders), (x) => select(pick.cell(x, n)))
        : bars(t("stands-by-topic"), talliedBy(held, p.topics), (x) => select(pick.cell(n, x)), 14),
      !isTopic && bars(t("stands-towards"), talliedBy(held, p.targets), (x) => select(pick.cell(n, x)), 8),
      !isTopic && bars(t("stands-of-others"), talliedBy(aimed, p.holders), (x) => select(pick.cell(x, n)), 8),
      attendances(n), tellings(n),
      cards(t("own-words"), held), cards(t("of-its-own"), filters.passing(roll.family(n).flatMap((x) => model.held[x]))), cards(t("voiced-for-others"), voiced), cards(t("towards-this"), aimed), cards(t("on-this-topic"), about));
  }
  /** Positions taken at an event, or at any event in a place. */
  const saidAt = (n) => [...new Set([...model.occasioned[n], ...model.hosted[n].flatMap((row) => model.occasioned[model.events.node[row]])])];
  const heading = (n) => el("header", {},
    el("p", { class: "kind" }, el("i", { class: "dot", style: { background: colours.kind(model.nodes.kind[n], model.nodes.sort[n]) } }), kindName(n)),
    el("h2", {}, nameOf(n)));

  function names(n) {
    const { name, en, others, wikidata } = model.nodes;
    const list = [...new Set([name[n], en[n], ...others[n]])].filter((x) => x && x !== nameOf(n));
    const code = /Q\d+$/.exec(wikidata[n] || "")?.[0];
    return el("p", { class: "muted names" }, list.join(" · "), code && [list.length ? " · " : "", outside(`https://www.wikidata.org/wiki/${code}`, `Wikidata ${code}`)]);
  }
  const isEgo = (n) => state.get().ego === model.nodes.id[n];
  function buttons(n) {
    const id = model.nodes.id[n];
    const graphs = ["stance", "whole"];
    const to = graphs.includes(state.get().view) ? {} : { view: "stance" };
    const from = state.get().path;
    return el("div", { class: "buttons" },
      el("button", { type: "button", onclick: () => go({ ...to, ego: isEgo(n) ? "" : id, path: [], set: [] }), "aria-pressed": String(isEgo(n)) }, isEgo(n) ? t("leave-ego") : t("ego")),
      isEgo(n) && el("span", { class: "steps", role: "group", "aria-label": t("steps") }, [1, 2, 3].map((k) =>
        el("button", { type: "button", "aria-pressed": String(state.get().steps === k), onclick: () => go({ steps: k }) }, k))),
      el("button", { type: "button", onclick: () => go({ ...to, open: [...new Set([...state.get().open, id])], ego: "" }) }, t("expand")),
      from.length === 1 && from[0] !== id
        ? el("button", { type: "button", class: "go", onclick: () => go({ view: "whole", path: [from[0], id], ego: "", set: [] }) }, t("path-here"))
        : el("button", { type: "button", onclick: () => go({ path: from.length ? [] : [id] }), "aria-pressed": String(from.includes(id)) }, from.length ? t("path-leave") : t("path-from")));
  }
  function offices(n) {
    const r = model.roles;
    const row = (x, other) => el("li", {}, r.title[x], other >= 0 && [" · ", evidence.node(other)], r.former[x] ? ` (${t("former")})` : "",
      r.start[x] || r.end[x] ? el("span", { class: "muted" }, ` ${r.start[x]}–${r.end[x]}`) : null,
      " ", el("button", { type: "button", class: "link", "aria-label": t("in-text"), onclick: () => reading.go(r.document[x], r.from[x]) }, "→"));
    const once = (rows, key) => [...new Map(rows.map((x) => [key(x), x])).values()];
    const held = once(model.offices[n], (x) => `${r.title[x]}|${r.of[x]}`), given = once(model.officers[n], (x) => `${r.title[x]}|${r.person[x]}`);
    return [
      held.length ? el("section", {}, el("h3", {}, t("offices")), el("ul", { class: "lines" }, held.map((x) => row(x, r.of[x])))) : null,
      given.length ? el("section", {}, el("h3", {}, t("officers")), el("ul", { class: "lines" }, given.slice(0, 12).map((x) => row(x, r.person[x])))) : null,
    ];
  }
  function eventLines(n) {
    const row = model.eventRow.get(n);
    if (row === undefined) return null;
    const e = model.events;
    return [
      el("p", { class: "facts" }, [e.start[row], e.end[row] && `– ${e.end[row]}`].filter(Boolean).join(" "), e.place[row] >= 0 && [" · ", evidence.node(e.place[row])], " · ", t(`status.${e.status[row]}`)),
      e.within[row] >= 0 && el("p", { class: "facts" }, t("part-of"), " ", evidence.node(e.within[row])),
      e.who[row].length ? el("section", {}, el("h3", {}, t("took-part")), el("p", {}, evidence.joined(e.who[row]))) : null,
    ];
  }
  function tellings(n) {
    const rows = model.eventRow.has(n) ? model.tellings[n] : [];
    return [
      rows.length ? el("section", {}, el("h3", {}, t("told-in")), rows.slice(0, 8).map((x) => telling(x))) : null,
    ];
  }
  const telling = (x) => {
    const h = model.happenings, d = h.document[x];
    return el("article", { class: "card" }, el("blockquote", { lang: evidence.langOf(d) }, el("span", { class: "content" }, cut(d, h.start[x], h.end[x]))),
      el("p", { class: "source" }, model.documents.publisher[d] || model.documents.title[d], el("span", { class: "gap" }),
        el("button", { type: "button", class: "link strong", onclick: () => reading.go(d, h.start[x]) }, t("in-text"), " →")));
  };
  function attendances(n) {
    const rows = [...model.attended[n], ...model.hosted[n]].sort((a, b) => (model.events.start[a] || "9").localeCompare(model.events.start[b] || "9"));
    if (!rows.length) return null;
    const line = (row) => el("li", {}, el("time", { class: "muted" }, model.events.start[row] || "—"), " ", evidence.node(model.events.node[row]));
    return el("section", {}, el("h3", {}, t("events-of", rows.length)), el("ul", { class: "lines" }, [...new Set(rows)].slice(0, 14).map(line)));
  }

  function cards(title, rows, options) {
    if (!rows.length) return null;
    const all = [...rows].sort(byDate);
    const holder = el("div", {});
    const fillWith = (list, most = MOST) => replace(holder, list.slice(0, most).map((i) => evidence.card(i, options)),
      list.length > most && el("button", { type: "button", class: "more", onclick: () => fillWith(list, most + 200) }, t("more", list.length - most)));
    fillWith(all);
    return el("section", {}, el("h3", {}, title, " ", el("span", { class: "count" }, rows.length)), rows.length > 3 && sieve(all, fillWith), holder);
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
    return el("div", { class: "sieve" }, [...n].sort((a, b) => b[1] - a[1]).map(([code, count]) =>
      el("button", { type: "button", class: `stance ${STANCES[code]}`, "aria-pressed": "false", "data-code": code, onclick: (e) => press(code, e) }, `${t(`stance.${STANCES[code]}`)} ${count}`)));
  }

  function ofEdge({ edge: e }) {
    const { from, to, kind, rows } = model.edges;
    return el("div", {}, el("header", {}, el("p", { class: "kind" }, t("relation")),
      el("h2", { class: "claim" }, evidence.node(from[e]), " ", kind[e] < FIRST_TIE ? evidence.chip(STANCES[kind[e]]) : t(`tie.${EDGE_KINDS[kind[e]]}`), " ", evidence.node(to[e]))),
    cards(t("in-which-words"), filters.passing(rows[e])));
  }

  function ofPosition({ position: i }) {
    const p = model.positions, d = p.document[i];
    const row = (name, ...value) => [el("dt", {}, t(name)), el("dd", {}, value)];
    return el("div", {}, el("header", {}, el("p", { class: "kind" }, t("position")), evidence.line(i)),
      evidence.quotation(i),
      el("div", { class: "buttons" },
        el("button", { type: "button", class: "go", onclick: () => reading.at(i) }, t("in-text"), " →"),
        el("button", { type: "button", onclick: () => go({ view: "stance", set: [], ego: model.nodes.id[p.holders[i][0]], steps: 1, path: [] }) }, t("in-graph"))),
      el("dl", { class: "facts" },
        row("holder", evidence.joined(p.holders[i])),
        p.speaker[i] >= 0 && row("speaker", evidence.node(p.speaker[i])),
        row("stance", evidence.chip(p.stance[i])),
        p.targets[i].length > 0 && row("target", evidence.joined(p.targets[i])),
        p.topics[i].length > 0 && row("topics", evidence.joined(p.topics[i])),
        row("stated", dateOf(i) || t("undated")),
        p.occasion[i] >= 0 && row("occasion", evidence.node(p.occasion[i])),
        row("quote", t(`quote.${p.quote[i]}`)),
        row("document", el("button", { type: "button", class: "link", onclick: () => reading.at(i) }, model.documents.title[d])),
        row("outlet", model.documents.publisher[d] || "—", model.documents.published[d] ? ` · ${model.documents.published[d]}` : ""),
        row("place-in-text", `${p.content[i][0]}–${p.content[i][1]}`),
        row("confidence", `${Math.round(p.confidence[i] * 100)} %`)));
  }

  function ofCell({ a, b }) {
    const p = model.positions;
    const rows = filters.passing(roll.held(a)).filter((i) => p.topics[i].includes(b) || roll.targets(i).includes(b)).sort(byDate);
    return el("div", {}, el("header", {}, el("p", { class: "kind" }, t("wording")), el("h2", { class: "claim" }, evidence.node(a), " · ", evidence.node(b))),
      rows.length > 1 && el("p", { class: "muted" }, t("wording-line", rows.length, dateOf(rows[0]) || "?", dateOf(rows.at(-1)) || "?")),
      rows.length ? inTime(rows, a) : el("p", {}, t("nothing-here")));
  }

  /** One heading for each day and document, so that a change of wording shows. */
  function inTime(rows, a) {
    const groups = new Map();
    for (const i of rows) {
      const key = `${dateOf(i) || t("undated")} · ${model.documents.title[model.positions.document[i]]}`;
      groups.set(key, [...(groups.get(key) || []), i]);
    }
    const own = (i) => model.positions.holders[i].length === 1 && model.positions.holders[i][0] === a;
    return [...groups].map(([key, list]) => el("section", { class: "day" }, el("h3", {}, key), list.map((i) => evidence.card(i, { bare: own(i) }))));
  }

  function ofPair({ a, b }) {
    const found = alignment.between(a, b);
    const direct = [...filters.passing(roll.held(a)).filter((i) => roll.targets(i).includes(b)), ...filters.passing(roll.held(b)).filter((i) => roll.targets(i).includes(a))];
    return el("div", {}, el("header", {}, el("p", { class: "kind" }, t("two-actors")), el("h2", { class: "claim" }, evidence.node(a), " · ", evidence.node(b))),
      el("p", { class: "muted" }, t("pair-line", byTopic(found.agree).length, byTopic(found.differ).length)),
      facing(t("they-differ"), found.differ, a, b), facing(t("they-agree"), found.agree, a, b), cards(t("about-each-other"), direct));
  }
  /** [topic, positions of the one, positions of the other], the topic with most of them first. */
  function byTopic(pairs) {
    const topics = new Map();
    for (const [i, j] of pairs) for (const x of model.positions.topics[i]) if (model.positions.topics[j].includes(x)) {
      if (!topics.has(x)) topics.set(x, [new Set(), new Set()]);
      topics.get(x)[0].add(i);
      topics.get(x)[1].add(j);
    }
    return [...topics].map(([x, [l, r]]) => [x, [...l].sort(byDate), [...r].sort(byDate)]).sort((x, y) => y[1].length + y[2].length - x[1].length - x[2].length || x[0] - y[0]);
  }
  function facing(title, pairs, a, b) {
    const topics = byTopic(pairs);
    const side = (n, list) => [el("p", { class: "kind" }, nameOf(n), " ", el("span", { class: "count" }, list.length)), shortList(list)];
    return topics.length ? el("section", {}, el("h3", {}, title, " ", el("span", { class: "count" }, topics.length)), topics.map(([x, left, right]) =>
      el("div", { class: "versus" }, el("p", { class: "claim" }, evidence.node(x)), side(a, left), side(b, right)))) : null;
  }
  function shortList(list) {
    const rest = list.length > 3 && el("button", { type: "button", class: "more", onclick: (e) => e.target.replaceWith(...list.slice(3).map((i) => evidence.card(i))) }, t("more", list.length - 3));
    return [list.slice(0, 3).map((i) => evidence.card(i)), rest];
  }
  return { show, mix, bars };
})();
