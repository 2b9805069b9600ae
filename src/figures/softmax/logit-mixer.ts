import { softmax } from "../../activations/index.ts";
import { formatFixed } from "../../plotting/format.ts";
import type { Panel } from "../../plotting/panel.ts";
import type { Shape } from "../../plotting/shapes.ts";
import { snap, type StateOf } from "../controls.ts";
import { defineFigure, type FigureSize } from "../figure.ts";
import { barPlace, bars, barTops, classLook, scoreFor, shareText, subscripts } from "./bars.ts";
import { shareStack } from "./share-stack.ts";

const score = <const N extends string>(index: N, k: number, value: number) =>
  ({
    kind: "range",
    label: `z${index}`,
    description: `score z${index}`,
    min: -5,
    max: 5,
    step: 0.1,
    value,
    format: (z: number) => formatFixed(z, 1),
    fn: classLook(k),
  }) as const;

const temperatures = [
  0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.5, 2, 2.5, 3, 4,
  5, 6, 8, 10, 12, 15, 20,
] as const;

const controls = {
  classes: {
    kind: "choice",
    label: "Classes",
    options: ["2", "3", "4", "5", "6"].map((value) => ({ value, label: value })),
    value: "3",
  },
  z1: score("₁", 0, 1),
  z2: score("₂", 1, 2),
  z3: score("₃", 2, 3),
  z4: score("₄", 3, 0),
  z5: score("₅", 4, -1),
  z6: score("₆", 5, 1.5),
  c: {
    kind: "range",
    label: "add to all",
    min: -100,
    max: 100,
    step: 1,
    value: 0,
    format: (c: number) => (c > 0 ? `+${c}` : formatFixed(c, 0)),
  },
  s: {
    kind: "range",
    label: "multiply all by",
    min: 0,
    max: 4,
    step: 0.05,
    value: 1,
    format: (s: number) => formatFixed(s, 2),
  },
  tau: {
    kind: "range",
    label: "temperature τ",
    min: 0.05,
    max: 20,
    step: 0.05,
    stops: temperatures,
    value: 1,
    format: (tau: number) => formatFixed(tau, tau < 1 ? 2 : tau < 10 ? 1 : 0),
  },
} as const;

type State = StateOf<typeof controls>;

const names = ["z1", "z2", "z3", "z4", "z5", "z6"] as const;

function panel(size: FigureSize): Panel {
  const axes = {
    x: { domain: [0, 1.22], ticks: [] },
    y: { domain: [0, 1], ticks: [0, 0.25, 0.5, 0.75, 1] },
  } as const;
  return size === "wide"
    ? { width: 592, height: 334, margin: { top: 54, right: 26, bottom: 56, left: 32 }, ...axes }
    : { width: 340, height: 304, margin: { top: 54, right: 20, bottom: 56, left: 26 }, ...axes };
}

/** Scores after “multiply” and “add”, of the classes in play. */
const scores = (state: State): number[] =>
  names.slice(0, Number(state.classes)).map((name) => state.s * state[name] + state.c);

const shares = (state: State): number[] => softmax(scores(state), { temperature: state.tau });

/** How evenly the unit is shared, in nats: 0 where one class has it all, ln K where all have the same. */
const entropy = (p: readonly number[]): number =>
  // 0 − so that a certain outcome has the entropy 0 and not −0; p ln p is 0 at 0.
  p.reduce((sum, pk) => sum - (pk > 0 ? pk * Math.log(pk) : 0), 0);

const scoreText = (u: number): string => formatFixed(u, Math.abs(u) < 99.95 ? 1 : 0);

