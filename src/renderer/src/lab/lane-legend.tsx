import { useTranslation } from 'react-i18next';
import { laneStates } from '#shared/timeline/lane-model.ts';
import classes from './lanes.module.css';

/** What the colours of the lanes mean. */
export function LaneLegend() {
  const { t } = useTranslation();
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
