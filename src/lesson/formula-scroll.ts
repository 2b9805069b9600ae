/** A formula wider than its column scrolls; only then does it take the keyboard's focus, so that arrows move it. */
const watch = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (!(target instanceof HTMLElement)) continue;
    if (target.scrollWidth > target.clientWidth) {
      target.tabIndex = 0;
      target.setAttribute("role", "group");
      target.setAttribute("aria-label", "Formula");
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
    }
  }
});

for (const formula of document.querySelectorAll("div.formula")) watch.observe(formula);
