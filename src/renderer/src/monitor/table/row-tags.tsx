import { useTranslate } from '../../common/use-translate.ts';
import classes from './process-table.module.css';

export type RowMark = 'fresh' | 'gone' | null;

/** Words for what colour alone must not say: new, ended, started by the lab. */
export function RowTags({ mark, runId }: { readonly mark: RowMark; readonly runId: string | null }) {
  const t = useTranslate();
  return (
    <>
      {mark === null ? null : (
        <span className={classes['tag']} data-tone={mark} title={t(`mark.${mark}Help`)}>
          {t(`mark.${mark}`)}
        </span>
      )}
      {runId === null ? null : (
        <span className={classes['tag']} data-tone="ours" title={t('mark.oursHelp', { run: runId })}>
          {t('mark.ours')}
        </span>
      )}
    </>
  );
}
