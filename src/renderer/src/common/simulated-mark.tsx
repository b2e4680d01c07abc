import { IconCalculator } from '@tabler/icons-react';
import { useTranslate } from './use-translate.ts';
import classes from './simulated-mark.module.css';

/** Says that what is shown was computed and not observed. */
export function SimulatedMark() {
  const t = useTranslate();
  return (
    <span className={classes['simulated']} data-testid="simulated">
      <IconCalculator size={14} aria-hidden /> {t('simulators.simulated')}
    </span>
  );
}
