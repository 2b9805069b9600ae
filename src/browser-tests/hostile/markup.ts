import { any, type HostileCase } from "./case.ts";

const shows = (what: string, markup: string): HostileCase => ({
  what,
  code: `display(html(${JSON.stringify(markup)})); display(svg(${JSON.stringify(`<svg>${markup}</svg>`)})); display(md(${JSON.stringify(markup)})); "shown"`,
  ends: /^ok$/,
  says: /shown/,
});

/** Elements that do something, fetch something, or pass for the page's own. */
export const markup: HostileCase[] = [
  shows(
    "an image",
    `<img src="HERE/img" srcset="HERE/img2 2x" onerror="ran=1"><picture><source srcset="HERE/p"><img></picture>`,
  ),
  shows(
    "an address in CSS",
    `<p style="background: url(HERE/css); background-image: image-set('HERE/set' 1x); list-style: url(HERE/list)">x</p>`,
  ),
  shows(
    "a style sheet",
    `<style>@import "HERE/import"; p { background: url(HERE/sheet) }</style><link rel="stylesheet" href="HERE/link">`,
  ),
  shows(
    "hints to fetch",
    `<link rel="prefetch" href="HERE/prefetch"><link rel="preload" as="image" href="HERE/preload"><link rel="dns-prefetch" href="HERE"><link rel="prerender" href="HERE/prerender">`,
  ),
  shows(
    "a form that sends",
    `<form action="HERE/form"><input autofocus onfocus="ran=1" name="q"><button formaction="HERE/button">Go</button></form>`,
  ),
  shows(
    "a refresh",
    `<meta http-equiv="refresh" content="0; url=HERE/refresh"><base href="HERE/base/">`,
  ),
  shows(
    "frames",
    `<iframe src="HERE/frame"></iframe><iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="HERE/object"></object><embed src="HERE/embed">`,
  ),
  shows(
    "media",
    `<video src="HERE/video" poster="HERE/poster" autoplay></video><audio src="HERE/audio" autoplay></audio>`,
  ),
  shows(
    "images of drawings",
    `<image href="HERE/image"/><use href="HERE/use#x"/><feImage href="HERE/fe"/><rect fill="url(HERE/fill#x)" filter="url(HERE/filter#x)"/>`,
  ),
  shows(
    "script",
    `<script>ran=1</script><script src="HERE/s.js"></script><b onclick="ran=1" onmouseover="ran=1">x</b><details open ontoggle="ran=1"></details>`,
  ),
  shows(
    "animation of a link",
    `<a href="javascript:ran=1"><animate attributeName="href" values="javascript:ran=1"/><set attributeName="href" to="javascript:ran=1"/>x</a>`,
  ),
  shows(
    "links that run",
    `<a href="javascript:ran=1">a</a><a href="data:text/html,<script>opener.ran=1</script>">b</a><a href=" java\nscript:ran=1">c</a><a xlink:href="javascript:ran=1">d</a>`,
  ),
  shows(
    "foreign worlds",
    `<foreignObject><body onload="ran=1"><img src="HERE/f" onerror="ran=1"></body></foreignObject><math><mtext><mglyph><style><img src=HERE/m onerror=ran=1></style></mglyph></mtext></math>`,
  ),
  shows(
    "mutations",
    `<noscript><p title="</noscript><img src=HERE/n onerror=ran=1>"></noscript><svg></p><style><a title="</style><img src=HERE/v onerror=ran=1>">`,
  ),
  shows(
    "clobbering",
    `<p id="body">x</p><a id="location" name="cookie">x</a><form id="documentElement"><input name="attributes"><input name="nodeName"></form><img name="getElementById">`,
  ),
  shows(
    "the page's own parts",
    `<code-cell data-cell="x"></code-cell><live-figure></live-figure><div role="alert" data-error data-notebook="x" class="text-button site-footer" aria-live="assertive" popover>x</div>`,
  ),
  shows(
    "a cover over the page",
    `<div style="position: fixed; inset: 0; z-index: 99999; width: 100vw; height: 100vh; background: red; transform: scale(100); margin: -9999px">x</div>`,
  ),
  {
    what: "Markdown's links and images",
    code: `md("[a](javascript:ran=1) [b](data:text/html,x) [c](HERE/md) ![d](HERE/md.png) <HERE/auto> [e]: HERE/ref\\n<script>ran=1</script>")`,
    ends: /^ok$/,
  },
  {
    what: "TeX's addresses and styles",
    code: `display(tex("\\\\href{javascript:ran=1}{x} \\\\url{HERE/tex} \\\\includegraphics{HERE/g} \\\\htmlStyle{background:url(HERE/h)}{y} \\\\htmlId{body}{z}")); "shown"`,
    ends: any,
  },
  {
    what: "markup in text of every kind",
    code: `const m = "<img src=HERE/text onerror=ran=1>"; display(m); display({[m]: m}); display(new Map([[m, m]])); display(new Error(m)); console.log(m); console.table([{[m]: m}, {[m]: m}]); display(Object.assign(() => 1, {name: m})); class X {} Object.defineProperty(X, "name", {value: m}); display(new X()); display(Plot.plot({title: m, caption: m, ariaLabel: m, marks: [Plot.text([m], {x: 0, y: 0, title: (d) => d})]})); throw new Error(m)`,
    says: /<img src=/,
  },
  {
    what: "a style of many blanks",
    code: `display(html('<p style="color:' + " ".repeat(300000) + 'y:">x</p>')); "shown"`,
    ends: /^ok$/,
    says: /shown/,
  },
  {
    what: "an element of many attributes",
    code: `html("<p " + Array.from({length: 140000}, (_, i) => "a" + i.toString(36)).join(" ") + ">x</p>")`,
    ends: /^ok$/,
    says: /too many attributes/,
  },
  {
    what: "a marker of many parts at many corners",
    code: `svg('<svg><marker id="m">' + '<circle r="3"/>'.repeat(2000) + '</marker><g marker-mid="url(#m)"><path d="M0 0' + "L1 2".repeat(20000) + '"/></g></svg>')`,
    ends: /^ok$/,
    says: /repeats too many parts/,
  },
  {
    what: "lines of endlessly many dashes",
    code: `display(svg('<svg><g stroke="red" stroke-dasharray="0.0003">' + '<path d="M0 0H9999"/>'.repeat(4000) + '</g></svg>')); "shown"`,
    ends: /^ok$/,
    says: /shown/,
  },
  {
    what: "markers on markers",
    code: `display(svg("<svg>" + Array.from({length: 9}, (_, k) => '<marker id="m' + k + '"><path marker-mid="url(#m' + (k - 1) + ')" d="M0 0' + "L1 1".repeat(12) + '"/></marker>').join("") + '<path marker-mid="url(#m8)" d="M0 0L1 1L2 2"/></svg>')); "shown"`,
    ends: /^ok$/,
    says: /shown/,
  },
  {
    what: "clips within clips",
    code: `display(svg("<svg>" + Array.from({length: 24}, (_, k) => '<clipPath id="c' + k + '">' + ('<text y="9" clip-path="url(#c' + (k - 1) + ')">abc</text>').repeat(2) + "</clipPath>").join("") + '<rect width="90" height="90" clip-path="url(#c23)"/></svg>')); "shown"`,
    ends: /^ok$/,
    says: /shown/,
  },
  {
    what: "a table of millions of places",
    code: `display(html("<table>" + '<tr><td colspan="1000" rowspan="65534">x'.repeat(2400) + "</table>")); "shown"`,
    ends: /^ok$/,
    says: /shown/,
  },
];
