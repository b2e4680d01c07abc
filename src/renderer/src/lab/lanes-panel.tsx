import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { laneStates, type LaneBoard } from '#shared/view/lanes.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { LaneRow } from './lane-row.tsx';
import classes from './lanes.module.css';

/** The timeline of a run: one lane per actor over the same time axis. */
export function LanesPanel({ board, version, running }: { readonly board: LaneBoard; readonly version: number; readonly running: boolean }) {
  const { t } = useTranslation();
  const format = useFormatter();
  const lanes = [...board.lanes.values()];
  const endNs = Math.max(board.lastNs, 1);
  return (
    <div data-testid="run-lanes">
      <ul className={classes['legend']} aria-label={t('lane.legend')}>
        {laneStates.map((state) => <li key={state}><span className={classes['swatch']} data-state={state} /> {t(`lane.${state}`)}</li>)}
        <li><span className={classes['swatch']} data-state="hold" /> {t('lane.hold')}</li>
      </ul>
      {lanes.length === 0 ? <Text size="sm" className={`muted ${classes['lanes']}`}>{t('run.noActors')}</Text> : (
        <div className={classes['lanes']} role="list" aria-label={t('run.timeline')}>
          {lanes.map((lane) => <LaneRow key={lane.actor} lane={lane} endNs={endNs} version={version} running={running} />)}
        </div>
      )}
      <div className={classes['axis']} aria-hidden>
        {[0, 0.25, 0.5, 0.75, 1].map((part) => <span key={part}>{format.seconds(endNs * part)}</span>)}
      </div>
    </div>
  );
}
