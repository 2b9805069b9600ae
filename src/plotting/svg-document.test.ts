import * as Plot from "@observablehq/plot";
import { expect, test } from "vitest";
import { createSvgDocument } from "./svg-document.ts";

const SVG = "http://www.w3.org/2000/svg";

test("text and attributes are written so that they read back as they were", () => {
  const text = createSvgDocument().createElementNS(SVG, "text");
  text.setAttribute("data-a", `"<&>"`);
  text.textContent = "a < b && c > d\u00a0e";
  expect(text.outerHTML).toBe(
    '<text data-a="&quot;&lt;&amp;&gt;&quot;">a &lt; b &amp;&amp; c &gt; d&#160;e</text>',
  );
});

test("a node has one parent: appending it elsewhere moves it", () => {
  const document = createSvgDocument();
  const [a, b, c] = ["a", "b", "c"].map((name) =>
    document.createElementNS(SVG, name),
  ) as unknown as [Element, Element, Element];
  a.appendChild(c);
  b.insertBefore(c, null);
  expect([a.outerHTML, b.outerHTML, c.parentNode]).toEqual(["<a></a>", "<b><c></c></b>", b]);
  expect(() => a.removeChild(c)).toThrow("not a child");
});

test("insertBefore puts a node in its place, and setting the text empties an element", () => {
  const document = createSvgDocument();
  const g = document.createElementNS(SVG, "g");
  const last = g.appendChild(document.createElementNS(SVG, "b"));
  g.insertBefore(document.createElementNS(SVG, "a"), last);
  expect(g.innerHTML).toBe("<a></a><b></b>");
  g.textContent = "";
  expect([g.innerHTML, last.parentNode]).toEqual(["", null]);
});

test.each([
  ["*", 4],
  ["text", 1],
  [".tick", 2],
  [".tick line", 1],
  ["g line", 1],
  [".none", 0],
])("%s selects %i elements", (selector, count) => {
  const document = createSvgDocument();
  const g = document.createElementNS(SVG, "svg").appendChild(document.createElementNS(SVG, "g"));
  for (const name of ["line", "text"]) {
    const tick = g.appendChild(document.createElementNS(SVG, name === "line" ? "g" : "a"));
    tick.setAttribute("class", "domain tick");
    tick.appendChild(document.createElementNS(SVG, name));
  }
  expect(g.querySelectorAll(selector)).toHaveLength(count);
});

test("a style may be set whole, by property or as a bag, and lost again", () => {
  const div = createSvgDocument().createElement("div");
  div.setAttribute("style", 'font: 1px "a;b"; color: red');
  div.style.setProperty("color", "blue", "important");
  div.style.maxWidth = "10px";
  expect(div.getAttribute("style")).toBe(
    'font: 1px "a;b"; color: blue !important; max-width: 10px;',
  );
  expect(div.style.maxWidth).toBe("10px");
  for (const name of ["font", "color", "max-width"]) div.style.removeProperty(name);
  expect(div.outerHTML).toBe("<div></div>");
});

test("a row of pixels becomes a gradient of as many stops as it needs", () => {
  const legend = Plot.legend({
    color: { type: "linear", domain: [0, 1], range: ["black", "white"] },
    document: createSvgDocument(),
  } as never);
  const stops = [...legend.querySelectorAll("stop")].map((stop) => stop.getAttribute("stop-color"));
  expect(stops).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  expect(legend.outerHTML).not.toMatch(/<image|canvas/);
});

const raster = (pixelSize: number) =>
  Plot.plot({
    ...{ width: 200, height: 100, margin: 0, axis: null, document: createSvgDocument() },
    marks: [
      Plot.raster({ x1: 0, x2: 2, y1: 0, y2: 1, pixelSize, fill: (x: number) => Math.floor(x) }),
    ],
  });

test("a raster becomes a rectangle for each run of one colour", () => {
  const rects = [...raster(10).querySelectorAll("rect")];
  expect(rects.map((rect) => rect.getAttribute("width"))).toEqual(Array(20).fill("100"));
});

test("a raster that is too fine is refused, with what to do", () => {
  const fine = () =>
    Plot.plot({
      document: createSvgDocument(),
      marks: [Plot.raster({ x1: 0, x2: 2, y1: 0, y2: 1, fill: (x: number, y: number) => x * y })],
    });
  expect(fine).toThrow(/154,\d+ pixels to draw.*larger pixelSize.*Plot\.contour/);
});

test("a deep clone is equal and apart", () => {
  const document = createSvgDocument();
  const g = document.createElementNS(SVG, "g");
  g.appendChild(document.createElementNS(SVG, "text")).textContent = "t";
  const clone = g.cloneNode(true) as Element;
  expect(clone.outerHTML).toBe(g.outerHTML);
  clone.textContent = "u";
  expect(g.textContent).toBe("t");
});
