/** How much a cell may show and send. The worker keeps to these; the page enforces them. */
export const limits = {
  /** Milliseconds that a cell may run without a pause, unless the reader gave it more. */
  time: 2_000,
  /** Characters of a cell's code, about a thousand lines: the page's own thread reads them as they are typed. */
  code: 40_000,
  /** Characters of one printed string. */
  text: 20_000,
  /** Items of one level of a printed value. */
  items: 100,
  /** Levels of a printed value. */
  depth: 6,
  /** Nodes of a printed value in all. */
  nodes: 1_000,
  /** Characters of an error's message. */
  message: 2_000,
  /** Lines on the console in one run. */
  logLines: 500,
  /** Characters on the console in one run. */
  logText: 100_000,
  /** Things displayed in one run, console lines apart. */
  displays: 200,
  /** What all that is shown in one run may ask of the page, as `weigh.ts` counts. */
  weight: 2_500_000,
  /** Characters of a function's source. */
  source: 5_000,
  /** Characters of an input's label, and of what is typed into it. */
  inputText: 1_000,
  /** Inputs at which one function is sampled. */
  samples: 10_000,
  /** Characters of a drawing or of other markup. */
  svg: 1_000_000,
  /** Characters of one message. */
  wire: 1_300_000,
  /** Messages that the frame lets through at once, and per second from then on. */
  burst: 4_000,
  perSecond: 1_000,
} as const;