/** Scores in, shares out: sliders or the bars themselves set the scores, and the shares always make up one unit. */
export const logitMixer = defineFigure({
  id: "logit-mixer",
  title: "Scores and the shares that softmax gives them",
  width: "text",
  controls,
  secondColumn: "c",
  unused: (state) => names.slice(Number(state.classes)),
  panel,
  still: (kit, _state, size) => [
    ...kit.yAxis(panel(size), { faintGrid: true }),
    ...kit.xAxis(panel(size)),
  ],
  moving: (state, size) => {
    const p = shares(state);
    const top = { y: 1, dy: -38 };
    const most = Math.log(p.length);
    const spread = `${shareText(entropy(p))} of at most ${shareText(most)}`;
    return [
      {
        shape: "text",
        look: "note",
        anchor: "start",
        text: size === "wide" ? `entropy ${spread} nats` : `entropy ${spread}`,
        at: { x: 0, ...top },
      },
      // Six numbers of three digits would run together on a phone.
      ...bars(p, size === "wide" ? 6.5 : 8, size === "narrow" && p.length > 5 ? 2 : 3),
      ...feet(scores(state)),
      ...shareStack(p),
    ];
  },
  summary: (state) => {
    const p = shares(state);
    const best = Math.max(...p);
    const leaders = p.filter((pk) => pk === best).length;
    const leader =
      leaders > 1
        ? `${leaders} classes share the lead.`
        : `The largest share is p${subscripts[p.indexOf(best)] ?? ""}.`;
    return (
      `Scores ${scores(state).map(scoreText).join(", ")} at temperature ${controls.tau.format(state.tau)} ` +
      `give the shares ${p.map(shareText).join(", ")}, which add up to 1. ${leader} ` +
      `Entropy ${shareText(entropy(p))} of at most ${shareText(Math.log(p.length))} nats.`
    );
  },
  table: (state) => {
    const u = scores(state);
    const p = shares(state);
    const best = Math.max(...u);
    return {
      columns: ["class", "z", "score", "e to the (score − largest) / τ", "share"],
      rows: [
        ["all", "", "", formatFixed(weights(u, best, state.tau).reduce(sum, 0), 4), "1.000"],
        ...names.map((name, k) => {
          const own = u[k];
          return own === undefined
            ? [String(k + 1), "–", "–", "–", "–"]
            : [
                String(k + 1),
                controls[name].format(state[name]),
                scoreText(own),
                formatFixed(weights([own], best, state.tau)[0] ?? 0, 4),
                formatFixed(p[k] ?? 0, 4),
              ];
        }),
        ["entropy", "", "", "", formatFixed(entropy(p), 4)],
      ],
    };
  },
  values: (state) => {
    const p = shares(state);
    const own = [...names, "c", "s", "tau"] as const;
    return {
      ...Object.fromEntries(
        own.map((name) => [name, { value: state[name], text: controls[name].format(state[name]) }]),
      ),
      ...Object.fromEntries(p.map((pk, k) => [`p${k + 1}`, { value: pk, text: shareText(pk) }])),
      entropy: { value: entropy(p), text: shareText(entropy(p)) },
      "entropy-most": { value: Math.log(p.length), text: shareText(Math.log(p.length)) },
    };
  },
  drag: {
    handles: (state) => barTops(shares(state)),
    to: ({ y }, state, which) => {
      const name = names[which];
      // Where all scores are multiplied by nothing, no score changes a share.
      if (!name || state.s === 0) return {};
      const others = scores(state)
        .filter((_, k) => k !== which)
        .map((u) => u / state.tau);
      const wanted = state.tau * scoreFor(y, others);
      return { [name]: snap(controls[name], (wanted - state.c) / state.s) };
    },
    plane: true,
  },
});

const sum = (a: number, b: number): number => a + b;

const weights = (u: readonly number[], best: number, tau: number): number[] =>
  u.map((uk) => Math.exp((uk - best) / tau));

/** Under each bar the name of its score and what the score is. */
function feet(u: readonly number[]): Shape[] {
  return u.flatMap((uk, k): Shape[] => {
    const at = { x: barPlace(k, u.length).middle, y: 0 };
    return [
      {
        shape: "text",
        look: "math",
        text: `z${subscripts[k] ?? ""}`,
        fn: classLook(k),
        at: { ...at, dy: 25 },
      },
      { shape: "text", look: "value", text: scoreText(uk), at: { ...at, dy: 46 } },
    ];
  });
}
