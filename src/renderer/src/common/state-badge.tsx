import { useTranslate } from './use-translate.ts';
import type { ProcessState } from '#shared/model/process.ts';
import classes from './state-badge.module.css';

/** A state as letter and word; its colour only repeats what they say. */
export function StateBadge({ state }: { readonly state: ProcessState }) {
  const t = useTranslate();
  return (
    <span className={classes['badge']} data-state={state} title={t(`state.${state}`)}>
      <span className={classes['letter']}>{state}</span> {t(`stateShort.${state}`)}
    </span>
  );
}
