// Elements from plain values: text only ever becomes text, never markup.
const SVG = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [k, v] of Object.entries(value)) node.style.setProperty(k, v);
    else if (name === "value") node.value = value;
    else if (name === "checked" || name === "disabled" || name === "hidden" || name === "selected") node[name] = Boolean(value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) node.append(child);
  }
  return node;
}

const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const sv = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
const $ = (id) => document.getElementById(id);
const replace = (node, ...children) => {
  node.replaceChildren(...children.flat(Infinity).filter((c) => c !== null && c !== undefined && c !== false));
  return node;
};

/** Redraw a part of the page; the focus stays on what it was on, found again by its id or what it stands for. */
function keepingFocus(root, redraw) {
  const had = root.contains(document.activeElement) ? document.activeElement : null;
  const mark =
    had &&
    (had.id
      ? `#${CSS.escape(had.id)}`
      : ["data-value", "data-slide", "data-sel", "data-code", "data-position"]
          .filter((a) => had.hasAttribute(a))
          .map((a) => `[${a}="${CSS.escape(had.getAttribute(a))}"]`)[0]);
  const scroll = root.scrollTop;
  redraw();
  if (!had || root.contains(document.activeElement)) return;
  root.scrollTop = scroll;
  (mark && root.querySelector(mark))?.focus({ preventScroll: true });
}

/** A link out of the page, only to Wikidata and to plain web addresses. */
function outside(address, text) {
  const safe = /^https?:\/\//i.test(address);
  return safe ? el("a", { href: address, target: "_blank", rel: "noopener noreferrer", class: "outside" }, text) : el("span", {}, text);
}

const icon = (path, size = 18) =>
  sv("svg", { viewBox: "0 0 24 24", width: size, height: size, "aria-hidden": "true", class: "icon" }, sv("path", { d: path }));

const ICONS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM20 20l-4.8-4.8",
  close: "M6 6l12 12M18 6L6 18",
  filter: "M4 6h16M7 12h10M10 18h4",
  play: "M8 5l11 7-11 7Z",
  pause: "M8 5v14M16 5v14",
  moon: "M20 14.5A8 8 0 0 1 9.500 4 8 8 0 1 0 20 14.500Z",
  save: "M12 4v11M7.500 11l4.500 4.500 4.500-4.500M5 20h14",
  fit: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  next: "M9 5l7 7-7 7",
  previous: "M15 5l-7 7 7 7",
  help: "M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.5",
};
