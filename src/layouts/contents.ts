/** Marks in the contents the part of the lesson that is being read. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>("[data-contents] a")].map((link) => [
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
const observer = new IntersectionObserver(
  () =>
    mark(
      headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3).at(-1) ?? headings[0],
    ),
  { rootMargin: "0px 0px -66% 0px" },
);
for (const heading of headings) observer.observe(heading);
