import { Button, Group, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { LongList } from '../common/long-list.tsx';
import { useCall } from '../common/use-call.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { RunCells } from '../common/run-cells.tsx';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { usePickTwo } from './pick-two.tsx';

/** The runs of one session. */
export function SessionRuns({ sessionId }: { readonly sessionId: string }) {
  const t = useTranslate();
  const format = useFormatter();
  const { data, error, reload } = useCall('run.list', { sessionId });
  const two = usePickTwo(sessionId);
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data)
    return (
      <Text size="sm" className="muted" p="xs">
        {t('common.loading')}
      </Text>
    );
  if (data.length === 0)
    return (
      <Text size="sm" className="muted" p="xs">
        {t('sessions.noRuns')} {t('sessions.noRunsHelp')}
      </Text>
    );
  const several = data.length > 1;
  return (
    <>
      <LongList
        items={data}
        keyOf={({ run }) => run.id}
        label={t('sessions.tab.runs')}
        table={{
          headings: [
            ...(several ? [t('compare.choose')] : []),
            t('sessions.scenario'),
            t('sessions.variant'),
            t('sessions.started'),
            t('sessions.duration'),
            t('sessions.outcome'),
            t('sessions.open'),
          ],
          columns: `${several ? '64px ' : ''}1fr 1fr 1fr 100px 130px 90px`,
        }}
        maxHeight="60vh"
        rowHeight={32}
      >
        {({ run }) => (
          <>
            {several ? <span role="cell">{two.box(run.id)}</span> : null}
            <RunCells run={run} />
            <span role="cell" className="numeric">
              {format.duration(run.durationMs)}
            </span>
            <span role="cell">
              <OutcomeBadge outcome={run.outcome} />
            </span>
            <span role="cell">
              <Button
                component="a"
                size="compact-xs"
                variant="light"
                href={routeHash({ place: 'run', runId: run.id, sessionId })}
                aria-label={t('sessions.openRun', { id: run.id })}
              >
                {t('sessions.open')}
              </Button>
            </span>
          </>
        )}
      </LongList>
      {several ? (
        <Group gap="sm" mt={6}>
          {two.button}
          <Text size="xs" className="muted">
            {t('compare.twoHelp')}
          </Text>
        </Group>
      ) : null}
    </>
  );
}
