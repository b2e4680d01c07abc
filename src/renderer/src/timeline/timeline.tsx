import { Text, useComputedColorScheme } from '@mantine/core';
import { useDebouncedValue, useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { LabEvent } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { arrowsOf, endedWait } from '#shared/timeline/arrows.ts';
import { criticalPath } from '#shared/timeline/critical-path.ts';
import type { Lane } from '#shared/timeline/lane-model.ts';
import { orderLanes } from '#shared/timeline/lane-order.ts';
import type { Place } from '#shared/timeline/place.ts';
import { segmentAt, type LaneBoard } from '#shared/timeline/lanes.ts';
import { valueTracks } from '#shared/timeline/value-tracks.ts';
import { useSettledVersion } from '../common/use-settled-version.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { CriticalPathPanel } from './critical-path-panel.tsx';
import { maxArrows } from './draw-timeline.ts';
import { HoverText } from './hover-text.tsx';
import { keyAction } from './keys.ts';
import { LaneCanvas } from './lane-canvas.tsx';
import { LaneRow, namesWidth, rowHeight } from './lane-row.tsx';
import { Minimap } from './minimap.tsx';
import { RangePanel } from './range-panel.tsx';
import type { SliceRef } from './address.ts';
import { SliceDetails } from './slice-details.tsx';
import { SliceTable } from './slice-table.tsx';
import { StateLegend } from './state-legend.tsx';
import { TimeAxis } from './time-axis.tsx';
import classes from './timeline.module.css';
import { Toolbar } from './toolbar.tsx';
import { TrackRow } from './track-row.tsx';
import { useLaneTexts } from './use-lane-texts.ts';
import { usePointer } from './use-pointer.ts';
import { useTimeline } from './use-timeline.ts';

interface Props {
  readonly board: LaneBoard;
  readonly events: readonly LabEvent[];
  readonly version: number;
  readonly running: boolean;
  readonly texts: ScenarioTexts | null;
  /** Names of reported values that are drawn over time. */
  readonly shownValues?: readonly string[];
  /** Minimum length of the time axis in ns: two runs side by side share the longer one's. */
  readonly minSpanNs?: number;
  /** Whether the address holds what is shown. */
  readonly linked?: boolean;
  /** The instant that all parts of the page show; null is the present. */
  readonly cursorNs?: number | null;
  readonly onCursor?: (atNs: number | null) => void;
  /** What another part of the page wants to be selected: a new object each time. */
  readonly place?: Place | null;
  /** The selected segment, by its start. */
  readonly onSelected?: (selected: Place | null) => void;
}

const noValues: readonly string[] = [];
/** How long the pointer stays on a wait before all that concerns its lock is lit, in ms. */
const hoverPauseMs = 200;

/** The timeline of a run: a lane per actor, values below, all over the same time axis that the user moves. */
export function Timeline(props: Props) {
  const t = useTranslate();
  if (props.board.lanes.size > 0) return <Lanes {...props} />;
  return (
    <Text size="sm" className="muted" mih={96} data-testid="run-lanes" data-lanes={0}>
      {t(props.running ? 'timeline.starting' : 'run.noActors')}
    </Text>
  );
}

function Lanes(props: Props) {
  const { board, events, version, running, texts, shownValues = noValues, minSpanNs = 0 } = props;
  const { linked = false, cursorNs = null, onCursor, place = null, onSelected } = props;
  const t = useTranslate();
  const format = useFormatter();
  const laneTexts = useLaneTexts();
  const state = useTimeline(board, version, { minSpanNs, linked });
  const { view, limits, selected, range, choice } = state;
  const scheme = useComputedColorScheme('light');
  const frame = useRef<HTMLDivElement>(null);
  const { ref: sized, width: frameWidth, height: outerHeight } = useElementSize();
  const [hover, setHover] = useState<{ readonly lane: Lane | null; readonly share: number } | null>(null);
  const [object, setObject] = useState<string | null>(null);
  // Passing over a segment does not dim all others.
  const [litObject] = useDebouncedValue(object, hoverPauseMs);
  const [withArrows, setWithArrows] = useState(true);
  const [withPath, setWithPath] = useState(false);
  const [asTable, setAsTable] = useState<string | null>(null);
  const [focused, setFocused] = useState(0);
  const width = Math.max(0, frameWidth - namesWidth);
  // `version` changes with board and events, which are updated in place.
  const found = useSettledVersion(version, events.length);
  const arrows = useMemo(() => (found >= 0 ? arrowsOf(events) : []), [events, found]);
  const tracks = useMemo(() => (found >= 0 ? valueTracks(events, shownValues) : []), [events, found, shownValues]);
  const path = useMemo(
    () => (withPath && found >= 0 ? criticalPath(board.lanes, arrows, board.lastNs) : []),
    [withPath, board, arrows, found],
  );
  const rows = useMemo(() => (version >= 0 ? orderLanes(board.lanes.values(), choice) : []), [board, version, choice]);
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: rows.length + tracks.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  const chosenLane = selected ? board.lanes.get(selected.actor) : undefined;
  const chosenSegment = chosenLane && selected ? segmentAt(chosenLane, selected.fromNs) : null;
  const outlined = useMemo(
    () => (chosenSegment && selected ? { actor: selected.actor, fromNs: chosenSegment.fromNs } : null),
    [chosenSegment, selected],
  );
  const shownArrows = useMemo(() => {
    if (!withArrows) return [];
    const inView = arrows.filter((arrow) => endedWait(arrow) && arrow.toNs >= view.fromNs && arrow.fromNs <= view.toNs);
    if (inView.length <= maxArrows) return inView;
    if (!selected || !chosenSegment) return [];
    const { fromNs, toNs } = chosenSegment;
    const isOfIt = (atNs: number): boolean => atNs >= fromNs && atNs <= (toNs ?? Infinity);
    const own = inView.filter(
      (arrow) =>
        (arrow.to === selected.actor && isOfIt(arrow.toNs)) || (arrow.from === selected.actor && isOfIt(arrow.fromNs)),
    );
    return own.slice(0, maxArrows);
  }, [withArrows, arrows, view, selected, chosenSegment]);

  const laneAt = (target: EventTarget | null): Lane | null => {
    const actor = target instanceof Element ? target.closest('[data-actor]')?.getAttribute('data-actor') : null;
    return board.lanes.get(actor ?? '') ?? null;
  };
  usePointer(frame, namesWidth, {
    view,
    width,
    zoom: state.zoom,
    pan: state.pan,
    measure: state.measure,
    hover: (target, atNs) => {
      if (atNs === null) {
        setHover(null);
        setObject(null);
        return;
      }
      const lane = laneAt(target);
      const waited = lane && segmentAt(lane, atNs)?.object;
      setHover({ lane, share: (atNs - view.fromNs) / (view.toNs - view.fromNs) });
      setObject(waited && waited.type !== 'timer' ? waited.id : null);
    },
    click: (target, atNs) => {
      const lane = laneAt(target);
      const segment = lane && segmentAt(lane, atNs);
      state.select(lane && segment ? { actor: lane.actor, fromNs: segment.fromNs } : null);
      if (lane) setFocused(rows.findIndex((row) => row.lane === lane));
      onCursor?.(atNs);
    },
  });

  const focusRow = (index: number): void => {
    const next = Math.max(0, Math.min(rows.length - 1, index));
    setFocused(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-row="${next}"] [data-track]`)?.focus({ preventScroll: true }),
    );
  };
  const reveal = (atNs: number): void => {
    if (atNs < view.fromNs || atNs > view.toNs) state.pan(atNs - (view.fromNs + view.toNs) / 2);
  };
  const selectSlice = (next: SliceRef): void => {
    state.select(next);
    const nextRow = rows.findIndex(({ lane }) => lane.actor === next.actor);
    if (nextRow >= 0) {
      setFocused(nextRow);
      virtual.scrollToIndex(nextRow);
    }
    reveal(next.fromNs);
  };
  const step = (by: number): void => {
    const lane = rows[focused]?.lane;
    if (!lane || lane.segments.length === 0) return;
    const at =
      selected?.actor === lane.actor ? lane.segments.findIndex(({ fromNs }) => fromNs === selected.fromNs) : -1;
    const start = by > 0 ? lane.segments.findIndex(({ toNs }) => (toNs ?? Infinity) > view.fromNs) : at;
    const wanted = at < 0 ? start : at + by;
    const segment = lane.segments[Math.max(0, Math.min(lane.segments.length - 1, wanted))];
    if (!segment) return;
    state.select({ actor: lane.actor, fromNs: segment.fromNs });
    onCursor?.(segment.fromNs);
    reveal(segment.fromNs);
  };
  // The pointer stays where it is when the view moves below it.
  const hoverNs = hover === null ? null : view.fromNs + hover.share * (view.toNs - view.fromNs);
  const press = (event: KeyboardEvent): void => {
    const action = keyAction(event);
    if (!action) return;
    event.preventDefault();
    const span = view.toNs - view.fromNs;
    const middle = (view.fromNs + view.toNs) / 2;
    if (action.type === 'zoom') state.zoom(hoverNs ?? middle, action.factor);
    else if (action.type === 'pan') state.pan(action.share * span);
    else if (action.type === 'edge') state.pan(action.end ? limits.toNs : -limits.toNs);
    else if (action.type === 'step') step(action.by);
    else if (action.type === 'row') focusRow(focused + action.by);
    else if (action.type === 'all') state.showAll();
    else if (action.type === 'fit') {
      if (range) state.show(range);
      else if (chosenSegment) state.show({ fromNs: chosenSegment.fromNs, toNs: chosenSegment.toNs ?? board.lastNs });
      else state.showAll();
    } else {
      state.select(null);
      state.measure(null);
      onCursor?.(null);
    }
  };
  useEffect(() => {
    if (focused >= rows.length) setFocused(Math.max(0, rows.length - 1));
  }, [focused, rows.length]);

  // Only a step or playback brings the view along: the user may move away from the instant.
  const bringAlong = useRef(reveal);
  useEffect(() => {
    bringAlong.current = reveal;
  });
  useEffect(() => {
    if (cursorNs !== null) bringAlong.current(cursorNs);
  }, [cursorNs]);

  const selectPlace = useRef(selectSlice);
  useEffect(() => {
    selectPlace.current = selectSlice;
  });
  useEffect(() => {
    const lane = board.lanes.get(place?.actor ?? '');
    const segment = lane && place ? segmentAt(lane, place.atNs) : null;
    if (!lane || !segment) return;
    selectPlace.current({ actor: lane.actor, fromNs: segment.fromNs });
    frame.current?.scrollIntoView({ block: 'center' });
  }, [board, place]);
  useEffect(() => {
    onSelected?.(selected && { actor: selected.actor, atNs: selected.fromNs });
  }, [selected, onSelected]);

  const items = virtual.getVirtualItems();
  const lockNames = useMemo(
    () =>
      found >= 0
        ? [...new Set([...board.lanes.values()].flatMap(({ holds }) => holds.map((hold) => hold.object.id)))]
        : [],
    [board, found],
  );
  return (
    <div data-testid="run-lanes" data-lanes={board.lanes.size} data-from={view.fromNs} data-to={view.toNs}>
      <StateLegend board={board} version={found} locks={lockNames} />
      <Toolbar
        state={state}
        count={board.lanes.size}
        shown={rows.length}
        arrows={{
          on: withArrows,
          set: setWithArrows,
          hidden: withArrows && shownArrows.length === 0 && arrows.length > maxArrows,
        }}
        path={{ on: withPath, set: setWithPath }}
      />
      <Minimap board={board} version={found} state={state} left={namesWidth} />
      <div ref={sized} onKeyDown={press}>
        <div ref={frame} className={classes['frame']} data-testid="timeline-frame">
          <LaneCanvas
            frame={frame}
            left={namesWidth}
            width={width}
            board={board}
            rows={rows}
            locks={lockNames}
            view={view}
            arrows={shownArrows}
            path={path}
            object={object === null ? null : litObject}
            selected={outlined}
            range={range}
            cursorNs={cursorNs}
            scheme={scheme}
            version={version}
            contentHeight={virtual.getTotalSize()}
            outerHeight={outerHeight}
          />
          <div
            role="list"
            aria-label={t('run.timeline')}
            className={classes['rows']}
            style={{ height: virtual.getTotalSize() }}
          >
            {items.map(({ index, start }) => {
              const row = rows[index];
              if (row)
                return (
                  <LaneRow
                    key={row.lane.actor}
                    row={row}
                    index={index}
                    count={rows.length}
                    top={start}
                    lastNs={board.lastNs}
                    version={version}
                    running={running}
                    selected={selected?.actor === row.lane.actor ? chosenSegment : null}
                    inTabOrder={index === focused}
                    choice={choice}
                    onArrange={state.arrange}
                    onTable={setAsTable}
                  />
                );
              const track = tracks[index - rows.length];
              return track ? (
                <TrackRow
                  key={track.id}
                  track={track}
                  top={start}
                  view={view}
                  width={width}
                  lastNs={board.lastNs}
                  texts={texts}
                  scheme={scheme}
                />
              ) : null;
            })}
          </div>
        </div>
        <TimeAxis view={view} width={width} left={namesWidth} fit={state.fit} limits={limits} />
      </div>
      <div className="visually-hidden" role="status">
        {chosenSegment && selected
          ? t('lane.summary', {
              actor: selected.actor,
              parts: `${laneTexts.waiting(chosenSegment)} · ${format.seconds(chosenSegment.fromNs)}`,
            })
          : ''}
      </div>
      {hoverNs !== null && hover?.lane ? (
        <HoverText
          lane={hover.lane}
          board={board}
          atNs={hoverNs}
          running={running}
          frame={frame}
          left={namesWidth}
          view={view}
          width={width}
        />
      ) : null}
      {chosenSegment && selected ? (
        <SliceDetails
          board={board}
          arrows={arrows}
          actor={selected.actor}
          segment={chosenSegment}
          running={running}
          onObject={setObject}
          onSelect={selectSlice}
          onClose={() => state.select(null)}
        />
      ) : null}
      {range ? (
        <RangePanel
          board={board}
          rows={rows}
          events={events}
          version={found}
          range={range}
          onClose={() => state.measure(null)}
          onZoom={() => state.show(range)}
        />
      ) : null}
      {withPath ? <CriticalPathPanel parts={path} onShow={(part) => state.show(part)} /> : null}
      {asTable !== null && board.lanes.has(asTable) ? (
        <SliceTable
          board={board}
          actor={asTable}
          running={running}
          onSelect={(fromNs) => {
            state.select({ actor: asTable, fromNs });
            reveal(fromNs);
          }}
          onClose={() => setAsTable(null)}
        />
      ) : null}
    </div>
  );
}
