import type { Figure } from "./figure.ts";

/**
 * Every figure by its id, each in a file of its own that is fetched when it is first needed. Lessons, the gallery,
 * the tests and the live element all read this one list.
 */
export const figures = {
  "curve-and-slope": () =>
    import("./sigmoid/curve-and-slope.ts").then((file) => file.curveAndSlope),
  "one-neuron": () => import("./start/one-neuron.ts").then((file) => file.oneNeuron),
  "thing-to-vector": () => import("./neuron/thing-to-vector.ts").then((file) => file.thingToVector),
  "neuron-bench": () => import("./neuron/neuron-bench.ts").then((file) => file.neuronBench),
  "collapse-machine": () =>
    import("./linearity/collapse-machine.ts").then((file) => file.collapseMachine),
  "xor-bench": () => import("./linearity/xor-bench.ts").then((file) => file.xorBench),
  "one-bend": () => import("./linearity/one-bend.ts").then((file) => file.oneBend),
  "unit-cost": () => import("./linearity/unit-cost.ts").then((file) => file.unitCost),
  "odds-ruler": () => import("./sigmoid/odds-ruler.ts").then((file) => file.oddsRuler),
  "loss-pairing": () => import("./sigmoid/loss-pairing.ts").then((file) => file.lossPairing),
  "number-format": () => import("./sigmoid/number-format.ts").then((file) => file.numberFormat),
  "sigmoid-to-tanh": () => import("./tanh/sigmoid-to-tanh.ts").then((file) => file.sigmoidToTanh),
  "output-histogram": () =>
    import("./tanh/output-histogram.ts").then((file) => file.outputHistogram),
  "same-sign-gradients": () =>
    import("./tanh/same-sign-gradients.ts").then((file) => file.sameSignGradients),
  "slope-duel": () => import("./tanh/slope-duel.ts").then((file) => file.slopeDuel),
  "logit-mixer": () => import("./softmax/logit-mixer.ts").then((file) => file.logitMixer),
  "simplex-triangle": () =>
    import("./softmax/simplex-triangle.ts").then((file) => file.simplexTriangle),
  "sweep-one-logit": () =>
    import("./softmax/sweep-one-logit.ts").then((file) => file.sweepOneLogit),
  "softmax-plot-explained": () =>
    import("./softmax/softmax-plot-explained.ts").then((file) => file.softmaxPlotExplained),
  "one-or-many": () => import("./softmax/one-or-many.ts").then((file) => file.oneOrMany),
  "hinge-sculptor": () => import("./relu/hinge-sculptor.ts").then((file) => file.hingeSculptor),
  "identity-trick": () => import("./relu/identity-trick.ts").then((file) => file.identityTrick),
  "fold-it": () => import("./relu/fold-it.ts").then((file) => file.foldIt),
  "regions-map": () => import("./relu/regions-map.ts").then((file) => file.regionsMap),
  "sparsity-meter": () => import("./relu/sparsity-meter.ts").then((file) => file.sparsityMeter),
  "xor-trainability": () =>
    import("./relu/xor-trainability.ts").then((file) => file.xorTrainability),
  "one-fatal-step": () =>
    import("./dying-relu/one-fatal-step.ts").then((file) => file.oneFatalStep),
  "graveyard-bias": () =>
    import("./dying-relu/graveyard-bias.ts").then((file) => file.graveyardBias),
  "graveyard-rate": () =>
    import("./dying-relu/graveyard-rate.ts").then((file) => file.graveyardRate),
  compare: () => import("./curve/compare.ts").then((file) => file.compare),
  resurrection: () => import("./dying-relu/resurrection.ts").then((file) => file.resurrection),
} satisfies Record<string, () => Promise<Figure>>;

export type FigureId = keyof typeof figures;

export const figureIds = Object.keys(figures) as FigureId[];

export const isFigureId = (id: string): id is FigureId => Object.hasOwn(figures, id);

/** Begins the ids of figures that take a function of the catalogue: `curve/gelu`. */
const CURVE = "curve/";
/** As lessons may also write it, since it reads as one word: `curve-of-gelu`. */
const CURVE_OF = "curve-of-";

/** A figure's id in the one form that addresses, anchors and snapshots use. */
export const toFigureId = (id: string): string =>
  id.startsWith(CURVE_OF) ? `${CURVE}${id.slice(CURVE_OF.length)}` : id;

/** Begins the ids of figures that set a function's approximations beside it: `approximations/gelu`. */
const APPROXIMATIONS = "approximations/";

/** The ids of the figures of all functions, for whoever checks ids before a page is built. */
export async function curveIds(): Promise<string[]> {
  const { curveFunctions } = await import("./curve/curve-of.ts");
  return curveFunctions.map((id) => `${CURVE}${id}`);
}

/**
 * Loads a figure by its id.
 *
 * @throws Error that names the known ids, if there is no such figure.
 */
export async function loadFigure(id: string): Promise<Figure> {
  if (isFigureId(id)) return figures[id]();
  const own = toFigureId(id);
  if (own.startsWith(CURVE)) {
    const { curveOf } = await import("./curve/curve-of.ts");
    const curve = curveOf(own.slice(CURVE.length));
    if (curve) return curve;
  }
  if (id.startsWith(APPROXIMATIONS)) {
    const { approximationsFigure } = await import("./curve/approximations.ts");
    const figure = approximationsFigure(id.slice(APPROXIMATIONS.length));
    if (figure) return figure;
  }
  throw new Error(
    `There is no figure "${id}". Figures: ${figureIds.join(", ")}, and ${CURVE} with a function's id.`,
  );
}
