// Things that can be pressed and have no name.
() => [...document.querySelectorAll('button, a, input, select, textarea, summary, [role=slider], [role=application]')]
  .filter((e) => e.checkVisibility() && !(e.getAttribute('aria-label') || e.innerText?.trim() || e.title || e.closest('label')?.innerText.trim() || e.labels?.length))
  .map((e) => e.outerHTML.slice(0, 120))
