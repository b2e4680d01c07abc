import { useEffect, useRef, type RefObject } from 'react';
import type { TimeView } from '#shared/timeline/time-view.ts';

/** What the pointer may do to a timeline. Positions in px from the left end of the tracks. */
export interface PointerActions {
  readonly view: TimeView;
  readonly width: number;
  readonly zoom: (atNs: number, factor: number) => void;
  readonly pan: (byNs: number) => void;
  readonly measure: (range: TimeView | null) => void;
  readonly click: (target: EventTarget | null, atNs: number) => void;
  readonly hover: (target: EventTarget | null, atNs: number | null) => void;
}

/** Movement that still counts as a click, in px. */
const clickPx = 4;

/** Wheel zooms at the pointer, dragging pans, dragging with Shift measures, two fingers pinch, a click selects. */
export function usePointer(frame: RefObject<HTMLElement | null>, left: number, actions: PointerActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const xOf = (event: { readonly clientX: number }): number =>
      event.clientX - element.getBoundingClientRect().left - left;
    const nsAt = (x: number): number => {
      const { view, width } = current.current;
      return view.fromNs + (x / Math.max(1, width)) * (view.toNs - view.fromNs);
    };
    const nsPerPx = (): number =>
      (current.current.view.toNs - current.current.view.fromNs) / Math.max(1, current.current.width);
    const fingers = new Map<number, number>();
    let drag: {
      readonly startX: number;
      x: number;
      readonly startNs: number;
      readonly shift: boolean;
      moved: boolean;
    } | null = null;
    const wheel = (event: WheelEvent): void => {
      const x = xOf(event);
      if (x < 0) return;
      event.preventDefault();
      const { zoom, pan } = current.current;
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) pan(sideways * nsPerPx());
      else zoom(nsAt(x), Math.exp(event.deltaY * (event.ctrlKey ? 0.01 : 0.002)));
    };
    const down = (event: PointerEvent): void => {
      if (event.button !== 0 || xOf(event) < 0) return;
      fingers.set(event.pointerId, event.clientX);
      if (fingers.size > 1) {
        drag = null;
        return;
      }
      const x = xOf(event);
      drag = { startX: x, x, startNs: nsAt(x), shift: event.shiftKey, moved: false };
    };
    const move = (event: PointerEvent): void => {
      const x = xOf(event);
      const { pan, measure, hover, zoom } = current.current;
      // The button may have been released outside, before the pointer was captured.
      if (event.buttons === 0) drag = null;
      if (fingers.size === 2 && fingers.has(event.pointerId)) {
        const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1] ?? event.clientX;
        const before = Math.abs((fingers.get(event.pointerId) ?? 0) - other);
        const after = Math.abs(event.clientX - other);
        fingers.set(event.pointerId, event.clientX);
        if (before > 10 && after > 10) zoom(nsAt(xOf({ clientX: (event.clientX + other) / 2 })), before / after);
        return;
      }
      if (!drag) {
        hover(event.target, x < 0 ? null : nsAt(x));
        return;
      }
      if (!drag.moved && Math.abs(x - drag.startX) < clickPx) return;
      if (!drag.moved) element.setPointerCapture(event.pointerId);
      drag.moved = true;
      if (drag.shift) {
        const here = nsAt(x);
        measure({ fromNs: Math.min(drag.startNs, here), toNs: Math.max(drag.startNs, here) });
      } else pan((drag.x - x) * nsPerPx());
      drag.x = x;
    };
    const up = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
      if (drag && !drag.moved) current.current.click(event.target, nsAt(xOf(event)));
      drag = null;
    };
    const cancel = (event: PointerEvent): void => {
      fingers.delete(event.pointerId);
      drag = null;
    };
    const leave = (): void => current.current.hover(null, null);
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', up);
    element.addEventListener('pointercancel', cancel);
    element.addEventListener('pointerleave', leave);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', up);
      element.removeEventListener('pointercancel', cancel);
      element.removeEventListener('pointerleave', leave);
    };
  }, [frame, left]);
}
