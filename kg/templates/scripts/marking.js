// A document's text cut into pieces, each of which carries what covers it: positions, cues, events, actors.
const marking = (() => {
  function spansOf(d) {
    const hidden = new Set(state.get().marks),
      live = filters.live();
    const out = [];
    const { positions: p, happenings: h, mentions: m } = model;
    if (!hidden.has("positions"))
      for (let i = 0; i < p.count; i++)
        if (p.document[i] === d && live[i]) {
          out.push([...p.content[i], "position", i], [...p.cue[i], "cue", i]);
        }
    if (!hidden.has("events"))
      h.document.forEach((x, row) => {
        if (x === d) out.push([h.start[row], h.end[row], "event", h.node[row]]);
      });
    if (!hidden.has("actors"))
      m.document.forEach((x, row) => {
        if (x === d) out.push([m.start[row], m.end[row], "actor", m.node[row]]);
      });
    return out.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  }

  /** A block cut where spans begin and end; each piece carries what covers it. */
  function pieces(d, start, end, spans) {
    const here = spans.filter((s) => s[0] < end && s[1] > start);
    const bounds = [...new Set([start, end, ...here.flatMap((s) => [s[0], s[1]])])]
      .filter((x) => x >= start && x <= end)
      .sort((a, b) => a - b);
    return bounds.slice(0, -1).map((a, n) => {
      const b = bounds[n + 1];
      const on = here.filter((s) => s[0] <= a && s[1] >= b);
      const text = cut(d, a, b);
      return on.length ? marked(text, a, on) : text;
    });
  }
  function marked(text, offset, on) {
    const p = model.positions;
    const last = (type) => on.filter((s) => s[2] === type).at(-1)?.[3];
    const position = last("position"),
      cue = last("cue"),
      event = last("event"),
      actor = last("actor");
    const stance = position ?? cue;
    const classes = [
      "m",
      stance !== undefined && `p ${p.stance[stance]}`,
      cue !== undefined && "cue",
      event !== undefined && "ev",
      actor !== undefined && "ac",
    ]
      .filter(Boolean)
      .join(" ");
    const target =
      stance !== undefined && actor === undefined
        ? pick.position(stance)
        : actor !== undefined
          ? pick.node(actor)
          : event !== undefined
            ? pick.node(event)
            : pick.position(stance);
    const title = [
      stance !== undefined && `${p.holders[stance].map(nameOf).join("、")} ${t(`stance.${p.stance[stance]}`)}`,
      event !== undefined && nameOf(event),
      actor !== undefined && nameOf(actor),
    ]
      .filter(Boolean)
      .join(" · ");
    return el(
      "span",
      {
        class: classes,
        "data-pick": target,
        "data-at": offset,
        "data-all": on
          .filter((s) => s[2] === "position" || s[2] === "cue")
          .map((s) => s[3])
          .join(" "),
        title,
        tabindex: cue !== undefined ? "0" : null,
        role: cue !== undefined ? "button" : null,
      },
      text,
    );
  }

  return { spansOf, pieces };
})();
