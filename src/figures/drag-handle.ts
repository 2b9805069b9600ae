import type { Panel } from "../plotting/panel.ts";
import { panelScales } from "../plotting/panel.ts";

interface PanelPoint {
  readonly x: number;
  readonly y: number;
}

/** What the drawing under the pointer is and what a drag does to it. */
export interface DragTarget {
  /** The panel of the drawing as it is now. */
  readonly panel: Panel;
  /** Where the handle is now, in data units. */
  readonly handle: PanelPoint;
  readonly onDrag: (point: PanelPoint) => void;
}

/** How near, in pixels of the screen, a press counts as holding the handle rather than calling it over. */
const GRIP = 24;
/** How far a finger must go sideways before it drags: less may be the start of a scroll. */
const SLOP = 5;

/**
 * Lets a figure's handle be dragged on its drawing. A press elsewhere in the panel calls the handle over. A finger
 * drags sideways and scrolls the page up and down (`touch-action: pan-y` in figure-drawing.css).
 */
export function makeDraggable(
  svg: SVGSVGElement,
  target: () => DragTarget,
  signal: AbortSignal,
): void {
  let held: { id: number; x: number; shift: PanelPoint; moving: boolean } | undefined;

  const toPanel = (event: PointerEvent, panel: Panel): PanelPoint => {
    const box = svg.getBoundingClientRect();
    const scales = panelScales(panel);
    return {
      x: scales.x.toData(((event.clientX - box.left) * panel.width) / box.width),
      y: scales.y.toData(((event.clientY - box.top) * panel.height) / box.height),
    };
  };

  const drag = (event: PointerEvent): void => {
    if (!held) return;
    const { panel, onDrag } = target();
    const { x, y } = toPanel(event, panel);
    onDrag({ x: x + held.shift.x, y: y + held.shift.y });
  };

  const listen = (type: string, run: (event: PointerEvent) => void): void =>
    svg.addEventListener(type, (event) => run(event as PointerEvent), { signal });

  listen("pointerdown", (event) => {
    if (event.button !== 0 || held) return;
    const { panel, handle } = target();
    const point = toPanel(event, panel);
    const box = svg.getBoundingClientRect();
    const scales = panelScales(panel);
    const distance = Math.hypot(
      scales.x.toPixel(point.x) - scales.x.toPixel(handle.x),
      scales.y.toPixel(point.y) - scales.y.toPixel(handle.y),
    );
    const grips = distance * (box.width / panel.width) < GRIP;
    const shift = grips ? { x: handle.x - point.x, y: handle.y - point.y } : { x: 0, y: 0 };
    held = { id: event.pointerId, x: event.clientX, shift, moving: event.pointerType !== "touch" };
    svg.setPointerCapture(event.pointerId);
    if (!held.moving) return;
    svg.dataset.dragging = "true";
    event.preventDefault(); // no text selection
    drag(event);
  });
  listen("pointermove", (event) => {
    if (held?.id !== event.pointerId) return;
    held.moving ||= Math.abs(event.clientX - held.x) > SLOP;
    if (held.moving) drag(event);
  });
  listen("pointerup", (event) => {
    if (held?.id !== event.pointerId) return;
    drag(event); // a tap calls the handle over too
    held = undefined;
    delete svg.dataset.dragging;
  });
  listen("pointercancel", () => {
    held = undefined;
    delete svg.dataset.dragging;
  });
}
