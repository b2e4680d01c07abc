import { Anchor } from '@mantine/core';
import { memo, useMemo, useState } from 'react';
import { laneStates, type LaneState } from '#shared/timeline/lane-model.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { useTranslate } from '../common/use-translate.ts';
import { lockColours } from './colours.ts';
import classes from './timeline.module.css';

/** Number of locks that are named before the user asks for the others. */
const shownLocks = 8;
/** Number of locks that each click adds: a run may have thousands. */
const moreLocks = 50;

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
  const [named, setNamed] = useState(shownLocks);
  const seen = useMemo(() => {
    const states = new Set<LaneState>();
    if (version >= 0)
      for (const { segments } of board.lanes.values()) for (const { state } of segments) states.add(state);
    return laneStates.filter((state) => states.has(state));
  }, [board, version]);
  const hidden = locks.length - named;
  return (
    <ul className={classes['legend']} aria-label={t('lane.legend')}>
      {seen.map((state) => (
        <li key={state} title={t(`timeline.stateHelp.${state}`)}>
          <span className={classes['swatch']} style={{ background: `var(--lane-${state})` }} data-state={state} />{' '}
          {t(`lane.${state}`)}
        </li>
      ))}
      {locks.slice(0, named).map((lock, index) => (
        <li key={lock}>
          <span className={classes['bracket']} style={{ background: `var(--lock-${index % lockColours})` }} />{' '}
          {t('timeline.holding', { object: lock })}
        </li>
      ))}
      {locks.length > shownLocks ? (
        <li>
          <Anchor
            component="button"
            type="button"
            fz="inherit"
            aria-expanded={hidden <= 0}
            data-testid="more-locks"
            onClick={() => setNamed(hidden > 0 ? named + moreLocks : shownLocks)}
          >
            {hidden > 0 ? t('timeline.moreLocks', { count: hidden }) : t('timeline.fewerLocks')}
          </Anchor>
        </li>
      ) : null}
      <li title={t('timeline.kernelHelp')}>
        <span className={classes['thin']} /> {t('timeline.kernel')}
      </li>
    </ul>
  );
});
