// Stands as those of states, alliances and organisations: what their organs and officials say counted with their own.
const roll = (() => {
  let roots = [],
    rolled = null,
    plain = null;

  /** Up to the actor for which a node speaks, a few steps at most. */
  function rootOf(node) {
    let at = node;
    for (let step = 0; step < 4 && model.home[at] >= 0; step++) at = model.home[at];
    return at;
  }
  const through = (list, holders) =>
    list
      .map((row) => (row.some((n) => roots[n] !== n) ? [...new Set(row.map((n) => roots[n]))] : row))
      .map((row, i) => (holders ? row.filter((n) => !holders[i].includes(n)) : row));
  function build() {
    roots = model.nodes.id.map((_, n) => rootOf(n));
    const p = model.positions;
    const holders = through(p.holders),
      targets = through(p.targets, holders);
    rolled = { holders, targets, held: inverted(model.count, holders) };
    plain = { holders: p.holders, targets: p.targets, held: model.held };
  }
  const now = () => {
    if (!rolled) build();
    return state.get().alone ? plain : rolled;
  };
  const family = (node) => {
    now();
    return roots.map((r, n) => (r === node && n !== node ? n : -1)).filter((n) => n >= 0);
  };
  return { now, family, held: (n) => now().held[n], holders: (i) => now().holders[i], targets: (i) => now().targets[i] };
})();

/** Count the words of organs and officials with those of whom they speak for, or not. */
const rollSwitch = () =>
  el(
    "label",
    { class: "pick" },
    el("input", {
      type: "checkbox",
      id: "roll",
      checked: !state.get().alone,
      onchange: (e) => go({ alone: e.target.checked ? 0 : 1 }, { push: false }),
    }),
    t("roll"),
  );
