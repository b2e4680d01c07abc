import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { LongList } from '../../common/long-list.tsx';
import { NumericHeading } from '../../common/numeric-heading.tsx';
import { useTranslate } from '../../common/use-translate.ts';
import { unknownText } from '#shared/text/format.ts';
import { exploreInterleavings } from '#shared/simulators/interleave/explore.ts';
import { parseInterleave } from '#shared/simulators/interleave/input.ts';
import { useSimulation } from '../common/use-simulation.ts';
import { interleaveRequest, type InterleaveForm } from './interleave-input.ts';

/** States that can be explored without a noticeable delay. */
const maxStates = 20_000;
const explore = (input: InterleaveForm) =>
  exploreInterleavings(parseInterleave(interleaveRequest({ ...input, schedule: '' })), maxStates);

/** All ends of all interleavings, with a schedule for each. */
export function Outcomes({
  input,
  onShow,
}: {
  readonly input: InterleaveForm;
  readonly onShow: (schedule: string) => void;
}) {
  const t = useTranslate();
  const { result } = useSimulation(input, explore);
  if (!result) return null;
  const { outcomes, schedules, states, complete, endless, stuck } = result;
  const memoryOf = (memory: Readonly<Record<string, number>>): string =>
    Object.entries(memory)
      .map(([name, value]) => `${name}=${value}`)
      .join('  ') || t('simulators.interleave.noMemory');
  return (
    <Stack gap={4} data-testid="outcomes">
      <LongList
        items={outcomes}
        keyOf={({ memory }) => memoryOf(memory)}
        label={t('simulators.interleave.end')}
        testId="outcome"
        table={{
          headings: [
            t('simulators.interleave.end'),
            <NumericHeading key="count" title={t('simulators.interleave.count')} />,
            t('simulators.interleave.share'),
            t('simulators.interleave.use'),
          ],
          columns: 'minmax(0, 1fr) 90px 26% 120px',
        }}
        maxHeight="60vh"
        rowHeight={30}
      >
        {({ memory, schedules: count, example }) => {
          const percent = count === null || schedules === null ? null : (count / schedules) * 100;
          return (
            <>
              <span role="cell" className="mono">
                {memoryOf(memory)}
              </span>
              <span role="cell" data-numeric>
                {count ?? t('sim:interleave.unlimited')}
              </span>
              <span role="cell" className="numeric">
                {percent === null ? (
                  unknownText
                ) : (
                  <Group gap={6} wrap="nowrap">
                    <Progress value={percent} flex={1} aria-label={t('simulators.interleave.share')} />
                    <span>{percent < 0.1 ? '< 0.1' : percent.toFixed(1)} %</span>
                  </Group>
                )}
              </span>
              <span role="cell">
                <Button
                  size="compact-xs"
                  variant="light"
                  aria-label={t('simulators.interleave.useLabel', { memory: memoryOf(memory) })}
                  onClick={() => onShow(example.join(''))}
                >
                  {t('simulators.interleave.use')}
                </Button>
              </span>
            </>
          );
        }}
      </LongList>
      {schedules === null ? null : <Text size="xs">{t('sim:interleave.total', { schedules })}</Text>}
      {endless ? <Text size="xs">{t('sim:interleave.endless')}</Text> : null}
      {stuck ? (
        <Text size="xs" fw={600} c="var(--tone-bad)">
          {t('sim:interleave.stuck')}
        </Text>
      ) : null}
      {complete ? null : (
        <Text size="xs" c="var(--tone-warn)">
          {t('sim:interleave.incomplete', { states })}
        </Text>
      )}
      {schedules === null ? null : (
        <Text size="xs" className="muted">
          {t('simulators.interleave.all')}
        </Text>
      )}
    </Stack>
  );
}
