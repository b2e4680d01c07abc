import { useRef, useState, type PointerEvent } from 'react';
import type { ColumnId } from '#shared/table/columns.ts';
import { moveColumnTo } from './change-columns.ts';

/** How far the pointer must go before a press counts as dragging, in px. */
const threshold = 6;

interface HeadingDrag {
  /** The heading that what is dragged would be dropped on. */
  readonly over: ColumnId | null;
  /** Begins with a press on a heading; it moves the column if the pointer then goes elsewhere. */
  readonly start: (event: PointerEvent, column: ColumnId) => void;
  /** Whether the click that follows a press was the end of a drag, and no click on the heading. */
  readonly wasDragged: () => boolean;
}

function columnAt(event: globalThis.PointerEvent): ColumnId | null {
  return (
    (document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-column]')?.dataset[
      'column'
    ] as ColumnId | undefined) ?? null
  );
}

/**
 * Drags headings with the pointer, whatever kind it is: the browser's own dragging knows no touch, and in Firefox no
 * buttons.
 */
export function useHeadingDrag(): HeadingDrag {
  const [over, setOver] = useState<ColumnId | null>(null);
  const dragged = useRef(false);
  const start = (event: PointerEvent, column: ColumnId): void => {
    if (event.button !== 0) return;
    const from = event.clientX;
    dragged.current = false;
    const end = new AbortController();
    const onMove = (moved: globalThis.PointerEvent): void => {
      dragged.current ||= Math.abs(moved.clientX - from) > threshold;
      if (!dragged.current) return;
      const target = columnAt(moved);
      setOver(target === column ? null : target);
    };
    const onUp = (released: globalThis.PointerEvent): void => {
      const target = columnAt(released);
      if (dragged.current && target !== null) moveColumnTo(column, target);
      setOver(null);
      end.abort();
      setTimeout(() => {
        dragged.current = false;
      }); // after the click, if there is one
    };
    document.addEventListener('pointermove', onMove, { signal: end.signal });
    document.addEventListener('pointerup', onUp, { signal: end.signal });
    document.addEventListener(
      'pointercancel',
      () => {
        setOver(null);
        end.abort();
      },
      { signal: end.signal },
    );
  };
  return { over, start, wasDragged: () => dragged.current };
}
