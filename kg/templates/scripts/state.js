// What the reader looks at, held in the address so that a link brings it back.
const state = (() => {
  const start = {
    view: "stance",
    sel: "",
    kinds: [],
    stances: [],
    topics: [],
    outlets: [],
    documents: [],
    from: "",
    to: "",
    shown: 64,
    min: 1,
    core: 0,
    comp: 0,
    ego: "",
    steps: 1,
    path: [],
    set: [],
    open: [],
    doc: "",
    pos: "",
    matrix: "topics",
    measure: "difference",
    least: 1,
    alone: 0,
    marks: [],
    query: "",
    lang: "",
    theme: "",
  };
  const names = {
    view: "v",
    sel: "s",
    kinds: "k",
    stances: "st",
    topics: "t",
    outlets: "o",
    documents: "d",
    shown: "n",
    open: "x",
    language: "l",
  };
  let now = structuredClone(start);
  const listeners = [];

  const encode = () => {
    const parts = [];
    for (const [key, value] of Object.entries(now)) {
      const same = Array.isArray(value) ? !value.length : value === start[key];
      if (same) continue;
      const text = Array.isArray(value) ? value.map(encodeURIComponent).join(",") : encodeURIComponent(value);
      parts.push(`${names[key] || key}=${text}`);
    }
    return parts.join("&");
  };
  const decode = (hash) => {
    const next = structuredClone(start);
    const keys = new Map(Object.keys(start).map((k) => [names[k] || k, k]));
    for (const part of hash.replace(/^#/, "").split("&")) {
      const cutAt = part.indexOf("=");
      const key = keys.get(part.slice(0, cutAt));
      if (!key) continue;
      const raw = part.slice(cutAt + 1);
      try {
        if (Array.isArray(start[key])) next[key] = raw ? raw.split(",").map(decodeURIComponent) : [];
        else next[key] = typeof start[key] === "number" ? Number(decodeURIComponent(raw)) || start[key] : decodeURIComponent(raw);
      } catch {
        /* a broken link loses that one part */
      }
    }
    return next;
  };
  const tell = (before) => {
    const changed = new Set(Object.keys(now).filter((k) => JSON.stringify(before[k]) !== JSON.stringify(now[k])));
    if (changed.size) for (const listener of listeners) listener(changed);
  };
  const go = (patch, { push = true } = {}) => {
    const before = now;
    now = { ...now, ...patch };
    const hash = "#" + encode();
    if (hash !== location.hash) {
      try {
        history[push ? "pushState" : "replaceState"](null, "", hash);
      } catch {
        /* a frame without history */
      }
    }
    tell(before);
  };
  const reread = () => {
    const before = now;
    now = decode(location.hash);
    tell(before);
  };
  const toggle = (key, value) => go({ [key]: now[key].includes(value) ? now[key].filter((v) => v !== value) : [...now[key], value] });
  now = decode(location.hash);
  addEventListener("popstate", reread);
  addEventListener("hashchange", reread);
  return { get: () => now, go, toggle, listen: (f) => listeners.push(f), start };
})();
const go = state.go;

/** Selections as short strings: node, edge, position, cell, pair, document. */
const pick = {
  node: (n) => `n~${encodeURIComponent(model.nodes.id[n])}`,
  edge: (e) =>
    `e~${[model.edges.from[e], model.edges.to[e]].map((n) => encodeURIComponent(model.nodes.id[n])).join("~")}~${EDGE_KINDS[model.edges.kind[e]]}`,
  position: (i) => `p~${encodeURIComponent(model.positions.id[i])}`,
  cell: (a, b) => `c~${[a, b].map((n) => encodeURIComponent(model.nodes.id[n])).join("~")}`,
  pair: (a, b) => `a~${[a, b].map((n) => encodeURIComponent(model.nodes.id[n])).join("~")}`,
  read: (text) => {
    const [type, ...rest] = text.split("~");
    let parts;
    try {
      parts = rest.map(decodeURIComponent);
    } catch {
      return null;
    }
    const nodes = parts.slice(0, 2).map((id) => model.number.get(id));
    if (type === "n" && nodes[0] !== undefined) return { type, node: nodes[0] };
    if (type === "p" && model.positionNumber.has(parts[0])) return { type, position: model.positionNumber.get(parts[0]) };
    if (nodes[0] === undefined || nodes[1] === undefined) return null;
    if (type === "e") {
      const edge = model.edgeAt(nodes[0], nodes[1], EDGE_KINDS.indexOf(parts[2]));
      return edge === undefined ? null : { type, edge };
    }
    return type === "c" || type === "a" ? { type, a: nodes[0], b: nodes[1] } : null;
  },
};
const select = (what) => go({ sel: what });
