// The book, opened: columns with the indexes that the views ask.
const model = { ready: false };

const dayOf = (iso) =>
  iso ? Date.UTC(+iso.slice(0, 4), iso.length > 5 ? +iso.slice(5, 7) - 1 : 0, iso.length > 8 ? +iso.slice(8, 10) : 1) / 864e5 : NaN;
const isoOf = (day) => new Date(day * 864e5).toISOString().slice(0, 10);

/** Rows of lists by the node that they name: `lists[i]` holds nodes, the answer's `[node]` holds rows. */
function inverted(count, ...columns) {
  const out = Array.from({ length: count }, () => []);
  for (const column of columns) {
    column.forEach((cell, row) => {
      for (const node of Array.isArray(cell) ? cell : [cell]) if (node >= 0 && out[node].at(-1) !== row) out[node].push(row);
    });
  }
  return out;
}

function openBook(book, picture) {
  const count = book.nodes.id.length;
  Object.assign(model, book, { count, number: new Map(book.nodes.id.map((id, n) => [id, n])) });
  model.documentNumber = new Map(book.documents.id.map((id, n) => [id, n]));
  model.positionNumber = new Map(book.positions.id.map((id, n) => [id, n]));
  model.places = new Map(picture.nodes.map((n) => [n.id, n]));
  model.opening = picture.edges;
  const p = model.positions;
  p.code = Uint8Array.from(p.stance, (s) => STANCES.indexOf(s));
  p.day = Float64Array.from(p.stated, (s, i) => dayOf(s || book.documents.published[p.document[i]]));
  p.sign = Int8Array.from(p.stance, (s, i) => p.polarity[i] || SIGN[s]);
  p.count = p.id.length;
  model.held = inverted(count, p.holders);
  model.voiced = inverted(count, p.speaker);
  model.aimed = inverted(count, p.targets);
  model.about = inverted(count, p.topics);
  model.occasioned = inverted(count, p.occasion);
  model.eventRow = new Map(book.events.node.map((n, row) => [n, row]));
  model.attended = inverted(count, book.events.who);
  model.hosted = inverted(count, book.events.place);
  model.offices = inverted(count, book.roles.person);
  model.officers = inverted(count, book.roles.of);
  model.mentionsOf = inverted(count, book.mentions.node);
  model.tellings = inverted(count, book.happenings.node);
  model.units = new Map();
  buildEdges();
  model.ready = true;
}

/** Positions merged by (holder, target or topic, stance); then the ties between actors and events. */
function buildEdges() {
  const p = model.positions;
  const at = new Map();
  const from = [],
    to = [],
    kind = [],
    rows = [];
  const add = (a, b, k, row) => {
    const key = (a * model.count + b) * 16 + k;
    let e = at.get(key);
    if (e === undefined) {
      e = from.push(a) - 1;
      at.set(key, e);
      to.push(b);
      kind.push(k);
      rows.push([]);
    }
    if (row >= 0) rows[e].push(row);
  };
  for (let i = 0; i < p.count; i++) {
    for (const h of p.holders[i]) {
      for (const x of p.targets[i]) if (x !== h) add(h, x, p.code[i], i);
      for (const x of p.topics[i]) add(h, x, p.code[i], i);
    }
  }
  model.stanceEdges = from.length;
  model.events.node.forEach((node, row) => {
    for (const who of model.events.who[row]) add(who, node, FIRST_TIE, -1);
    if (model.events.place[row] >= 0) add(node, model.events.place[row], FIRST_TIE + 2, -1);
    if (model.events.within[row] >= 0) add(node, model.events.within[row], FIRST_TIE + 3, -1);
  });
  model.roles.person.forEach((person, row) => {
    if (model.roles.of[row] >= 0) add(person, model.roles.of[row], FIRST_TIE + 1, -1);
  });
  model.edges = { from: Int32Array.from(from), to: Int32Array.from(to), kind: Uint8Array.from(kind), rows, count: from.length };
  model.edgeAt = (a, b, k) => at.get((a * model.count + b) * 16 + k);
  const touching = Array.from({ length: model.count }, () => []);
  for (let e = 0; e < from.length; e++) {
    touching[from[e]].push(e);
    touching[to[e]].push(e);
  }
  model.touching = touching;
}

/** Offsets count code points; a text with characters beyond the first plane keeps a table of where they stand. */
function unitsOf(doc) {
  if (!model.units.has(doc)) {
    const text = model.documents.text[doc];
    if (!/[\ud800-\udbff]/.test(text)) model.units.set(doc, null);
    else {
      const table = [];
      for (let i = 0; i < text.length; i += text.codePointAt(i) > 0xffff ? 2 : 1) table.push(i);
      table.push(text.length);
      model.units.set(doc, table);
    }
  }
  return model.units.get(doc);
}
const unit = (doc, offset) => {
  const table = unitsOf(doc);
  return table ? table[Math.min(offset, table.length - 1)] : offset;
};
const cut = (doc, start, end) => model.documents.text[doc].slice(unit(doc, start), unit(doc, end));
const contentOf = (i) => cut(model.positions.document[i], ...model.positions.content[i]);

function nameOf(node) {
  const { sort, name, en, id } = model.nodes;
  if (sort[node] === TOPIC) return topicName(id[node].slice(6));
  return (words.current() === "en" && en[node]) || name[node] || id[node];
}
const topicName = (topic) => (words.known(`topic.${topic}`) ? t(`topic.${topic}`) : topic);
/** The name on the picture: in Chinese as the documents mostly say it, in English an abbreviation for a long one. */
function labelOf(node) {
  const { en, others } = model.nodes;
  const name = nameOf(node);
  if (words.current() === "en" && en[node])
    return en[node].length > 24 ? others[node].find((x) => /^[A-Z][A-Z0-9-]{1,9}$/.test(x)) || name : name;
  return model.nodes.short[node] || name;
}
const kindName = (node) => t(`kind.${model.nodes.kind[node]}`);
/** At most so many Chinese characters wide; a Latin letter is half as wide. */
function short(text, most) {
  let width = 0,
    out = "";
  for (const c of text) {
    width += c.charCodeAt(0) < 0x2000 ? 0.55 : 1;
    if (width > most) return `${out}…`;
    out += c;
  }
  return out;
}
/** The day on which a position was stated, as far as it is known. */
const dateOf = (i) => model.positions.stated[i] || "";
