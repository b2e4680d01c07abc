import { useCallback, useEffect, useMemo, useState } from 'react';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { workOf } from '#shared/timeline/lanes.ts';
import { everyLane, type LaneChoice } from '#shared/timeline/lane-order.ts';
import { clampView, panBy, viewOf, zoomAt, type TimeView } from '#shared/timeline/time-view.ts';
import { readAddress, writeAddress, type SliceRef } from './address.ts';

/** What the user chose to see of a run's timeline, and how to change it. */
export interface TimelineState {
  readonly view: TimeView;
  /** All that can be shown. */
  readonly limits: TimeView;
  /** The time in which the run does what it is about. */
  readonly fit: TimeView;
  /** Whether the view follows the run as long as it goes on. */
  readonly follows: boolean;
  readonly selected: SliceRef | null;
  readonly range: TimeView | null;
  readonly choice: LaneChoice;
  readonly zoom: (atNs: number, factor: number) => void;
  readonly pan: (byNs: number) => void;
  readonly show: (view: TimeView) => void;
  /** The time of the work; from there, the whole run with its start and its clean-up. */
  readonly showAll: () => void;
  readonly showExactly: (view: TimeView) => void;
  readonly select: (selected: SliceRef | null) => void;
  readonly measure: (range: TimeView | null) => void;
  readonly arrange: (choice: Partial<LaneChoice>) => void;
}

/** State of one timeline. With `linked` the address holds view and selection, so that a link shows the same. */
export function useTimeline(
  board: LaneBoard,
  version: number,
  { minSpanNs, linked }: { readonly minSpanNs: number; readonly linked: boolean },
): TimelineState {
  const [start] = useState(() => (linked ? readAddress(window.location.hash) : null));
  const [chosen, setChosen] = useState<TimeView | null>(start?.view ?? null);
  const [selected, setSelected] = useState<SliceRef | null>(start?.selected ?? null);
  const [range, setRange] = useState<TimeView | null>(null);
  const [choice, setChoice] = useState<LaneChoice>(everyLane);
  // `version` changes with the board, which is updated in place.
  const [fit, limits] = useMemo(() => {
    const work = workOf(board);
    const toNs = Math.max(work.toNs, work.fromNs + minSpanNs);
    const whole = { fromNs: 0, toNs: Math.max(board.lastNs, toNs, version >= 0 ? 1000 : 0) };
    return [viewOf({ fromNs: work.fromNs, toNs }, { ...whole, toNs: whole.toNs * 1.02 }), whole];
  }, [board, version, minSpanNs]);
  const view = useMemo(() => (chosen ? clampView(chosen, limits) : fit), [chosen, limits, fit]);

  useEffect(() => {
    if (!linked) return undefined;
    const timer = setTimeout(() => writeAddress({ view: chosen, selected }), 250);
    return () => clearTimeout(timer);
  }, [linked, chosen, selected]);
  useEffect(() => {
    if (!linked) return undefined;
    const read = (): void => {
      const address = readAddress(window.location.hash);
      setChosen(address.view);
      setSelected(address.selected);
    };
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [linked]);

  const zoom = useCallback(
    (atNs: number, factor: number) => setChosen((before) => zoomAt(before ?? fit, limits, atNs, factor)),
    [fit, limits],
  );
  const pan = useCallback(
    (byNs: number) =>
      setChosen((before) => {
        const from = before ?? fit;
        const next = panBy(from, limits, byNs);
        return next.fromNs === from.fromNs && next.toNs === from.toNs ? before : next; // at an end: nothing to draw
      }),
    [fit, limits],
  );
  const show = useCallback((wanted: TimeView) => setChosen(viewOf(wanted, limits)), [limits]);
  const showExactly = useCallback((wanted: TimeView) => setChosen(clampView(wanted, limits)), [limits]);
  const showAll = useCallback(() => setChosen((before) => (before === null ? limits : null)), [limits]);
  const arrange = useCallback((changed: Partial<LaneChoice>) => setChoice((before) => ({ ...before, ...changed })), []);
  return {
    view,
    limits,
    fit,
    follows: chosen === null,
    selected,
    range,
    choice,
    zoom,
    pan,
    show,
    showAll,
    showExactly,
    select: setSelected,
    measure: setRange,
    arrange,
  };
}
