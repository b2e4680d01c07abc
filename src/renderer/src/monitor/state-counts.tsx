import { useTranslation } from 'react-i18next';
import { processStates, type MachineSummary } from '#shared/model/process.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { StateBadge } from './state-badge.tsx';
import classes from './summary-strip.module.css';

/** How many processes are in each state. */
export function StateCounts({ states }: { readonly states: MachineSummary['states'] }) {
  const { t } = useTranslation();
  const format = useFormatter();
  return (
    <ul className={classes['counts']} aria-label={t('summary.byState')}>
      {processStates.map((state) => {
        const number = states[state] ?? 0;
        return number === 0 ? null : (
          <li key={state}>
            <span className="numeric"><StateBadge state={state} /> {format.count(number)}</span>
          </li>
        );
      })}
    </ul>
  );
}
