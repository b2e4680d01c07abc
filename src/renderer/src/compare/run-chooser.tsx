import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { RunRef } from '../navigation/route.ts';
import { sessionName } from '../sessions/session-search.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { RunCells } from '../common/run-cells.tsx';
import { OutcomeBadge } from '../common/outcome-badge.tsx';

/** Sessions listed at once; typing finds the others. */
const shownChoices = 50;

interface Props {
  /** The run already chosen; those of its scenario come first. */
  readonly first: RunRef | null;
  readonly side: 'left' | 'right';
  readonly onChoose: (run: RunRef) => void;
}

/** Chooses a run of any session. */
export function RunChooser({ first, side, onChoose }: Props) {
  const t = useTranslate();
  const { data: sessions } = useCall('session.list', {});
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
      <Select
        size="xs"
        w={320}
        label={t('compare.session')}
        searchable
        limit={shownChoices}
        allowDeselect={false}
        value={wanted ?? current?.id ?? ''}
        data={choices}
        onChange={(value) => setWanted(value === '' ? null : value)}
      />
      {error && !runs ? <ErrorNotice error={error} onRetry={reload} /> : null}
      {runs && sorted.length === 0 ? (
        <Text size="sm" className="muted">
          {t('compare.noOther')}
        </Text>
      ) : null}
      {sorted.length === 0 ? null : (
        <LongList
          items={sorted}
          keyOf={({ run }) => run.id}
          label={t('sessions.tab.runs')}
          testId="offered-run"
          table={{
            headings: [
              t('sessions.scenario'),
              t('sessions.variant'),
              t('sessions.started'),
              t('sessions.outcome'),
              t('compare.choose'),
            ],
            columns: '1fr 1fr 1fr 130px 110px',
          }}
          maxHeight="60vh"
          rowHeight={32}
        >
          {({ run }) => (
            <>
              <RunCells run={run} />
              <span role="cell">
                <OutcomeBadge outcome={run.outcome} />
              </span>
              <span role="cell">
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('compare.chooseRun', { id: run.id })}
                  onClick={() => onChoose({ runId: run.id, sessionId: wanted })}
                >
                  {t('compare.choose')}
                </Button>
              </span>
            </>
          )}
        </LongList>
      )}
    </Stack>
  );
}
