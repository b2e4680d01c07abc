import { Button, Text } from '@mantine/core';
import { exploredText, extentText, failureText, stepsText, valuesText, waitsText } from '#shared/text/workbench.ts';
import { unknownText } from '#shared/text/format.ts';
import type { FoundEnd, SearchResult } from '#shared/workbench/search.ts';
import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { useTranslate } from '../common/use-translate.ts';
import classes from './workbench.module.css';

const endKey = ({ shared, outcome }: Pick<FoundEnd, 'shared' | 'outcome'>): string =>
  `${outcome} ${JSON.stringify(shared)}`;

/** What a search found: each failure with its shortest schedule, the ends, and what that is worth. */
export function SearchFindings({
  result,
  onShow,
}: {
  readonly result: SearchResult;
  readonly onShow: (schedule: string) => void;
}) {
  const t = useTranslate();
  const { search, ends, failures } = result;
  const schedules = new Map(
    failures.map(({ shared, kind, schedule }) => [
      endKey({ shared, outcome: kind === 'deadlock' ? 'deadlock' : 'failed' }),
      schedule,
    ]),
  );
  const none = ends.length > 0 ? t('cli:workbench.none') : t('cli:workbench.noEnd');
  return (
    <div data-testid="findings">
      <Text size="sm" mt={8}>
        {exploredText(t, search)} {extentText(t, search)}
      </Text>
      {failures.length === 0 ? (
        <Text size="sm" fw={600} c={ends.length > 0 ? 'var(--tone-good)' : 'var(--tone-warn)'}>
          {ends.length > 0 ? '✔' : '?'} {none}
        </Text>
      ) : null}
      <ul className={classes['failures']}>
        {failures.map((failure) => (
          <li key={`${failure.kind} ${failure.message}`} data-testid="failure" data-kind={failure.kind}>
            <div>
              <strong>✖ {failureText(t, failure)}</strong>
              {failure.blocked.map((one) => (
                <div key={one.thread}>{waitsText(t, one)}</div>
              ))}
              <div className="muted">
                <span className="mono">
                  {t('cli:workbench.shortest', {
                    schedule: failure.schedule || t('cli:workbench.atOnce'),
                    steps: stepsText(t, failure.steps),
                    switches: t('cli:workbench.switches', { count: failure.switches }),
                  })}
                </span>
                {Object.keys(failure.shared).length > 0
                  ? ` · ${t('cli:workbench.shared', { values: valuesText(failure.shared) })}`
                  : ''}
              </div>
            </div>
            <Button size="compact-sm" onClick={() => onShow(failure.schedule)}>
              {t('workbench.show')}
            </Button>
          </li>
        ))}
      </ul>
      {ends.length > 0 ? (
        <LongList
          items={ends}
          keyOf={endKey}
          label={t('cli:workbench.ends')}
          testId="end"
          table={{
            headings: [
              t('workbench.end'),
              t('workbench.outcome'),
              <NumericHeading key="count" title={t('workbench.count')} />,
              t('workbench.showEnd'),
            ],
            columns: 'minmax(0, 1fr) 110px 110px 110px',
          }}
          maxHeight="40vh"
          rowHeight={30}
        >
          {(end) => {
            const values = valuesText(end.shared) || t('workbench.noShared');
            const schedule = schedules.get(endKey(end));
            return (
              <>
                <span role="cell" className="mono">
                  {values}
                </span>
                <span role="cell">{t(`cli:workbench.outcome.${end.outcome}`)}</span>
                <span role="cell" data-numeric>
                  {end.count ?? unknownText}
                </span>
                <span role="cell">
                  {schedule === undefined ? (
                    ''
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="light"
                      aria-label={t('workbench.showEndOf', { end: values })}
                      onClick={() => onShow(schedule)}
                    >
                      {t('workbench.showEnd')}
                    </Button>
                  )}
                </span>
              </>
            );
          }}
        </LongList>
      ) : null}
    </div>
  );
}
