import { useTranslate } from '../common/use-translate.ts';
import { laneStates } from '#shared/timeline/lanes.ts';
import classes from './lanes.module.css';

/** What the colours of the lanes mean. */
export function LaneLegend() {
  const t = useTranslate();
  return (
    <ul className={classes['legend']} aria-label={t('lane.legend')}>
      {laneStates.map((state) => (
        <li key={state}>
          <span className={classes['swatch']} data-state={state} /> {t(`lane.${state}`)}
        </li>
      ))}
      <li>
        <span className={classes['swatch']} data-state="hold" /> {t('lane.hold')}
      </li>
    </ul>
  );
}
