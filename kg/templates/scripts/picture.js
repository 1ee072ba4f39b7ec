// The network on its canvas: vis-network holds marks and lines; labels, focus and the keyboard are ours.
const picture = (() => {
  let network = null,
    nodes = null,
    edges = null,
    seen = null,
    at = new Map(),
    focus = null,
    box = null,
    moving = false;

  function open(container) {
    box = container;
    nodes = new vis.DataSet();
    edges = new vis.DataSet();
    network = new vis.Network(
      container,
      { nodes, edges },
      {
        physics: false,
        layout: { improvedLayout: false },
        interaction: {
          hover: true,
          tooltipDelay: 1e9,
          hideEdgesOnDrag: false,
          multiselect: false,
          keyboard: false,
          selectConnectedEdges: false,
          zoomSpeed: 0.6,
        },
        nodes: { borderWidth: 1.5, chosen: false, font: { size: 0 } },
        edges: { arrows: { to: { enabled: true, scaleFactor: 0.42 } }, chosen: false, hoverWidth: 0, selectionWidth: 0, smooth: false },
      },
    );
    network.on("click", clicked);
    network.on("doubleClick", (e) => {
      if (e.nodes.length) expand(e.nodes[0]);
    });
    network.on("hoverNode", (e) => setFocus({ node: e.node }));
    network.on("blurNode", () => setFocus(null));
    network.on("hoverEdge", (e) => setFocus({ edge: e.edge }));
    network.on("blurEdge", () => setFocus(null));
    network.on("afterDrawing", over);
    network.on("dragStart", () => {
      moving = true;
    });
    network.on("dragEnd", () => {
      moving = false;
      network.redraw();
    });
    container.tabIndex = 0;
    container.addEventListener("keydown", keyed);
  }

  const expand = (node) => go({ open: [...new Set([...state.get().open, model.nodes.id[node]])], sel: pick.node(node) });
  function clicked(event) {
    if (event.nodes.length) select(pick.node(event.nodes[0]));
    else if (event.edges.length && event.edges[0] < model.stanceEdges) select(pick.edge(event.edges[0]));
    else if (!event.edges.length) select("");
  }
  function setFocus(next) {
    if (JSON.stringify(next) === JSON.stringify(focus)) return;
    focus = next;
    box.style.cursor = next ? "pointer" : "";
    network.redraw();
  }

  const MOVING = 70,
    MUST = 14;
  let grown = 1;
  const radius = (n) => grown * (6 + Math.min(13, Math.sqrt(seen.weight[n] || 1) * 1.1) + [0, 2.5, 1.5][model.nodes.sort[n]]);

  function show({ keep = false } = {}) {
    const wasThere = keep && !isAway();
    seen = choice.visible();
    at = places.lay(seen);
    if (!keep) grown = Math.min(seen.nodes.length > 250 ? 1.3 : 2.2, Math.max(1, 0.62 / frameOf().scale));
    order = null;
    network.body.emitter.emit("_blockRedraw"); // else each exchange draws the whole picture
    exchange(
      nodes,
      seen.nodes.map((n) => dressing.node(n, at.get(n), radius(n))),
    );
    exchange(edges, dressing.lines(seen.edges, grown));
    network.setOptions({ interaction: { hideEdgesOnDrag: seen.edges.length > 900 } });
    network.body.emitter.emit("_allowRedraw");
    if (!keep) setTimeout(fit);
    else if (wasThere && isAway()) show();
    else network.redraw();
  }
  function exchange(set, rows) {
    const ids = new Set(rows.map((r) => r.id));
    const gone = set.getIds().filter((id) => !ids.has(id));
    if (gone.length) set.remove(gone);
    set.update(rows);
  }
  /** The whole picture with its labels into the part of the canvas that nothing covers. */
  function fit() {
    if (!seen?.nodes.length) return network.redraw();
    const { centre, scale, offset } = frameOf();
    network.moveTo({ position: centre, scale, offset, animation: false });
  }
  /** A good part of the picture lies beyond the canvas. */
  function isAway() {
    const out = (n) => {
      const { x, y } = network.canvasToDOM({ x: at.get(n)[0], y: at.get(n)[1] });
      return x < 0 || y < 0 || x > box.clientWidth || y > box.clientHeight;
    };
    return seen.nodes.filter(out).length * 6 > seen.nodes.length;
  }
  function frameOf() {
    if (!seen.nodes.length) return { scale: 1 };
    const xs = seen.nodes.map((n) => at.get(n)[0]),
      ys = seen.nodes.map((n) => at.get(n)[1]);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const below = document.getElementById("legend")?.offsetHeight || 0;
    const [w, h] = [box.clientWidth, box.clientHeight];
    const pad = { x: Math.min(64, w * 0.12), top: 44, bottom: Math.min(below + 52, h * 0.36) };
    const scale = Math.min(
      innerWidth > 2000 ? 2.4 : 1.25,
      (w - 2 * pad.x) / Math.max(1, right - left),
      (h - pad.top - pad.bottom) / Math.max(1, bottom - top),
    );
    return { centre: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, offset: { x: 0, y: (pad.top - pad.bottom) / 2 } };
  }

  /** After the picture: what is in focus once more upon a veil, then the labels. */
  function over(ctx) {
    if (!seen) return;
    const lit = focusing.lit(seen, focus);
    const ratio = ctx.canvas.width / ctx.canvas.clientWidth;
    if (lit) veil(ctx, lit, ratio);
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    labels.draw(ctx, marks(lit), {
      ink: colours.css("--ink"),
      halo: colours.css("--canvas"),
      faint: colours.css("--faint"),
      size: [ctx.canvas.clientWidth, ctx.canvas.clientHeight],
    });
    ctx.restore();
  }
  function marks(lit) {
    const scale = network.getScale(),
      outward = Boolean(state.get().ego);
    const middle = network.getViewPosition(),
      w = box.clientWidth / 2,
      h = box.clientHeight / 2;
    order ||= [...seen.nodes].sort((a, b) => rank(b) - rank(a) || a - b);
    const ranked = lit ? [...order.filter((n) => lit.nodes.has(n)), ...order.filter((n) => !lit.nodes.has(n))] : order;
    return ranked.map((n, place) => {
      const [px, py] = at.get(n),
        p = { x: (px - middle.x) * scale + w, y: (py - middle.y) * scale + h };
      const inside = (!lit || lit.nodes.has(n)) && (!moving || place < MOVING);
      return {
        id: n,
        x: p.x,
        y: p.y,
        radius: radius(n) * scale,
        text: inside ? short(labelOf(n), LONGEST[model.nodes.sort[n]]) : "",
        bold: model.nodes.sort[n] === TOPIC,
        strong: lit ? n === lit.centre : false,
        must: place < MUST,
        side: outward && Math.abs(at.get(n)[0]) > 40 ? (at.get(n)[0] > 0 ? "right" : "left") : "",
      };
    });
  }
  let order = null;
  const rank = (n) => (seen.weight[n] || 0) * (model.nodes.sort[n] === TOPIC ? 1.5 : 1);

  function veil(ctx, lit, ratio) {
    ctx.save();
    ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
    ctx.globalAlpha = 0.82;
    ctx.fillStyle = colours.css("--canvas");
    ctx.fillRect(0, 0, ctx.canvas.clientWidth, ctx.canvas.clientHeight);
    ctx.restore();
    for (const e of lit.edges) network.body.edges[e]?.draw(ctx);
    for (const n of lit.nodes) network.body.nodes[n]?.draw(ctx);
  }

  /** Arrow keys walk to the nearest mark on that side. */
  function keyed(event) {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step && seen?.nodes.length) {
      event.preventDefault();
      const chosen = pick.read(state.get().sel);
      const next =
        chosen?.type === "n" && at.has(chosen.node)
          ? beside(chosen.node, step)
          : [...seen.nodes].sort((a, b) => seen.weight[b] - seen.weight[a])[0];
      if (next !== undefined) select(pick.node(next));
    } else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") fit();
    else if (event.key === "Enter") {
      const chosen = pick.read(state.get().sel);
      if (chosen?.type === "n") expand(chosen.node);
    }
  }
  function beside(node, [dx, dy]) {
    const [x, y] = at.get(node);
    let best,
      least = Infinity;
    for (const n of seen.nodes) {
      const ax = at.get(n)[0] - x,
        ay = at.get(n)[1] - y;
      const along = ax * dx + ay * dy,
        across = Math.abs(ax * dy) + Math.abs(ay * dx);
      if (n !== node && along > 1 && along + across * 2.2 < least) {
        least = along + across * 2.2;
        best = n;
      }
    }
    return best;
  }
  /** Where a node stands on the canvas, in pixels, for a program that drives the page. */
  const placeOf = (id) => {
    const n = model.number.get(id);
    return at.has(n) ? network.canvasToDOM({ x: at.get(n)[0], y: at.get(n)[1] }) : null;
  };
  const zoom = (by) => network.moveTo({ scale: network.getScale() * by, animation: false });
  /** On a phone the panel covers the lower half: the chosen node moves up. */
  function lift(node) {
    if (innerWidth < 760 && at.has(node))
      network.moveTo({
        position: { x: at.get(node)[0], y: at.get(node)[1] },
        offset: { x: 0, y: -box.clientHeight * 0.27 },
        animation: false,
      });
  }
  /** A node found by search: into sight with what it is tied to, without a leap where it can be seen already. */
  function reveal(node) {
    if (!at.has(node)) return;
    const { x, y } = network.canvasToDOM({ x: at.get(node)[0], y: at.get(node)[1] });
    if (x < 30 || y < 30 || x > box.clientWidth - 30 || y > box.clientHeight - 60) fit();
  }
  return {
    open,
    show,
    fit,
    zoom,
    expand,
    reveal,
    lift,
    redraw: () => network?.redraw(),
    shown: () => ({ ...seen, at, radius }),
    canvas: () => box.querySelector("canvas"),
    placeOf,
  };
})();
