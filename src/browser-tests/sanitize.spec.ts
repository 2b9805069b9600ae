import { fileURLToPath } from "node:url";
import { expect, test, type Page } from "@playwright/test";
import { rolldown } from "rolldown";

/** The sanitiser as a script, whose `createSanitizer` is a member of the global `sanitiser`. */
async function sanitiserScript(): Promise<string> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL("../lesson/sanitize.ts", import.meta.url)),
    platform: "browser",
  });
  const { output } = await bundle.generate({ format: "iife", name: "sanitiser" });
  await bundle.close();
  return output[0].code;
}

let script: string;
test.beforeAll(async () => {
  script = await sanitiserScript();
});

/** Puts a drawing through the sanitiser and onto a page; returns what came out, and what the page then did. */
async function show(page: Page, markup: string, form = "drawing") {
  const requests: string[] = [];
  await page.goto("about:blank");
  page.on("request", (request) => requests.push(request.url()));
  await page.addScriptTag({ content: script });
  return await page
    .evaluate(
      async ([text, form]) => {
        type Sanitise = (markup: string, prefix: string, form: string) => Node;
        const { sanitiser } = window as unknown as {
          sanitiser: { createSanitizer: (window: Window) => Sanitise };
        };
        const output = document.createElement("div");
        output.append(sanitiser.createSanitizer(window)(text, "cell-1-", form));
        document.body.append(output);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const elements = [...output.querySelectorAll("*")];
        return {
          html: output.innerHTML,
          text: output.textContent,
          tags: elements.map((element) => element.localName),
          attributes: elements.flatMap((element) => element.getAttributeNames()),
          ran: "ran" in window,
        };
      },
      [markup, form] as const,
    )
    .then((result) => ({ ...result, requests }));
}

test("A plot comes through whole, its ids kept apart from the page's", async ({ page }) => {
  const plot =
    '<svg class="plot" viewBox="0 0 9 9" fill="currentColor" font-size="10" text-anchor="middle">' +
    '<defs><clipPath id="c-0"><rect width="9" height="9"></rect></clipPath>' +
    '<linearGradient id="g"><stop offset="0" stop-color="red"></stop></linearGradient></defs>' +
    '<g clip-path="url(#c-0)" stroke="var(--fn-tanh)" stroke-dasharray="10 4"><path d="M0 0L9 9" fill="url(#g)"></path>' +
    '<text x="1" dy="0.32em">−1 &lt; tanh<tspan font-style="italic">x</tspan></text></g></svg>';
  const { html } = await show(page, plot);
  expect(html).toBe(plot.replaceAll('id="', 'id="cell-1-').replaceAll("url(#", "url(#cell-1-"));
});

const hostile: [what: string, markup: string][] = [
  ["a script", "<svg><script>window.ran = 1</script></svg>"],
  ["a script in HTML", "<img src=x onerror='window.ran = 1'><script>window.ran = 1</script>"],
  [
    "an event handler",
    "<svg onload='window.ran = 1'><g onclick='window.ran = 1' tabindex=0 onfocus='window.ran = 1' autofocus></g></svg>",
  ],
  [
    "an animation that sets a link",
    "<svg><a><set attributeName='href' to='javascript:window.ran=1'/><text>x</text></a><animate attributeName='x' onbegin='window.ran = 1'/></svg>",
  ],
  [
    "foreign HTML",
    "<svg><foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe srcdoc='<script>parent.ran = 1</script>'></iframe></body></foreignObject></svg>",
  ],
  [
    "a link",
    "<svg><a href='https://evil.test/'><text>x</text></a><a xlink:href='javascript:window.ran=1'><text>y</text></a></svg>",
  ],
  [
    "an image",
    "<svg><image href='https://evil.test/i.png'/><feImage href='https://evil.test/f.png'/></svg>",
  ],
  [
    "a use of another document",
    "<svg><use href='https://evil.test/u.svg#x'/><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'/></svg>",
  ],
  [
    "a style sheet",
    "<svg><style>@import 'https://evil.test/s.css'; body { display: none }</style></svg>",
  ],
  [
    "a style attribute",
    "<svg style='position: fixed; inset: 0; background: url(https://evil.test/b.png)'><g style='fill: url(https://evil.test/c.svg#x)'></g></svg>",
  ],
  [
    "a paint from elsewhere",
    "<svg><rect fill='url(https://evil.test/p.svg#x)' stroke=\"u\\72l(https://evil.test/q.svg#x)\" marker-start='URL( //evil.test/m.svg#x )'/></svg>",
  ],
  [
    "a filter or mask",
    "<svg><filter id='f'><feTurbulence/></filter><mask id='m'></mask><pattern id='p'></pattern><rect filter='url(#f)' mask='url(#m)'/></svg>",
  ],
  [
    "a form",
    "<form action='https://evil.test/'><input name='password'><button>Sign in</button><textarea></textarea></form>",
  ],
  [
    "a frame",
    "<iframe src='https://evil.test/'></iframe><object data='https://evil.test/'></object><embed src='https://evil.test/'>",
  ],
  [
    "media",
    "<video src='https://evil.test/v' autoplay onloadstart='window.ran = 1'></video><audio src='https://evil.test/a'></audio>",
  ],
  [
    "a change of the page's base",
    "<base href='https://evil.test/'><link rel=stylesheet href='https://evil.test/l.css'><meta http-equiv=refresh content='0;https://evil.test/'>",
  ],
  [
    "mutation through MathML",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=window.ran=1&gt;'></table></math>",
  ],
  [
    "mutation through a title",
    "<svg></p><style><a title='</style><img src=x onerror=window.ran=1>'></svg>",
  ],
  [
    "a template and a slot",
    "<template><script>window.ran = 1</script></template><slot name='x'></slot>",
  ],
  [
    "a custom element of the page",
    "<code-cell data-cell='x'></code-cell><live-figure></live-figure>",
  ],
  [
    "the page's hooks",
    "<div data-check='half-at-zero' data-verdict='pass' data-error role='alert' aria-label='x' name='y'>text</div>",
  ],
];
const allowedTags =
  /^(svg|g|defs|title|desc|path|rect|circle|line|text|tspan|linearGradient|stop|marker|clipPath|div|p|span|table|tbody)$/;

