// Texts of the page whose contrast is below WCAG AA.
() => {
  const pen = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = (c) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = c; pen.fillRect(0, 0, 1, 1); return [...pen.getImageData(0, 0, 1, 1).data]; };
  const over = (a, b) => { const k = a[3] / 255; return [0, 1, 2].map((i) => a[i] * k + b[i] * (1 - k)).concat(255); };
  const light = (c) => { const [r, g, b] = c.map((x) => (x /= 255) <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (e) => { const own = rgba(getComputedStyle(e).backgroundColor); return own[3] === 255 || !e.parentElement ? own : over(own, ground(e.parentElement)); };
  const poor = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !e.checkVisibility({visibilityProperty: true}) || e.closest('script, style, svg, #live, .skip, .stack, textarea, option')) continue;
    const style = getComputedStyle(e), back = ground(e), front = over(rgba(style.color), back);
    const [a, b] = [light(front.slice(0, 3)), light(back.slice(0, 3))].sort((x, y) => y - x);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.6 && +style.fontWeight >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) poor.push(`${walk.currentNode.data.trim().slice(0, 20)} .${e.className} ${ratio.toFixed(2)}`);
  }
  return [...new Set(poor)];
}
