import { Anchor, Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { unknownText } from '#shared/text/format.ts';
import { measured, type RunGroups } from '#shared/series/run-groups.ts';
import { verdictOf } from '#shared/text/verdict.ts';
import { routeHash } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';

interface Props {
  readonly groups: RunGroups;
  readonly names: readonly string[];
  readonly metric: string;
  readonly metricTitle: string;
  readonly formatValue: (value: number) => string;
  readonly sessionId: string | null;
}

/** Every run of a series, group by group; two of them can be compared. */
export function RunsTable({ groups: { groups }, names, metric, metricTitle, formatValue, sessionId }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const rows = groups.flatMap(({ results }, index) => results.map((result) => ({ result, name: names[index] ?? '' })));
  const [left, right] = selected;
  const choose = (id: string, wanted: boolean): void =>
    setSelected(wanted ? [...selected, id].slice(-2) : selected.filter((one) => one !== id));
  return (
    <>
      <LongList
        items={rows}
        keyOf={({ result }) => result.run.id}
        label={t('series.each')}
        testId="series-run"
        table={{
          headings: [
            t('compare.choose'),
            t('series.group'),
            t('sessions.started'),
            <NumericHeading key="metric" title={metricTitle} />,
            t('sessions.outcome'),
            t('sessions.open'),
          ],
          columns: '64px minmax(160px, 2fr) minmax(150px, 1fr) minmax(90px, 1fr) 130px 90px',
          minWidth: 760,
        }}
        maxHeight="50vh"
        rowHeight={32}
      >
        {({ result, name }) => {
          const { run } = result;
          const value = measured(result, metric);
          return (
            <>
              <span role="cell">
                <Checkbox
                  size="xs"
                  aria-label={t('compare.chooseRun', { id: run.id })}
                  checked={selected.includes(run.id)}
                  onChange={(event) => choose(run.id, event.currentTarget.checked)}
                />
              </span>
              <span role="rowheader">{name}</span>
              <span role="cell" className="numeric">
                {format.dateTime(run.startedAt)}
              </span>
              <span role="cell" data-numeric>
                {value === null ? unknownText : formatValue(value)}
              </span>
              <span role="cell">
                <OutcomeBadge outcome={verdictOf(result)} />
              </span>
              <span role="cell">
                <Anchor
                  size="sm"
                  href={routeHash({ place: 'run', runId: run.id, sessionId })}
                  aria-label={t('sessions.openRun', { id: run.id })}
                >
                  {t('sessions.open')}
                </Anchor>
              </span>
            </>
          );
        }}
      </LongList>
      <Group mt={6}>
        <Button
          size="compact-xs"
          variant="light"
          disabled={left === undefined || right === undefined}
          onClick={() => {
            if (left !== undefined && right !== undefined)
              goTo({
                place: 'compare',
                left: { runId: left, sessionId },
                right: { runId: right, sessionId },
              });
          }}
        >
          {t('compare.two')}
        </Button>
      </Group>
    </>
  );
}
