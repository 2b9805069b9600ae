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
  /** Where the handles are now, in data units. */
  readonly handles: readonly PanelPoint[];
  /** What the pointer is on is picked; a mouse need not even press. */
  readonly picks: boolean;
  /** @param which The handle's place in the list. */
  readonly onDrag: (point: PanelPoint, which: number) => void;
}

/** How near, in pixels of the screen, a press counts as holding the handle rather than calling it over. */
const GRIP = 24;
/** How far a finger must go sideways before it drags: less may be the start of a scroll. */
const SLOP = 5;

/**
 * Lets a figure's handles be dragged on its drawing. A press elsewhere in the panel calls the nearest one over. A
 * finger drags sideways and scrolls the page up and down (`touch-action: pan-y` in figure-drawing.css), except on a
 * handle's halo.
 */
export function makeDraggable(
  svg: SVGSVGElement,
  target: () => DragTarget,
  signal: AbortSignal,
): void {
  let held:
    | { id: number; which: number; x: number; y: number; shift: PanelPoint; moving: boolean }
    | undefined;

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
    onDrag({ x: x + held.shift.x, y: y + held.shift.y }, held.which);
  };

  const listen = (type: string, run: (event: PointerEvent) => void): void =>
    svg.addEventListener(type, (event) => run(event as PointerEvent), { signal });

  listen("pointerdown", (event) => {
    if (event.button !== 0 || held) return;
    const { panel, handles, picks } = target();
    const point = toPanel(event, panel);
    const box = svg.getBoundingClientRect();
    const scales = panelScales(panel);
    const distances = handles.map(({ x, y }) =>
      Math.hypot(
        scales.x.toPixel(point.x) - scales.x.toPixel(x),
        scales.y.toPixel(point.y) - scales.y.toPixel(y),
      ),
    );
    const nearest = Math.min(...distances);
    const which = distances.indexOf(nearest);
    const handle = handles[which];
    if (!handle) return;
    const grips = !picks && nearest * (box.width / panel.width) < GRIP;
    const shift = grips ? { x: handle.x - point.x, y: handle.y - point.y } : { x: 0, y: 0 };
    const { pointerId: id, clientX: x, clientY: y } = event;
    held = { id, which, x, y, shift, moving: event.pointerType !== "touch" };
    svg.setPointerCapture(event.pointerId);
    if (!held.moving) return;
    svg.dataset.dragging = "true";
    event.preventDefault(); // no text selection
    drag(event);
  });
  listen("pointermove", (event) => {
    const { panel, picks, onDrag } = target();
    if (picks && !held && event.pointerType === "mouse") onDrag(toPanel(event, panel), 0);
    if (held?.id !== event.pointerId) return;
    held.moving ||= Math.abs(event.clientX - held.x) > SLOP || onHalo(event, held.y);
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

/** Where the page does not scroll under the finger, up and down drags as well. */
const onHalo = (event: PointerEvent, y: number): boolean =>
  event.target instanceof Element &&
  event.target.classList.contains("dot-halo") &&
  Math.abs(event.clientY - y) > SLOP;
