import { useState } from 'react';
import { cleanText } from '#shared/text/sanitize.ts';
import type { MadeStep } from '#shared/workbench/drive-state.ts';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import classes from './workbench.module.css';

/** The steps as a table, on request. */
export function StepsTable({ steps, at }: { readonly steps: readonly MadeStep[]; readonly at: number }) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className={classes['details']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('workbench.table')}</summary>
      {isOpen ? (
        <LongList
          items={steps.slice(0, at)}
          keyOf={(_, index) => index}
          label={t('workbench.steps')}
          testId="step-row"
          table={{
            headings: [
              t('workbench.column.step'),
              t('workbench.column.thread'),
              t('workbench.column.line'),
              t('workbench.column.op'),
              t('workbench.column.value'),
            ],
            columns: '60px 90px 60px minmax(0, 1fr) minmax(0, 1fr)',
          }}
          maxHeight="40vh"
          rowHeight={24}
        >
          {({ thread, line, op, value }, index) => (
            <>
              <span role="cell">{index + 1}</span>
              <span role="cell">{cleanText(thread)}</span>
              <span role="cell">{line}</span>
              <span role="cell" className="mono">
                {cleanText(op)}
              </span>
              <span role="cell" className="mono">
                {value === null || value === undefined ? '' : cleanText(JSON.stringify(value))}
              </span>
            </>
          )}
        </LongList>
      ) : null}
    </details>
  );
}
