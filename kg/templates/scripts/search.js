// Search as one types: names in both scripts, English, pinyin and initials, then topics, events and quotations.
const search = (() => {
  const MOST = { [ACTOR]: 8, [EVENT]: 5, [TOPIC]: 4 },
    QUOTES = 6;
  let folds = null,
    traditional = null,
    keys = null,
    texts = [],
    starts = [],
    active = -1,
    hits = [];

  function open(table) {
    const from = [...table[0]],
      to = [...table[1]];
    folds = new Map(from.map((c, i) => [c, to[i]]));
    traditional = new RegExp(`[${table[0]}]`, "g");
    starts = model.documents.id.map(() => []);
    model.positions.document.forEach((d, i) => starts[d].push(i));
    keys = null;
    wait(() => {
      keys ||= indexed();
      later(0);
    });
  }
  const wait = globalThis.requestIdleCallback || ((f) => setTimeout(() => f({ timeRemaining: () => 5 }), 30));
  /** The documents' own text is folded while nothing else is to be done. */
  function later(d) {
    if (d < model.documents.id.length)
      wait((idle) => {
        let n = d;
        do texts[n] = fold(model.documents.text[n]);
        while (++n < model.documents.id.length && idle.timeRemaining() > 2);
        later(n);
      });
  }
  /** Lower case and Simplified, of the same length. */
  function fold(text) {
    const lower = text.toLowerCase();
    const same =
      lower.length === text.length ? lower : text.replace(/./gsu, (c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c));
    return same.replace(traditional, (c) => folds.get(c));
  }
  /** One string for each node; the language of topics changes with the interface, so both are in it. */
  function indexed() {
    const { name, en, others, key, id, sort } = model.nodes;
    return id.map((_, n) => {
      const own =
        sort[n] === TOPIC
          ? [...words.every(`topic.${id[n].slice(6)}`), id[n].slice(6).replaceAll("-", " ")]
          : [name[n], en[n], ...others[n]];
      return `\n${fold(own.filter(Boolean).join("\n"))}\n${key[n].replaceAll(" ", "\n")}`;
    });
  }

  function find(query) {
    keys ||= indexed();
    const wanted = fold(query.trim());
    if (!wanted) return [];
    const found = { [ACTOR]: [], [EVENT]: [], [TOPIC]: [] };
    for (let n = 0; n < keys.length; n++) {
      const at = keys[n].indexOf(wanted);
      if (at >= 0)
        found[model.nodes.sort[n]].push([
          n,
          keys[n][at - 1] === "\n" ? (keys[n][at + wanted.length] === "\n" || at + wanted.length === keys[n].length ? 0 : 1) : 2,
        ]);
    }
    const weight = (n) =>
      model.held[n].length + model.aimed[n].length + model.about[n].length + model.occasioned[n].length + model.attended[n].length / 9;
    const out = [];
    for (const sort of [ACTOR, TOPIC, EVENT]) {
      found[sort].sort((a, b) => a[1] - b[1] || weight(b[0]) - weight(a[0]) || a[0] - b[0]);
      out.push(...found[sort].slice(0, MOST[sort]).map(([n]) => ({ node: n })));
    }
    if (wanted.length > 1) out.push(...quotes(wanted));
    return out;
  }
  /** Positions whose words hold the query, found in the documents' own text. */
  function quotes(wanted) {
    const p = model.positions;
    const out = [];
    for (let d = 0; d < texts.length && out.length < QUOTES; d++) {
      for (let at = texts[d].indexOf(wanted); at >= 0 && out.length < QUOTES; at = texts[d].indexOf(wanted, at + 1)) {
        const i = starts[d].find((x) => unit(d, p.content[x][0]) <= at && unit(d, p.content[x][1]) >= at + wanted.length);
        if (i !== undefined && !out.some((x) => x.position === i)) out.push({ position: i, at: at - unit(d, p.content[i][0]) });
      }
    }
    return out;
  }
  function field() {
    const input = el("input", {
      id: "search",
      type: "search",
      autocomplete: "off",
      spellcheck: "false",
      role: "combobox",
      "aria-expanded": "false",
      "aria-controls": "hits",
      "aria-autocomplete": "list",
      oninput: typed,
      onkeydown: keyed,
      onfocus: typed,
      onblur: () => setTimeout(close, 150),
    });
    return el(
      "div",
      { class: "search", role: "search" },
      icon(ICONS.search, 16),
      input,
      el("ul", { id: "hits", role: "listbox", hidden: true }),
    );
  }
  function typed() {
    hits = model.ready ? find($("search").value) : [];
    active = hits.length ? 0 : -1;
    paint();
  }
  /** Whoever presses Enter before the texts are folded waits for them rather than being told that nothing is there. */
  function complete() {
    model.documents.text.forEach((text, d) => (texts[d] ??= fold(text)));
    typed();
  }
  function paint() {
    const list = $("hits");
    const query = $("search").value.trim();
    list.hidden = !query;
    $("search").setAttribute("aria-expanded", String(Boolean(query)));
    let group = "";
    const rows = hits.flatMap((hit, i) => {
      const name = hit.node === undefined ? t("quotations") : t(["actors", "events", "topics"][model.nodes.sort[hit.node]]);
      const head = name === group ? [] : [el("li", { class: "group", role: "presentation" }, name)];
      group = name;
      return [
        ...head,
        el(
          "li",
          {
            id: `hit-${i}`,
            role: "option",
            "aria-selected": String(i === active),
            onpointerdown: (e) => {
              e.preventDefault();
              take(hit);
            },
          },
          hit.node === undefined ? quoteLine(hit) : nodeLine(hit.node),
        ),
      ];
    });
    replace(list, rows.length ? rows : el("li", { class: "group" }, t("nothing-found")));
    $("search").setAttribute("aria-activedescendant", active >= 0 ? `hit-${active}` : "");
  }
  const nodeLine = (n) => [
    el("i", { class: "dot", style: { background: colours.kind(model.nodes.kind[n], model.nodes.sort[n]) } }),
    el("span", { class: "name" }, nameOf(n)),
    el("span", { class: "muted" }, model.nodes.sort[n] === EVENT ? model.events.start[model.eventRow.get(n)] : kindName(n)),
    el("span", { class: "n" }, model.held[n].length + model.aimed[n].length + model.about[n].length + model.occasioned[n].length || ""),
  ];
  const quoteLine = ({ position: i, at }) => {
    const text = contentOf(i),
      from = Math.max(0, at - 12);
    return [
      evidence.chip(model.positions.stance[i]),
      el("span", { class: "name quote" }, `${from ? "…" : ""}${text.slice(from, from + 44)}`),
      el("span", { class: "muted" }, model.positions.holders[i].map(nameOf).join("、")),
    ];
  };
  function take(hit) {
    close();
    $("search").blur();
    if (hit.node === undefined) return select(pick.position(hit.position));
    select(pick.node(hit.node));
    if (["stance", "whole"].includes(state.get().view)) picture.reveal(hit.node);
  }
  const close = () => {
    $("hits").hidden = true;
    $("search").setAttribute("aria-expanded", "false");
  };
  function keyed(event) {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by && hits.length) {
      event.preventDefault();
      active = (active + by + hits.length) % hits.length;
      paint();
      $(`hit-${active}`).scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      if (!hits.length) complete();
      if (hits[active]) take(hits[active]);
    } else if (event.key === "Escape") {
      $("search").value = "";
      close();
    }
  }
  return { open, field, find, fold };
})();
