import { memo, useMemo } from 'react';
import { laneStates, type LaneState } from '#shared/timeline/lane-model.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './timeline.module.css';

/** What the colours of the lanes mean; only those that occur. */
export const StateLegend = memo(function StateLegend({
  board,
  version,
  locks,
}: {
  readonly board: LaneBoard;
  readonly version: number;
  readonly locks: readonly string[];
}) {
  const t = useTranslate();
  const seen = useMemo(() => {
    const states = new Set<LaneState>();
    if (version >= 0)
      for (const { segments } of board.lanes.values()) for (const { state } of segments) states.add(state);
    return laneStates.filter((state) => states.has(state));
  }, [board, version]);
  return (
    <ul className={classes['legend']} aria-label={t('lane.legend')}>
      {seen.map((state) => (
        <li key={state} title={t(`timeline.stateHelp.${state}`)}>
          <span className={classes['swatch']} style={{ background: `var(--lane-${state})` }} data-state={state} />{' '}
          {t(`lane.${state}`)}
        </li>
      ))}
      {locks.slice(0, 8).map((lock, index) => (
        <li key={lock}>
          <span className={classes['bracket']} style={{ background: `var(--lock-${index})` }} />{' '}
          {t('timeline.holding', { object: lock })}
        </li>
      ))}
      <li title={t('timeline.kernelHelp')}>
        <span className={classes['thin']} /> {t('timeline.kernel')}
      </li>
    </ul>
  );
});
