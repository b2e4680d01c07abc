import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { courseArea } from '#shared/timeline/time-course.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { playheadOf, useTimeStore } from '../stores/time-store.ts';
import { InstantPicker } from '../charts/instant-picker.tsx';
import { MarkLane } from './mark-lane.tsx';
import classes from './time.module.css';
import type { Marks } from './use-marks.ts';

const height = 26;
/** The strip of a recording that has just begun is this long, in ms, so that it does not race. */
const minMs = 60_000;

/** The CPU use of the machine over all that is kept, with what happened below it. A click or drag goes there. */
export function HistoryStrip({ marks }: { readonly marks: Marks }) {
  const t = useTranslate();
  const points = useHistoryStore((state) => state.points);
  const past = useTimeStore((state) => state.past);
  const { ref: frame, width } = useElementSize();
  const toMs = points.at(-1)?.timeMs ?? 0;
  const span = useMemo(() => ({ fromMs: Math.min(points[0]?.timeMs ?? 0, toMs - minMs), toMs }), [points, toMs]);
  const area = useMemo(
    () => courseArea(points, span, { columns: Math.max(1, width), height, top: 100 }),
    [points, span, width],
  );
  return (
    <div className={classes['strip']} ref={frame}>
      <div className={classes['course']}>
        <svg viewBox={`0 0 ${Math.max(1, width)} ${height}`} preserveAspectRatio="none" aria-hidden>
          <path d={area} />
        </svg>
        <InstantPicker
          label={t(past ? 'time.scrub' : 'time.strip')}
          span={span}
          playheadMs={past ? playheadOf(past) : null}
          spiky
          testId="history-strip"
        />
      </div>
      <MarkLane marks={marks} span={span} width={width} />
    </div>
  );
}
