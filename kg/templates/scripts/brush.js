// The histogram of positions by month under every view: a brush over time, with play.
const brush = (() => {
  let bins = [],
    unitMonths = 1,
    timer = null,
    width = 0;
  const HEIGHT = 46;

  /** Months (or quarters, or years) in which nearly all positions lie; a few from long before stand in the first. */
  function bin() {
    const days = [...model.positions.day].filter((d) => !Number.isNaN(d)).sort((a, b) => a - b);
    bins = [];
    if (!days.length) return;
    const month = (d) => {
      const x = new Date(d * 864e5);
      return x.getUTCFullYear() * 12 + x.getUTCMonth();
    };
    const early = month(days[Math.floor(days.length * 0.02)]);
    const first = early - month(days[0]) > 24 ? early : month(days[0]),
      last = month(days.at(-1));
    unitMonths = last - first <= 72 ? 1 : last - first <= 240 ? 3 : 12;
    const start = first - (first % unitMonths);
    const count = Math.floor((last - start) / unitMonths) + 1;
    bins = Array.from({ length: count }, (_, i) => {
      const m = start + i * unitMonths;
      const from = Date.UTC(Math.floor(m / 12), m % 12, 1) / 864e5,
        to = Date.UTC(Math.floor((m + unitMonths) / 12), (m + unitMonths) % 12, 1) / 864e5 - 1;
      return {
        from,
        to,
        label: unitMonths === 12 ? String(Math.floor(m / 12)) : isoOf(from).slice(0, 7),
        rows: new Array(STANCES.length).fill(0),
        total: 0,
      };
    });
    if (days[0] < bins[0].from) Object.assign(bins[0], { from: days[0], label: `≤ ${bins[0].label}` });
    model.positions.day.forEach((d, i) => {
      if (Number.isNaN(d)) return;
      const b = bins[Math.max(0, Math.floor((month(d) - start) / unitMonths))];
      b.rows[model.positions.code[i]]++;
      b.total++;
    });
  }

  function show() {
    if (!bins.length) bin();
    const s = state.get();
    const dock = $("dock");
    if (!bins.length) {
      dock.hidden = true;
      return;
    }
    const inside = range(s);
    width = Math.max(200, dock.clientWidth - 250);
    const step = width / bins.length,
      most = Math.sqrt(Math.max(...bins.map((b) => b.total)));
    const columns = bins.map((b, i) => {
      let y = HEIGHT;
      const tall = (HEIGHT * Math.sqrt(b.total)) / most;
      const off = inside && (i < inside[0] || i > inside[1]);
      return sv(
        "g",
        { class: off ? "off" : null },
        b.rows.map((n, k) => {
          if (!n) return null;
          const h = (tall * n) / b.total;
          y -= h;
          return sv("rect", { x: i * step + step * 0.08, y, width: Math.max(1, step * 0.84), height: h, class: `fill-${STANCES[k]}` });
        }),
        sv("title", {}, `${b.label}: ${b.total}`),
      );
    });
    const every = Math.ceil(58 / step);
    const ticks = bins.map((b, i) => i % every === 0 && i * step + 46 < width && sv("text", { x: i * step + 2, y: HEIGHT + 13 }, b.label));
    const [a, z] = inside || [0, bins.length - 1];
    replace(
      dock,
      el(
        "button",
        {
          type: "button",
          id: "play",
          class: "plain",
          "aria-label": timer ? t("pause") : t("play"),
          "aria-pressed": String(Boolean(timer)),
          onclick: play,
        },
        icon(timer ? ICONS.pause : ICONS.play),
      ),
      sv(
        "svg",
        {
          id: "brush",
          viewBox: `0 0 ${width} ${HEIGHT + 18}`,
          width,
          height: HEIGHT + 18,
          tabindex: "0",
          role: "slider",
          "aria-label": t("time-brush"),
          "aria-valuemin": 0,
          "aria-valuemax": bins.length - 1,
          "aria-valuenow": a,
          "aria-valuetext": `${bins[a].label} – ${bins[z].label}`,
        },
        sv("rect", { class: "ground", x: 0, y: 0, width, height: HEIGHT }),
        columns,
        ticks.filter(Boolean),
        inside && sv("rect", { class: "window", x: a * step, y: 0, width: (z - a + 1) * step, height: HEIGHT }),
      ),
      el(
        "div",
        { class: "span" },
        el("strong", {}, inside ? `${bins[a].label} – ${bins[z].label}` : t("all-time")),
        inside && el("button", { type: "button", class: "link", onclick: () => go({ from: "", to: "" }) }, t("clear")),
      ),
    );
    const svg = $("brush");
    svg.addEventListener("pointerdown", pressed);
    svg.addEventListener("keydown", keyed);
  }
  function range(s) {
    if (!s.from && !s.to) return null;
    const from = s.from ? dayOf(s.from) : -Infinity,
      to = s.to ? dayOf(s.to) : Infinity;
    const hit = bins.map((b, i) => (b.to >= from && b.from <= to ? i : -1)).filter((i) => i >= 0);
    return hit.length ? [hit[0], hit.at(-1)] : [0, 0];
  }
  const set = (a, z, push = true) => go({ from: isoOf(bins[Math.min(a, z)].from), to: isoOf(bins[Math.max(a, z)].to) }, { push });
  function pressed(event) {
    stop();
    const svg = event.currentTarget,
      left = svg.getBoundingClientRect();
    const at = (e) => Math.max(0, Math.min(bins.length - 1, Math.floor(((e.clientX - left.left) / left.width) * bins.length)));
    const start = at(event);
    let end = start;
    const moved = (e) => {
      const now = at(e);
      if (now !== end) {
        end = now;
        preview(start, end);
      }
    };
    const ended = (e) => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", ended);
      set(start, at(e));
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", ended);
  }
  const preview = (a, z) => set(a, z, false);
  function keyed(event) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") return go({ from: "", to: "" });
    if (!by) return;
    event.preventDefault();
    const [a, z] = range(state.get()) || [by > 0 ? -1 : bins.length, by > 0 ? -1 : bins.length];
    const clamp = (x) => Math.max(0, Math.min(bins.length - 1, x));
    set(event.shiftKey ? a : clamp(a + by), clamp(z + by), false);
    $("brush").focus();
  }
  function play() {
    if (timer) return stop(true);
    const filled = bins.map((b, i) => (b.total ? i : -1)).filter((i) => i >= 0);
    let n = 0;
    const next = () => {
      if (n >= filled.length) return stop(true);
      set(filled[n], filled[n], false);
      n++;
    };
    timer = setInterval(next, 1100);
    next();
  }
  function stop(draw) {
    clearInterval(timer);
    timer = null;
    if (draw) show();
  }
  return {
    show,
    bins: () => {
      if (!bins.length) bin();
      return bins;
    },
    stop,
  };
})();
