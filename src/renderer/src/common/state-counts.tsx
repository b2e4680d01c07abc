import { useTranslate } from './use-translate.ts';
import { processStates, type MachineSummary, type ProcessState } from '#shared/model/process.ts';
import { useFormatter } from './use-formatter.ts';
import { StateBadge } from './state-badge.tsx';
import classes from './state-counts.module.css';

/** Always listed, so that nothing moves when one comes up. */
const lasting: ReadonlySet<ProcessState> = new Set<ProcessState>(['R', 'S', 'D', 'Z', 'T']);
const inOrder: readonly ProcessState[] = [
  ...processStates.filter((state) => lasting.has(state)),
  ...processStates.filter((state) => !lasting.has(state)),
];

/** How many processes are in each state. */
export function StateCounts({ states }: { readonly states: MachineSummary['states'] }) {
  const t = useTranslate();
  const format = useFormatter();
  const shown = inOrder.filter((state) => lasting.has(state) || (states[state] ?? 0) > 0);
  return (
    <ul className={classes['counts']} aria-label={t('summary.byState')}>
      {shown.map((state) => {
        const number = states[state] ?? 0;
        return (
          <li key={state} className="numeric" data-none={number === 0}>
            <StateBadge state={state} /> {format.count(number)}
          </li>
        );
      })}
    </ul>
  );
}
