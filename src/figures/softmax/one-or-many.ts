import { sigmoid, softmax, logit } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { barPlace, bars, barTops, classLook, scoreFor, settable, shareText } from "./bars.ts";

const names = ["beach", "sunset", "people", "dog"] as const;

const score = (label: string, k: number, value: number) =>
  ({
    kind: "range",
    label,
    description: `score of ${label}`,
    min: -5,
    max: 5,
    step: 0.1,
    value,
    format: (z: number) => formatFixed(z, 1),
    fn: classLook(k),
  }) as const;

const controls = {
  head: {
    kind: "choice",
    label: "The photo shows",
    options: [
      { value: "one", label: "one of them: a softmax" },
      { value: "many", label: "any of them: four sigmoids" },
    ],
    value: "one",
  },
  beach: score("beach", 0, 2),
  sunset: score("sunset", 1, 1.5),
  people: score("people", 2, -1),
  dog: score("dog", 3, -2),
} as const;

type State = StateOf<typeof controls>;

function panel(size: FigureSize): Panel {
  const axes = {
    x: { domain: [0, 1], ticks: [] },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] },
  } as const;
  return size === "wide"
    ? { width: 592, height: 310, margin: { top: 54, right: 8, bottom: 54, left: 32 }, ...axes }
    : { width: 340, height: 290, margin: { top: 54, right: 4, bottom: 54, left: 26 }, ...axes };
}

const scores = (state: State): number[] => names.map((name) => state[name]);

const outputs = (state: State): number[] =>
  state.head === "one" ? softmax(scores(state)) : scores(state).map((z) => sigmoid(z));

const total = (p: readonly number[]): number => p.reduce((a, b) => a + b, 0);

/** What the head answers about each tag. */
function verdicts(state: State): string[] {
  const p = outputs(state);
  if (state.head === "many") return p.map((pk) => (pk >= 0.5 ? "yes" : "no"));
  const answer = p.indexOf(Math.max(...p));
  return p.map((_, k) => (k === answer ? "the answer" : ""));
}

const listed = (words: readonly string[]): string =>
  words.length > 1
    ? `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`
    : (words[0] ?? "none of the four");

/** Four tags under two heads: sharing one unit, or each with a yes or no of its own. */
export const oneOrMany = defineFigure({
  id: "one-or-many",
  title: "One softmax or four sigmoids over the same scores",
  width: "text",
  controls,
  panel,
  still: (kit, _state, size) => [
    ...kit.yAxis(panel(size), { faintGrid: true }),
    ...kit.xAxis(panel(size)),
  ],
  moving: (state, size) => {
    const p = outputs(state);
    const answers = verdicts(state);
    const rule: Shape[] =
      state.head === "one"
        ? []
        : [{ shape: "line", look: "measure", from: { x: 0, y: 0.5 }, to: { x: 1, y: 0.5 } }];
    return [
      ...rule,
      {
        shape: "text",
        look: "note",
        anchor: "start",
        text: `sum ${shareText(total(p))}`,
        at: { x: 0, y: 1, dy: -38 },
      },
      ...bars(p, size === "wide" ? 6.5 : 8),
      ...names.flatMap((name, k): Shape[] => {
        const at = { x: barPlace(k, names.length).middle, y: 0 };
        return [
          { shape: "text", look: "value", text: name, fn: classLook(k), at: { ...at, dy: 25 } },
          { shape: "text", look: "note", text: answers[k] ?? "", at: { ...at, dy: 45 } },
        ];
      }),
    ];
  },
  summary: (state) => {
    const p = outputs(state);
    const given = names.map((name, k) => `${name} ${shareText(p[k] ?? 0)}`).join(", ");
    const answers = verdicts(state);
    const said = listed(
      names.filter((_, k) => answers[k] === "yes" || answers[k] === "the answer"),
    );
    return state.head === "one"
      ? `One softmax: ${given}. The four share one unit, and the answer is ${said}.`
      : `Four sigmoids: ${given}. They sum to ${shareText(total(p))}, and the answer is yes to ${said}.`;
  },
  table: (state) => {
    const z = scores(state);
    const shares = softmax(z);
    const row = (name: string, k: number, head: string, p: number): string[] => [
      name,
      head,
      controls.beach.format(z[k] ?? 0),
      formatFixed(p, 4),
    ];
    return {
      columns: ["tag", "head", "score", "output"],
      rows: [
        ...names.map((name, k) => row(name, k, "softmax", shares[k] ?? 0)),
        ...names.map((name, k) => row(name, k, "sigmoid", sigmoid(z[k] ?? 0))),
      ],
    };
  },
  values: (state) => {
    const p = outputs(state);
    return {
      ...Object.fromEntries(
        names.map((name) => [
          name,
          { value: state[name], text: controls[name].format(state[name]) },
        ]),
      ),
      ...Object.fromEntries(
        names.map((name, k) => [`p-${name}`, { value: p[k] ?? 0, text: shareText(p[k] ?? 0) }]),
      ),
      sum: { value: total(p), text: shareText(total(p)) },
    };
  },
  drag: {
    handles: (state) => barTops(outputs(state)),
    to: ({ y }, state, which) => {
      const name = names[which];
      if (!name) return {};
      const others = scores(state).filter((_, k) => k !== which);
      const z = state.head === "one" ? scoreFor(y, others) : logit(settable(y));
      return { [name]: snap(controls[name], z) };
    },
    plane: true,
  },
});
