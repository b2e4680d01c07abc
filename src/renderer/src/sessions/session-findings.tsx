import { translateFromData } from '#shared/i18n/translator.ts';
import { Badge, Button, Table, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useFormatter } from '../common/use-formatter.ts';

/** All that was found in the runs of a session; a click on the time shows the machine then. */
export function SessionFindings({
  sessionId,
  onLook,
}: {
  readonly sessionId: string;
  readonly onLook: ((ms: number) => void) | null;
}) {
  const t = useTranslate();
  const format = useFormatter();
  const { data, error, reload } = useCall('session.findings', { sessionId });
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  if (!data)
    return (
      <Text size="sm" className="muted">
        {t('common.loading')}
      </Text>
    );
  if (data.length === 0)
    return (
      <Text size="sm" className="muted">
        {t('run.noFindings')}
      </Text>
    );
  return (
    <Table fz="sm" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('sessions.when')}</Table.Th>
          <Table.Th>{t('log.kind')}</Table.Th>
          <Table.Th>{t('sessions.found')}</Table.Th>
          <Table.Th>{t('sessions.scenario')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {data.map((finding) => {
          const time = format.time(finding.time);
          return (
            <Table.Tr
              key={`${finding.runId}${finding.atNs}${finding.kind}${finding.detail.key}${finding.actors.join()}${finding.objects.join()}`}
              data-testid="session-finding"
            >
              <Table.Td className="numeric">
                {onLook ? (
                  <Button size="compact-xs" variant="light" onClick={() => onLook(Date.parse(finding.time))}>
                    {time}
                  </Button>
                ) : (
                  time
                )}
              </Table.Td>
              <Table.Td>
                <Badge
                  variant="outline"
                  tt="none"
                  style={{ color: 'var(--tone-warn)', borderColor: 'var(--tone-warn)' }}
                >
                  {t(`run.finding.${finding.kind}`)}
                </Badge>
              </Table.Td>
              <Table.Td>{translateFromData(t, 'findings', finding.detail)}</Table.Td>
              <Table.Td>
                <Button
                  component="a"
                  size="compact-xs"
                  variant="subtle"
                  href={routeHash({ place: 'run', runId: finding.runId, sessionId })}
                >
                  {finding.scenario}
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
