import { Anchor, Group } from '@mantine/core';
import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { unknownText } from '#shared/text/format.ts';
import { measured } from '#shared/series/run-groups.ts';
import { verdictOf } from '#shared/text/verdict.ts';
import { routeHash } from '../navigation/route.ts';
import type { ShownGroups } from './groups-table.tsx';
import { usePickTwo } from '../sessions/pick-two.tsx';

interface Props extends ShownGroups {
  readonly sessionId: string | null;
}

/** Every run of a series, group by group; two of them can be compared. */
export function RunsTable({ groups: { groups }, names, metric, metricTitle, formatValue, sessionId }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const two = usePickTwo(sessionId);
  const rows = groups.flatMap(({ results }, index) => results.map((result) => ({ result, name: names[index] ?? '' })));
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
              <span role="cell">{two.box(run.id)}</span>
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
      <Group mt={6}>{two.button}</Group>
    </>
  );
}
