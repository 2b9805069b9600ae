import { tooltips } from "@codemirror/view";

/** Pixels between a tooltip and the window's edge. */
const edge = 8;

/** Keeps tooltips in what is seen of the page, which a keyboard on the screen makes smaller than the window. */
export const withinWindow = tooltips({
  tooltipSpace: () => {
    const { innerWidth, innerHeight, visualViewport } = window;
    const left = visualViewport?.offsetLeft ?? 0;
    const top = visualViewport?.offsetTop ?? 0;
    return {
      left: left + edge,
      top: top + edge,
      right:
        left +
        Math.min(visualViewport?.width ?? innerWidth, document.documentElement.clientWidth) -
        edge,
      bottom: top + (visualViewport?.height ?? innerHeight) - edge,
    };
  },
});
