// Stances and kinds: their order, their family, their mark and colour.
const ACTOR = 0,
  EVENT = 1,
  TOPIC = 2;
const STANCES = [
  "supports",
  "welcomes",
  "agrees",
  "pledges",
  "proposes",
  "demands",
  "warns",
  "concerned",
  "opposes",
  "condemns",
  "asserts",
];
const TIES = ["took-part", "office", "at", "within"];
const EDGE_KINDS = [...STANCES, ...TIES];
const ASSERTS = STANCES.indexOf("asserts");
const FIRST_TIE = STANCES.length;
const LONGEST = [15, 12, 15];
const SIGN = {
  supports: 1,
  welcomes: 1,
  agrees: 1,
  pledges: 1,
  proposes: 0,
  demands: 0,
  warns: -1,
  concerned: -1,
  opposes: -1,
  condemns: -1,
  asserts: 0,
};
const SHAPES = {
  state: "dot",
  alliance: "square",
  organisation: "square",
  body: "square",
  person: "triangle",
  party: "square",
  company: "square",
  media: "square",
  armed_group: "triangleDown",
  group: "hexagon",
  place: "triangleDown",
  topic: "diamond",
};

const colours = (() => {
  let read = new Map();
  const css = (name) => {
    if (!read.has(name)) read.set(name, getComputedStyle(document.documentElement).getPropertyValue(name).trim());
    return read.get(name);
  };
  return {
    css,
    forget: () => {
      read = new Map();
    },
    stance: (s) => css(`--${s}`),
    kind: (kind, sort) => css(sort === EVENT ? "--event" : sort === TOPIC ? "--topic" : `--${kind}`) || css("--organisation"),
    edge: (kind) => (kind < FIRST_TIE ? css(`--${STANCES[kind]}`) : css("--tie")),
  };
})();
const shapeOf = (node) => (model.nodes.sort[node] === EVENT ? "star" : SHAPES[model.nodes.kind[node]] || "dot");
