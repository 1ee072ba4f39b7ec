// Labels over the picture, in screen size, none upon another: the weightiest first, in the first free place around its mark.
const labels = (() => {
  const widths = new Map();
  const FONT = '"PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",system-ui,sans-serif';
  const CELL = 48;

  function widthOf(ctx, text, font) {
    const key = font + text;
    if (!widths.has(key)) widths.set(key, ctx.measureText(text).width);
    return widths.get(key);
  }

  class Taken {
    constructor() {
      this.cells = new Map();
    }
    *keys(box) {
      for (let x = Math.floor(box[0] / CELL); x <= Math.floor(box[2] / CELL); x++)
        for (let y = Math.floor(box[1] / CELL); y <= Math.floor(box[3] / CELL); y++) yield x * 100003 + y;
    }
    /** Is there something in the way? Marks count only if `marks` do. */
    hits(box, own, marks) {
      for (const key of this.keys(box))
        for (const b of this.cells.get(key) || [])
          if (b[4] !== own && (marks || !b[5]) && b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1]) return true;
      return false;
    }
    add(box, own, isMark) {
      box[4] = own;
      box[5] = isMark;
      for (const key of this.keys(box)) {
        const cell = this.cells.get(key);
        if (cell) cell.push(box);
        else this.cells.set(key, [box]);
      }
    }
  }

  /** `marks`: {id, x, y, radius, text, bold, strong, side}, in screen pixels, the weightiest first; `side` is where a label would rather stand. */
  function draw(ctx, marks, { ink, halo, faint, size }) {
    const taken = new Taken();
    for (const m of marks) taken.add([m.x - m.radius, m.y - m.radius, m.x + m.radius, m.y + m.radius], m.id, true);
    ctx.textBaseline = "middle";
    ctx.lineJoin = "round";
    for (const m of marks) {
      if (m.text && m.x > -80 && m.y > -40 && m.x < size[0] + 80 && m.y < size[1] + 40) place(ctx, taken, m, { ink, halo, faint, size });
    }
  }

  function place(ctx, taken, m, { ink, halo, faint, size }) {
    const px = (m.bold ? 13 : 12) * (innerWidth > 2200 ? 1.4 : 1);
    ctx.font = `${m.bold || m.strong ? 600 : 400} ${px}px ${FONT}`;
    const w = widthOf(ctx, m.text, ctx.font),
      h = px + 3,
      r = m.radius + 3;
    const below = [m.x - w / 2, m.y + r],
      right = [m.x + r + 1, m.y - h / 2],
      above = [m.x - w / 2, m.y - r - h],
      left = [m.x - r - w - 1, m.y - h / 2];
    const spots = { right: [right, below, above], left: [left, below, above] }[m.side] || [below, right, above, left];
    const boxOf = ([x, y]) => [x - 2, y, x + w + 2, y + h];
    const inside = ([x]) => m.x < 0 || m.x > size[0] || (x > 2 && x + w < size[0] - 2);
    const free = (marks) => spots.find((spot) => inside(spot) && !taken.hits(boxOf(spot), m.id, marks));
    const spot = m.strong ? spots[0] : free(true) || (m.must && free(false));
    if (!spot) return;
    const [x, y] = spot;
    taken.add(boxOf(spot), m.id, false);
    ctx.strokeStyle = halo;
    ctx.lineWidth = 3.5;
    ctx.strokeText(m.text, x, y + h / 2);
    ctx.fillStyle = m.faded ? faint : ink;
    ctx.fillText(m.text, x, y + h / 2);
  }
  return { draw, FONT };
})();
