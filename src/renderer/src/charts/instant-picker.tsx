import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { meantInstant, stepFrom } from '#shared/timeline/time-course.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useInstantText } from './use-instant-text.ts';
import classes from './instant-picker.module.css';

interface Props {
  /** What the chart shows and what can be done, for screen readers. */
  readonly label: string;
  /** The time span below it, from its left to its right edge. */
  readonly span: { readonly fromMs: number; readonly toMs: number };
  /** The position of the playhead on a strip that can be dragged; null on a chart that can only be clicked. */
  readonly playheadMs?: number | null;
  /** True where the highest point near the click is meant, not the nearest. */
  readonly spiky?: boolean;
  /** False where there may be hundreds, and others of the same span are reached by keyboard. */
  readonly tabbable?: boolean;
  readonly testId?: string;
}

const page = 30;
/** How far from the pointer a spike may be, in px. */
const reachPx = 3;

/**
 * Covers a chart of the past: a click shows the machine at that time. The arrow keys move between recorded samples
 * (ten with Shift), and Enter shows the machine; a strip with a playhead follows at once.
 */
export function InstantPicker({ label, span, playheadMs = null, spiky = false, tabbable = true, testId }: Props) {
  const points = useHistoryStore((state) => state.points);
  const seek = useTimeStore((state) => state.seek);
  const instantText = useInstantText();
  const [cursorMs, setCursorMs] = useState<number | null>(null);
  const width = Math.max(1, span.toMs - span.fromMs);
  const atMs = Math.min(span.toMs, Math.max(span.fromMs, playheadMs ?? cursorMs ?? span.toMs));
  const timeAt = ({ currentTarget, clientX }: PointerEvent): { readonly ms: number; readonly perPx: number } => {
    const box = currentTarget.getBoundingClientRect();
    const perPx = width / Math.max(1, box.width);
    return { ms: span.fromMs + Math.min(width, Math.max(0, (clientX - box.left) * perPx)), perPx };
  };
  const pick = (event: PointerEvent): void => {
    const { ms, perPx } = timeAt(event);
    const meant = meantInstant(points, ms, spiky ? perPx * reachPx : 0);
    if (meant !== null) seek(meant);
  };
  const drags = playheadMs !== null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -page,
      PageUp: page,
      Home: Number.NEGATIVE_INFINITY,
      End: Number.POSITIVE_INFINITY,
    };
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (step !== undefined) {
      const next = stepFrom(points, atMs, event.shiftKey ? step * 10 : step);
      if (next === null) return;
      setCursorMs(next);
      if (drags) seek(next);
    } else if (event.key === 'Enter' || event.key === ' ') seek(atMs);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const spoken = {
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuemin': 0,
    'aria-valuemax': Math.round(width / 1000),
    'aria-valuenow': Math.round((atMs - span.fromMs) / 1000),
    'aria-valuetext': instantText(atMs),
  } as const;
  const shownMs = cursorMs ?? playheadMs;
  return (
    <div
      data-testid={testId}
      className={classes['picker']}
      {...(tabbable ? spoken : { 'aria-hidden': true })}
      title={cursorMs === null ? undefined : instantText(cursorMs)}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        pick(event);
      }}
      onPointerMove={(event) => {
        setCursorMs(timeAt(event).ms);
        if (drags && event.currentTarget.hasPointerCapture(event.pointerId)) pick(event);
      }}
      onPointerLeave={() => setCursorMs(null)}
      onBlur={() => setCursorMs(null)}
      onKeyDown={onKeyDown}
    >
      {shownMs === null || shownMs < span.fromMs || shownMs > span.toMs ? null : (
        <span className={classes['cursor']} style={{ left: `${(100 * (shownMs - span.fromMs)) / width}%` }} />
      )}
      {playheadMs === null ? null : (
        <span className={classes['playhead']} style={{ left: `${(100 * (atMs - span.fromMs)) / width}%` }} />
      )}
    </div>
  );
}
