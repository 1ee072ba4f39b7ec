// Who agrees with whom: stands of two actors on the same thing, compared.
const alignment = (() => {
  /** What a position is about: each target within each topic. Polarity is towards a target, so without one nothing compares. */
  const issues = (i) => model.positions.topics[i].flatMap((topic) => roll.targets(i).map((target) => `${topic}/${target}`));
  const shares = (i, j) => model.positions.topics[i].some((x) => model.positions.topics[j].includes(x));
  const hits = (i, holders) => model.positions.sign[i] < 0 && roll.targets(i).some((x) => holders.includes(x));

  /** -1 opposed, 1 alike, 0 neither: the same target seen alike or not, or each against the other, on a common topic. */
  function verdict(i, j) {
    const p = model.positions;
    const a = p.sign[i],
      b = p.sign[j];
    if (!shares(i, j)) return 0;
    if (hits(i, roll.holders(j)) && (hits(j, roll.holders(i)) || p.stance[j] === "asserts")) return -1;
    if (hits(j, roll.holders(i)) && p.stance[i] === "asserts") return -1;
    if (!a || !b || !roll.targets(i).some((x) => roll.targets(j).includes(x))) return 0;
    return a === b ? 1 : -1;
  }

  function between(a, b) {
    const agree = [],
      differ = [];
    const left = filters.passing(roll.held(a)),
      right = filters.passing(roll.held(b));
    for (const i of left)
      for (const j of right) {
        if (i === j) continue;
        const v = verdict(i, j);
        if (v) (v > 0 ? agree : differ).push([i, j]);
      }
    return { agree, differ };
  }

  /** For each pair of actors: congruence, conflict, and both normalised by how much the two say. */
  function table(actors) {
    const p = model.positions;
    const profile = actors.map((n) => {
      const pro = new Map(),
        con = new Map();
      for (const i of filters.passing(roll.held(n)))
        if (p.sign[i])
          for (const x of issues(i)) {
            const m = p.sign[i] > 0 ? pro : con;
            m.set(x, (m.get(x) || 0) + 1);
          }
      return { pro, con, size: Math.max(1, pro.size + con.size) };
    });
    const meet = (x, y) => {
      let n = 0;
      for (const [k, v] of x) if (y.has(k)) n += Math.min(v, y.get(k));
      return n;
    };
    return actors.map((a, i) =>
      actors.map((b, j) => {
        if (i === j) return null;
        const x = profile[i],
          y = profile[j];
        const congruence = meet(x.pro, y.pro) + meet(x.con, y.con);
        const conflict = meet(x.pro, y.con) + meet(x.con, y.pro) + mutual(a, b);
        return { congruence, conflict, norm: (x.size + y.size) / 2 };
      }),
    );
  }
  /** Stands of each against the other on a common topic count as conflict too. */
  function mutual(a, b) {
    const against = (x, y) => filters.passing(roll.held(x)).filter((i) => hits(i, [y]));
    const left = against(a, b),
      right = against(b, a);
    return left.filter((i) => right.some((j) => shares(i, j))).length && Math.min(left.length, right.length);
  }
  return { between, table, verdict, issues, shares, hits };
})();
