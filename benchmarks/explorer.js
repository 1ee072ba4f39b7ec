({
  count: () => { window.frames_ = 0; window.begun_ = performance.now(); const f = () => { window.frames_++; requestAnimationFrame(f); }; requestAnimationFrame(f); },
  rate: () => window.frames_ / ((performance.now() - window.begun_) / 1000),
  filter: () => new Promise((done) => { const box = document.querySelector('[data-facet=stances][data-value=condemns]');
  const begun = performance.now(); box.click(); const spent = performance.now() - begun;
  requestAnimationFrame(() => requestAnimationFrame(() => done(spent))); }),
  key: () => { const field = document.getElementById('search'); const spent = [];
  for (const text of ['b', 'be', 'bei', '中', '中华', 'x', 'xy', '演', 'a', 'a1']) {
    field.value = text; const begun = performance.now(); field.dispatchEvent(new Event('input')); spent.push(performance.now() - begun); }
  return Math.max(...spent.slice(1)); },
})
