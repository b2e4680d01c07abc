import { useMemo } from 'react';
import { scaleOf, ticksOf, type TimeView } from '#shared/timeline/time-view.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './timeline.module.css';

/** One label per this many px at most. */
const pxPerTick = 90;

interface Props {
  readonly view: TimeView;
  readonly width: number;
  readonly left: number;
  readonly fit: TimeView;
  readonly limits: TimeView;
}

/** Round instants under the lanes; at the ends, how much of the run is not in sight. */
export function TimeAxis({ view, width, left, fit, limits }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const { stepNs, at } = useMemo(() => ticksOf(view, Math.max(1, width / pxPerTick)), [view, width]);
  const px = scaleOf(view, width);
  const isFit = view === fit;
  const before = view.fromNs - limits.fromNs;
  const after = limits.toNs - view.toNs;
  return (
    <>
      <div className={classes['axis']} style={{ marginLeft: left }} aria-hidden>
        {at.map((ns) => (
          <span key={ns} style={{ left: px(ns) }}>
            {format.instant(ns, stepNs)}
          </span>
        ))}
      </div>
      <div className={classes['folds']} style={{ marginLeft: left }} data-testid="timeline-folds">
        <span>
          {before > 1e6 ? t(isFit ? 'timeline.startUp' : 'timeline.before', { time: format.span(before) }) : ''}
        </span>
        <span>{after > 1e6 ? t(isFit ? 'timeline.cleanUp' : 'timeline.after', { time: format.span(after) }) : ''}</span>
      </div>
    </>
  );
}
