import { Button, Checkbox, Group, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { goTo } from '../navigation/use-route.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** The runs of one session. */
export function SessionRuns({ sessionId }: { readonly sessionId: string }) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const { data, error, reload } = useCall('run.list', { sessionId });
  const [selected, setSelected] = useState<readonly string[]>([]);
  const { data: scenarios } = useCall('scenario.list', { interpreters: false });
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
  const [left, right] = selected;
  const choose = (id: string, wanted: boolean): void =>
    setSelected(wanted ? [...selected, id].slice(-2) : selected.filter((one) => one !== id));
  return (
    <>
      <Table fz="sm" mt="xs" verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            {data.length > 1 ? (
              <Table.Th w={36}>
                <span className="visually-hidden">{t('compare.choose')}</span>
              </Table.Th>
            ) : null}
            <Table.Th>{t('sessions.scenario')}</Table.Th>
            <Table.Th>{t('sessions.variant')}</Table.Th>
            <Table.Th>{t('sessions.started')}</Table.Th>
            <Table.Th ta="right" w={100}>
              {t('sessions.duration')}
            </Table.Th>
            <Table.Th w={130}>{t('sessions.outcome')}</Table.Th>
            <Table.Th w={90}>
              <span className="visually-hidden">{t('sessions.open')}</span>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {data.map(({ run }) => {
            const texts = scenarios?.find(({ manifest }) => manifest.id === run.scenario)?.texts[language];
            return (
              <Table.Tr key={run.id}>
                {data.length > 1 ? (
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      aria-label={t('compare.chooseRun', { id: run.id })}
                      checked={selected.includes(run.id)}
                      onChange={(event) => choose(run.id, event.currentTarget.checked)}
                    />
                  </Table.Td>
                ) : null}
                <Table.Td>{texts?.title ?? run.scenario}</Table.Td>
                <Table.Td>{texts?.variants[run.variant]?.title ?? run.variant}</Table.Td>
                <Table.Td>{format.dateTime(run.startedAt)}</Table.Td>
                <Table.Td ta="right">{format.duration(run.durationMs)}</Table.Td>
                <Table.Td>
                  <OutcomeBadge outcome={run.outcome} />
                </Table.Td>
                <Table.Td>
                  <Button
                    component="a"
                    size="compact-xs"
                    variant="light"
                    href={routeHash({ place: 'run', runId: run.id, sessionId })}
                    aria-label={t('sessions.openRun', { id: run.id })}
                  >
                    {t('sessions.open')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {data.length > 1 ? (
        <Group gap="sm" mt={6}>
          <Button
            size="compact-xs"
            variant="light"
            disabled={left === undefined || right === undefined}
            onClick={() =>
              goTo({
                place: 'compare',
                left: left === undefined ? null : { runId: left, sessionId },
                right: right === undefined ? null : { runId: right, sessionId },
              })
            }
          >
            {t('compare.two')}
          </Button>
          <Text size="xs" className="muted">
            {t('compare.twoHelp')}
          </Text>
        </Group>
      ) : null}
    </>
  );
}