for (const [what, markup] of hostile)
  test(`${what} in a drawing does nothing`, async ({ page }) => {
    const { html, tags, attributes, ran, requests } = await show(page, markup);
    expect(ran).toBe(false);
    expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
    expect(tags.filter((tag) => !allowedTags.test(tag))).toEqual([]);
    expect(
      attributes.filter((name) =>
        /^(on|data-|aria-|style|href|xlink|src|name|role|tabindex|filter|mask)/.test(name),
      ),
    ).toEqual([]);
    expect(html).not.toContain("evil.test");
  });

test("The site's own classes are not a drawing's to wear", async ({ page }) => {
  const { html } = await show(
    page,
    '<svg class="plot text-button plot-ramp"><g class="visually-hidden"></g></svg>',
  );
  expect(html).toBe('<svg class="plot plot-ramp"><g></g></svg>');
});

const excessive: [what: string, markup: string, words: RegExp][] = [
  ["a megabyte of text", `<svg><text>${"x".repeat(1_000_000)}</text></svg>`, /too large/],
  ["6,000 elements", `<svg>${"<path/>".repeat(6_000)}</svg>`, /too many parts/],
  ["200 levels", `<svg>${"<g>".repeat(200)}</svg>`, /nested too deeply/],
];
for (const [what, markup, words] of excessive)
  test(`A drawing of ${what} is refused in words`, async ({ page }) => {
    const { tags, text } = await show(page, markup);
    expect(tags).toEqual([]);
    expect(text).toMatch(words);
  });

const clickable = /^(?:a|button|input|textarea|select|form|label)$/;
const active =
  /^(?:script|style|link|meta|base|img|image|use|iframe|object|embed|video|audio|template|slot|math)$/;

for (const form of ["html", "markdown", "formula"])
  for (const [what, markup] of hostile)
    test(`${what} in ${form} does nothing`, async ({ page }) => {
      const { html, tags, attributes, ran, requests } = await show(page, markup, form);
      expect(ran).toBe(false);
      expect(requests.filter((url) => !url.startsWith("about:"))).toEqual([]);
      const foreign = tags.filter(
        (tag) => active.test(tag) || tag.includes("-") || (clickable.test(tag) && tag !== "a"),
      );
      expect(foreign).toEqual([]);
      if (form !== "markdown") expect(tags).not.toContain("a");
      expect(
        attributes.filter((name) => /^(on|data-|aria-|xlink|src|name|role|tabindex)/.test(name)),
      ).toEqual([]);
      expect(html).not.toMatch(/javascript:|position|url\(\s*["']?h|@import/i);
      // Of addresses, only what Markdown may link to.
      expect(html.replaceAll(/<a href="https:\/\/evil\.test\/"[^>]*>/g, "")).not.toContain(
        "evil.test",
      );
    });

test("HTML keeps its form, and of its style what stays in its box", async ({ page }) => {
  const { html } = await show(
    page,
    '<h1 id="t">A</h1><p style="color: red; position: fixed; --x: 1">b <mark>c</mark></p>' +
      "<details><summary>d</summary><pre>e</pre></details><svg viewBox='0 0 1 1'><path d='M0 0'/></svg>" +
      "<button>f</button><p class='text-button plot katex'>g</p>",
    "html",
  );
  expect(html).toBe(
    '<h1 id="cell-1-t">A</h1><p style="color: red">b <mark>c</mark></p>' +
      "<details><summary>d</summary><pre>e</pre></details>" +
      '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>f<p class="plot katex">g</p>',
  );
});

test("a link of Markdown leads to a page, in a window of its own, and tells it nothing", async ({
  page,
}) => {
  const { html } = await show(
    page,
    '<a href="https://a.test/?b=c&amp;url=d" title="t">on</a> <a href="http://a.test">plain</a> <a href="//a.test">any</a> <a href="#here">in</a>',
    "markdown",
  );
  const safe = 'rel="noopener noreferrer nofollow" target="_blank"';
  expect(html).toBe(
    `<a href="https://a.test/?b=c&amp;url=d" ${safe}>on</a> <a ${safe}>plain</a> <a ${safe}>any</a> <a ${safe}>in</a>`,
  );
});

test("a formula comes through whole", async ({ page }) => {
  const { default: katex } = await import("katex");
  const tex =
    "\\frac{a}{\\sqrt{b}} + \\begin{pmatrix}1&2\\\\3&4\\end{pmatrix} \\hat{x} \\color{red}{y}";
  const markup = katex.renderToString(tex, { output: "html" });
  const { html } = await show(page, markup, "formula");
  const parts = (text: string) =>
    page.evaluate((each) => {
      const holder = document.createElement("div");
      holder.innerHTML = each;
      const elements = [...holder.querySelectorAll<HTMLElement>("*")];
      return [
        holder.textContent,
        ...elements.map((element) => `${element.localName} ${element.style.cssText}`),
      ];
    }, text);
  expect(await parts(html)).toEqual(await parts(markup));
  for (const name of ["katex", "mfrac", "sqrt", "vlist-t", "hide-tail", "mtable"])
    expect(html).toMatch(new RegExp(`class="[^"]*\\b${name}\\b`));
});
