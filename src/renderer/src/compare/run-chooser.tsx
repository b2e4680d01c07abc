import { Button, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { RunRef } from '../navigation/route.ts';
import { sessionName } from '../sessions/session-search.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { useUiStore } from '../stores/ui-store.ts';

interface Props {
  /** The run already chosen; those of its scenario come first. */
  readonly first: RunRef | null;
  readonly side: 'left' | 'right';
  readonly onChoose: (run: RunRef) => void;
}

/** Chooses a run of any session. */
export function RunChooser({ first, side, onChoose }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const { data: sessions } = useCall('session.list', {});
  const { data: scenarios } = useCall('scenario.list', { interpreters: false });
  const [wanted, setWanted] = useState<string | null>(first?.sessionId ?? null);
  const { data: runs, error, reload } = useCall('run.list', wanted === null ? {} : { sessionId: wanted });
  const scenario = runs?.find(({ run }) => run.id === first?.runId)?.run.scenario;
  const others = (runs ?? []).filter(({ run }) => run.id !== first?.runId);
  const sorted = [
    ...others.filter(({ run }) => run.scenario === scenario),
    ...others.filter(({ run }) => run.scenario !== scenario),
  ];
  const offered = (sessions ?? []).filter(
    ({ id, problem, runs: count }) => id === wanted || (problem === null && count > 0),
  );
  const current = offered.find((session) => session.current);
  const choices = [
    ...(current ? [] : [{ value: '', label: t('compare.currentSession') }]),
    ...offered.map((session) => ({
      value: session.id,
      label: session.current ? `${sessionName(session)} · ${t('sessions.current')}` : sessionName(session),
    })),
  ];
  return (
    <Stack gap="sm" data-testid="run-chooser">
      <Text size="sm">{t(side === 'left' ? 'compare.chooseLeft' : 'compare.chooseRight')}</Text>
      <NativeSelect
        size="xs"
        w={320}
        label={t('compare.session')}
        value={wanted ?? current?.id ?? ''}
        data={choices}
        onChange={(event) => setWanted(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      />
      {error && !runs ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {runs && sorted.length === 0 ? (
        <Text size="sm" className="muted">
          {t('compare.noOther')}
        </Text>
      ) : null}
      {sorted.length === 0 ? null : (
        <Table fz="sm" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sessions.scenario')}</Table.Th>
              <Table.Th>{t('sessions.variant')}</Table.Th>
              <Table.Th>{t('sessions.started')}</Table.Th>
              <Table.Th>{t('sessions.outcome')}</Table.Th>
              <Table.Th>
                <span className="visually-hidden">{t('compare.choose')}</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="numeric">
            {sorted.map(({ run }) => {
              const texts = scenarios?.find(({ manifest }) => manifest.id === run.scenario)?.texts[language];
              return (
                <Table.Tr key={run.id}>
                  <Table.Td>{texts?.title ?? run.scenario}</Table.Td>
                  <Table.Td>{texts?.variants[run.variant]?.title ?? run.variant}</Table.Td>
                  <Table.Td>{format.dateTime(run.startedAt)}</Table.Td>
                  <Table.Td>
                    <OutcomeBadge outcome={run.outcome} />
                  </Table.Td>
                  <Table.Td>
                    <Button
                      size="compact-xs"
                      variant="light"
                      aria-label={t('compare.chooseRun', { id: run.id })}
                      onClick={() => onChoose({ runId: run.id, sessionId: wanted })}
                    >
                      {t('compare.choose')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
