// Time: lanes of what each actor said when, the shifts in it, and who contradicts whom, always with both quotations.
const changes = (() => {
  const MOST = 24;

  function show(root) {
    const one = about();
    const all = compare();
    const found = {
      shifts: all.shifts.filter((x) => one < 0 || x.holder === one || x.on === one),
      contradictions: all.contradictions.filter((x) => one < 0 || x.a === one || x.b === one || x.on === one),
    };
    replace(
      root,
      el(
        "div",
        { class: "sheet changes" },
        el("div", { class: "tools" }, rollSwitch(), chosenActor()),
        lanes.show(),
        el(
          "div",
          { class: "two" },
          listing(
            t("shifts"),
            t("shifts-hint"),
            found.shifts,
            (x) => [x.i, x.j],
            (x) => [evidence.node(x.holder), " · ", evidence.node(x.on)],
          ),
          listing(
            t("contradictions"),
            t("contradictions-hint"),
            found.contradictions,
            (x) => [x.i, x.j],
            (x) => [evidence.node(x.a), " ⇄ ", evidence.node(x.b), x.on >= 0 ? [" · ", evidence.node(x.on)] : null],
          ),
        ),
      ),
    );
  }

  /** A selected actor narrows the lists to what concerns it. */
  const about = () => {
    const chosen = pick.read(state.get().sel);
    return chosen?.type === "n" && model.nodes.sort[chosen.node] !== EVENT ? chosen.node : -1;
  };
  const chosenActor = () =>
    about() >= 0
      ? el(
          "span",
          { class: "segments" },
          el("button", { type: "button", "aria-pressed": "true", onclick: () => select("") }, nameOf(about()), " ×"),
        )
      : el("span", { class: "muted" }, t("changes-hint"));

  function compare() {
    const live = filters.live(),
      p = model.positions;
    const shifts = [],
      contradictions = [],
      seen = new Set();
    const byIssue = new Map();
    for (let i = 0; i < p.count; i++)
      if (live[i])
        for (const key of alignment.issues(i)) {
          if (!byIssue.has(key)) byIssue.set(key, []);
          byIssue.get(key).push(i);
        }
    for (const [key, rows] of byIssue) {
      const on = Number(key.split("/")[0]);
      for (const [holder, own] of grouped(rows)) {
        const dated = own.filter((i) => !Number.isNaN(p.day[i])).sort((a, b) => p.day[a] - p.day[b] || a - b);
        const i = dated[0],
          j = dated.at(-1);
        if (dated.length > 1 && p.day[i] < p.day[j] && p.stance[i] !== p.stance[j])
          shifts.push({ holder, on, i, j, score: Math.abs(p.sign[i] - p.sign[j]) * 4 + Math.min(3, dated.length) });
      }
      opposed(rows, on, contradictions, seen);
    }
    facing(contradictions, seen);
    const best = (list, key) =>
      [...new Map([...list].sort((a, b) => a.score - b.score).map((x) => [key(x), x])).values()].sort(
        (a, b) => b.score - a.score || a.i - b.i,
      );
    return {
      shifts: best(shifts, (x) => `${x.holder}/${x.on}`),
      contradictions: best(contradictions, (x) => `${Math.min(x.a, x.b)}/${Math.max(x.a, x.b)}/${x.on}`),
    };
  }
  function grouped(rows) {
    const by = new Map();
    for (const i of rows)
      for (const h of roll.holders(i)) {
        if (!by.has(h)) by.set(h, []);
        by.get(h).push(i);
      }
    return by;
  }
  /** Two actors with opposed signs towards the same target on the same topic. */
  function opposed(rows, on, out, seen) {
    const p = model.positions;
    const pro = rows.filter((i) => p.sign[i] > 0),
      con = rows.filter((i) => p.sign[i] < 0);
    for (const i of pro.slice(0, 12)) for (const j of con.slice(0, 12)) note(i, j, on, 3, out, seen);
  }
  /** Two actors each against the other on a common topic. */
  function facing(out, seen) {
    const p = model.positions,
      live = filters.live();
    const against = new Map();
    for (let i = 0; i < p.count; i++)
      if (live[i] && p.sign[i] < 0)
        for (const h of roll.holders(i))
          for (const x of roll.targets(i))
            if (x !== h) {
              const k = h * model.count + x;
              if (!against.has(k)) against.set(k, []);
              against.get(k).push(i);
            }
    for (const [key, rows] of against) {
      const a = Math.floor(key / model.count),
        b = key % model.count;
      const back = a < b ? against.get(b * model.count + a) : null;
      if (back)
        for (const i of rows.slice(0, 12))
          for (const j of back.slice(0, 12))
            if (alignment.shares(i, j))
              note(
                i,
                j,
                p.topics[i].find((x) => p.topics[j].includes(x)),
                4,
                out,
                seen,
              );
    }
  }
  function note(i, j, on, score, out, seen) {
    const p = model.positions;
    const key = `${Math.min(i, j)}/${Math.max(i, j)}`;
    const a = roll.holders(i)[0],
      b = roll.holders(j)[0];
    if (seen.has(key) || a === b) return;
    seen.add(key);
    out.push({ a, b, i, j, on, score: score + p.confidence[i] + p.confidence[j] + (p.document[i] !== p.document[j] ? 1 : 0) });
  }
  const listing = (title, hint, rows, both, head) =>
    el(
      "section",
      { class: "found" },
      el("h3", {}, title, " ", el("span", { class: "count" }, rows.length)),
      el("p", { class: "muted" }, hint),
      rows.length
        ? rows.slice(0, MOST).map((x) =>
            el(
              "div",
              { class: "versus" },
              el("p", { class: "claim" }, head(x)),
              both(x).map((i) => evidence.card(i)),
            ),
          )
        : el("p", { class: "muted" }, t("nothing-here")),
    );
  return { show, compare };
})();
