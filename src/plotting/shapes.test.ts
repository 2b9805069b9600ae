import { expect, test } from "vitest";
import type { Panel } from "./panel.ts";
import { toElements, toMarkup } from "./shapes.ts";

const panel: Panel = {
  width: 100,
  height: 100,
  margin: { top: 0, right: 0, bottom: 0, left: 0 },
  x: { domain: [0, 1], ticks: [] },
  y: { domain: [0, 1], ticks: [] },
};

test("shapes stand where the data says, shifted by pixels", () => {
  const [line, dot] = toElements(
    [
      {
        shape: "line",
        look: "tangent",
        from: { x: 0, y: 0 },
        to: { x: 1, y: 1 / 3, dx: -2, dy: 3 },
      },
      { shape: "dot", look: "tracer", at: { x: 0.5, y: 0.25 }, fn: "tanh" },
    ],
    panel,
  );
  expect(line?.attributes).toMatchObject({ x1: "0", y1: "100", x2: "98", y2: "69.67" });
  expect(dot?.attributes).toMatchObject({ cx: "50", cy: "75", r: "6.5", "data-handle": "" });
  expect(dot?.attributes.style).toContain("var(--fn-tanh)");
});

test("an index is set as a low digit, and what follows stands on the line again", () => {
  const [name] = toElements(
    [{ shape: "text", look: "math", at: { x: 0, y: 0 }, text: "p₁(z)" }],
    panel,
  );
  expect(toMarkup(name ? [name] : [])).toMatch(
    />p<tspan class="sub" dy="0.3em">1<\/tspan><tspan class="after" dy="-0.21em">\(z\)<\/tspan>/,
  );
});

test("text is escaped, and a raised run comes down again for what follows", () => {
  const markup = toMarkup(
    toElements(
      [
        { shape: "text", look: "note", at: { x: 0, y: 0 }, text: "slope < 1 & more" },
        { shape: "text", look: "math", at: { x: 0, y: 0 }, text: "σ", sup: "′", after: "(x)" },
      ],
      panel,
    ),
  );
  expect(markup).toContain(">slope &lt; 1 &amp; more</text>");
  expect(markup).toMatch(
    />σ<tspan class="sup" dy="-0.5em">′<\/tspan><tspan class="after" dy="0.35em">\(x\)</,
  );
});
