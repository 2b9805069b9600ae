/** Marks in the contents the part of the lesson that is being read. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>("[data-contents] a[href^='#']")].map((link) => [
    link.hash.slice(1),
    link,
  ]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

function mark(current: Element | undefined) {
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute("aria-current", "location");
    else link.removeAttribute("aria-current");
  }
}

// The band lies in the upper third: a part counts as read once its heading has come up that far.
// What has left the band upwards has been read too; the observer says where it is, so that nothing is measured.
const above = new Set<Element>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting, boundingClientRect, rootBounds } of entries)
      if (isIntersecting || boundingClientRect.top < (rootBounds?.top ?? 0)) above.add(target);
      else above.delete(target);
    mark(headings.filter((heading) => above.has(heading)).at(-1) ?? headings[0]);
  },
  { rootMargin: "0px 0px -66% 0px" },
);
for (const heading of headings) observer.observe(heading);
