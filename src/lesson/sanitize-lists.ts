const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Elements of drawings. Neither script nor style, and nothing that leads elsewhere. */
export const drawingTags: readonly string[] = words(`
  svg g defs title desc path rect circle ellipse line polyline polygon text tspan linearGradient stop
  marker clipPath figure figcaption div span p h2 h3 br b i em strong sub sup code table caption thead
  tbody tr th td ul ol li`);

/** Elements of HTML, in which a drawing may stand. Nothing that asks for input, fetches, or is clicked. */
export const htmlTags: readonly string[] = [
  ...drawingTags,
  ...words(`h1 h4 h5 h6 hr pre blockquote small mark del ins s u kbd samp var abbr q cite time dl dt dd
    tfoot colgroup col details summary`),
];

/** Attributes of geometry, paint and text. */
export const drawingAttributes: readonly string[] = words(`
  id class transform opacity color overflow display visibility direction x y x1 y1 x2 y2 cx cy r rx ry
  dx dy d points rotate width height viewBox preserveAspectRatio pathLength xmlns fill fill-opacity
  fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit paint-order vector-effect font-family font-size font-style
  font-variant font-weight letter-spacing word-spacing text-anchor text-decoration dominant-baseline
  alignment-baseline baseline-shift clip-path clip-rule clipPathUnits shape-rendering text-rendering
  offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod marker-start marker-mid
  marker-end markerUnits markerWidth markerHeight refX refY orient colspan rowspan scope`);

/** Attributes of HTML; `style` is read property by property. */
export const htmlAttributes: readonly string[] = [
  ...drawingAttributes,
  ...words("style open start reversed lang dir align span datetime"),
];

/** Properties that a style attribute may set. None of them fetches, and none leaves the output's box. */
export const styleProperties: ReadonlySet<string> = new Set(
  words(`color background-color opacity width min-width max-width height min-height max-height margin
    margin-top margin-right margin-bottom margin-left padding padding-top padding-right padding-bottom
    padding-left border border-top border-right border-bottom border-left border-color border-style
    border-width border-top-width border-right-width border-bottom-width border-left-width
    border-right-style border-radius border-collapse top left bottom vertical-align text-align
    text-decoration text-transform text-indent font-size font-weight font-style font-variant line-height
    letter-spacing white-space display gap flex flex-direction flex-wrap align-items justify-content
    grid-template-columns list-style-type`),
);

/** Classes of KaTeX's style sheet: without them a formula has no form. */
export const formulaClasses: ReadonlySet<string> = new Set(
  words(`accent-body accent-full amsrm angl anglpad arraycolsep boldsymbol boxpad brace-center brace-left
    brace-right cancel-lap cancel-pad cd-arrow-pad cd-label-left cd-label-right cd-vert-arrow clap
    col-align-c col-align-l col-align-r delim-size1 delim-size4 delimcenter delimsizing eqn-num fbox
    fcolorbox fleqn fontsize-ensurer frac-line halfarrow-left halfarrow-right hide-tail katex
    katex-accent katex-base katex-display katex-fix katex-hdashline katex-hline katex-html katex-inner
    katex-mathml katex-newline katex-overlay katex-overline katex-root katex-rule katex-sizing
    katex-smash katex-sout katex-stretchy katex-strut katex-tag katex-thinbox katex-underline katex-vbox
    katex-version large-op leqno llap mainrm mathbb mathbf mathboldfrak mathboldsf mathcal mathfrak
    mathit mathitsf mathnormal mathrm mathscr mathsf mathsfit mathtt mfrac mml-eqn-num mover mspace
    msupsub mtable mtr-glue mult munder nulldelimiter op-limits op-symbol overline-line pstrut
    reflectbox reset-size1 reset-size10 reset-size11 reset-size2 reset-size3 reset-size4 reset-size5
    reset-size6 reset-size7 reset-size8 reset-size9 rlap size1 size10 size11 size2 size3 size4 size5
    size6 size7 size8 size9 small-op sqrt svg-align textbb textbf textboldfrak textboldsf textfrak
    textit textitsf textrm textscr textsf texttt underline-line vertical-separator vlist vlist-r
    vlist-s vlist-t vlist-t2 x-arrow x-arrow-pad`),
);
