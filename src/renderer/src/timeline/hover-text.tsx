import type { RefObject } from 'react';
import type { Lane } from '#shared/timeline/lane-model.ts';
import { seenUntil, sightingFrom } from '#shared/timeline/lane-samples.ts';
import { segmentAt, sightingsOf, type LaneBoard } from '#shared/timeline/lanes.ts';
import { scaleOf, type TimeView } from '#shared/timeline/time-view.ts';
import { Portal } from '@mantine/core';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { rowHeight } from './lane-row.tsx';
import classes from './timeline.module.css';
import { useLaneTexts } from './use-lane-texts.ts';

interface Props {
  readonly lane: Lane;
  readonly board: LaneBoard;
  readonly atNs: number;
  readonly running: boolean;
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly left: number;
  readonly view: TimeView;
  readonly width: number;
}

/** Marks so near to the pointer are named, in px. */
const nearPx = 6;

/** What is under the pointer: state, holds, marks, and what the kernel showed. */
export function HoverText({ lane, board, atNs, running, frame, left, view, width }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const texts = useLaneTexts();
  const segment = segmentAt(lane, atNs);
  const sightings = sightingsOf(board, lane);
  const index = sightingFrom(sightings, atNs);
  const place = (sightings[index]?.fromNs ?? Infinity) <= atNs ? index : index - 1;
  const seen = atNs <= seenUntil(lane, sightings, place) ? sightings[place] : undefined;
  const holds = lane.holds.filter(({ fromNs, toNs }) => fromNs <= atNs && (toNs ?? Infinity) >= atNs);
  const tasks = lane.tasks
    .filter(({ fromNs, toNs }) => fromNs <= atNs && (toNs ?? Infinity) >= atNs)
    .map(({ task }) => t('lane.taskName', { task }));
  const nearNs = (nearPx * (view.toNs - view.fromNs)) / Math.max(1, width);
  const marks = lane.marks.filter((mark) => Math.abs(mark.atNs - atNs) < nearNs);
  const lines = [
    ...(segment ? [texts.segment(segment, board.lastNs, running)] : []),
    ...(holds.length > 0 ? [t('lane.holds', { objects: holds.map(({ object }) => object.id).join(', ') })] : []),
    ...(tasks.length > 0 ? [t('lane.works', { tasks: tasks.join(', ') })] : []),
    ...marks.map(({ kind, atNs: markNs, detail }) =>
      t(detail === null ? `timeline.mark.${kind}` : `timeline.markWith.${kind}`, {
        time: format.seconds(markNs),
        detail: detail ?? '',
      }),
    ),
    ...(seen && seen.state !== 'gone'
      ? [
          seen.channel === null
            ? t('timeline.seen', { state: t(`state.${seen.state}`) })
            : t('timeline.seenIn', { state: t(`state.${seen.state}`), channel: seen.channel }),
        ]
      : []),
  ];
  const box = frame.current?.getBoundingClientRect();
  const element = frame.current?.querySelector(`[data-actor="${CSS.escape(lane.actor)}"]`)?.getBoundingClientRect();
  if (!box || !element || lines.length === 0) return null;
  const x = box.left + left + scaleOf(view, width)(atNs);
  const toLeft = x > window.innerWidth - 380;
  return (
    <Portal>
      <div
        className={classes['hover']}
        style={{ left: x, top: element.top + rowHeight - 2, transform: toLeft ? 'translateX(-100%)' : undefined }}
        aria-hidden
        data-testid="timeline-hover"
      >
        {[...new Set(lines)].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </Portal>
  );
}
