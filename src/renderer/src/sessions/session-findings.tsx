import { translateFromData } from '#shared/i18n/translator.ts';
import { useRunNames } from '../catalogue/use-run-names.ts';
import { Badge, Button, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { LongList } from '../common/long-list.tsx';
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
  const namesOf = useRunNames();
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
    <LongList
      items={data}
      keyOf={({ runId, atNs, kind, detail, actors, objects }) =>
        `${runId}${atNs}${kind}${detail.key}${actors.join()}${objects.join()}`
      }
      label={t('sessions.found')}
      testId="session-finding"
      table={{
        headings: [t('sessions.when'), t('log.kind'), t('sessions.found'), t('sessions.scenario')],
        columns: '110px 130px 1fr 180px',
      }}
      maxHeight="60vh"
      rowHeight={32}
    >
      {(finding) => {
        const time = format.time(finding.time);
        return (
          <>
            <span role="cell" className="numeric">
              {onLook ? (
                <Button size="compact-xs" variant="light" onClick={() => onLook(Date.parse(finding.time))}>
                  {time}
                </Button>
              ) : (
                time
              )}
            </span>
            <span role="cell">
              <Badge variant="outline" tt="none" style={{ color: 'var(--tone-warn)', borderColor: 'var(--tone-warn)' }}>
                {t(`run.finding.${finding.kind}`)}
              </Badge>
            </span>
            <span role="cell">{translateFromData(t, 'findings', finding.detail)}</span>
            <span role="cell">
              <Button
                component="a"
                size="compact-xs"
                variant="subtle"
                href={routeHash({ place: 'run', runId: finding.runId, sessionId })}
              >
                {namesOf({ scenario: finding.scenario, variant: '' }).scenario}
              </Button>
            </span>
          </>
        );
      }}
    </LongList>
  );
}
