import { Button, Group, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { toAppError, type AppError } from '#shared/errors.ts';
import { useScenarios } from '../../catalogue/use-scenarios.ts';
import { useLink } from '../../connection/link-context.ts';
import { goTo } from '../../navigation/use-route.ts';
import { NumberCell, type Cell } from '../common/number-cell.tsx';
import { Panel } from '../../common/panel.tsx';
import { Problem } from '../common/problem.tsx';
import { realRequest, realScenario, type JobField, type ScheduleInput } from './schedule-input.ts';

const maxNice = 19;

interface Props {
  readonly input: ScheduleInput;
  /** The columns of the jobs that are on screen; others count for nothing. */
  readonly fields: readonly JobField[];
  /** True while the jobs cannot even be simulated; the pane says why. */
  readonly wrong: boolean;
  readonly onChange: (changes: Partial<ScheduleInput>) => void;
}

/** Starts the pane's jobs as real processes, and goes to their run. */
export function RealRun({ input, fields, wrong, onChange }: Props) {
  const t = useTranslate();
  const link = useLink();
  const { data } = useScenarios();
  const [starting, setStarting] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const info = data?.find(({ manifest }) => manifest.id === realScenario) ?? null;
  const start = (): void => {
    setStarting(true);
    setError(null);
    link.call('run.start', realRequest(input, fields)).then(
      ({ runId }) => goTo({ place: 'run', runId, sessionId: null }),
      (thrown: unknown) => {
        setStarting(false);
        setError(toAppError(thrown));
      },
    );
  };
  const set = (id: string, value: Cell): void => onChange({ nice: { ...input.nice, [id]: value } });
  return (
    <Panel title={t('simulators.schedule.real.title')}>
      <Text size="sm" className="muted" mb={6}>
        {t('simulators.schedule.real.about')}
      </Text>
      <Group gap="md" align="end" mb={8}>
        {input.jobs.map(({ id }, at) => (
          <label key={at} style={{ fontSize: 12 }}>
            {t('simulators.schedule.real.niceOf', { job: id })}
            <NumberCell
              label={t('simulators.schedule.real.niceOf', { job: id })}
              value={input.nice[id] ?? 0}
              max={maxNice}
              onChange={(value) => set(id, value)}
            />
          </label>
        ))}
      </Group>
      {error ? <Problem error={error} /> : null}
      <Group gap="md" mt={error ? 8 : 0}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPlayerPlay size={14} aria-hidden />}
          loading={starting}
          disabled={!info?.available || wrong}
          onClick={start}
          data-testid="run-real"
        >
          {t('simulators.schedule.real.start')}
        </Button>
        {info && !info.available ? (
          <Text size="xs" className="muted">
            {t('lab.unavailable', { needs: info.manifest.platforms.join(', ') })}
          </Text>
        ) : null}
      </Group>
    </Panel>
  );
}
