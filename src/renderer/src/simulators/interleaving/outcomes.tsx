import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
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
      <Table fz="xs" verticalSpacing={3} horizontalSpacing={8}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('simulators.interleave.end')}</Table.Th>
            <Table.Th ta="right">{t('simulators.interleave.count')}</Table.Th>
            <Table.Th w="30%">{t('simulators.interleave.share')}</Table.Th>
            <Table.Th />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {outcomes.map(({ memory, schedules: count, example }) => {
            const percent = count === null || schedules === null ? null : (count / schedules) * 100;
            return (
              <Table.Tr key={memoryOf(memory)}>
                <Table.Td className="mono">{memoryOf(memory)}</Table.Td>
                <Table.Td ta="right">{count ?? t('sim:interleave.unlimited')}</Table.Td>
                <Table.Td>
                  {percent === null ? (
                    '–'
                  ) : (
                    <Group gap={6} wrap="nowrap">
                      <Progress value={percent} flex={1} aria-label={t('simulators.interleave.share')} />
                      <span>{percent < 0.1 ? '< 0.1' : percent.toFixed(1)} %</span>
                    </Group>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="light"
                    aria-label={t('simulators.interleave.useLabel', { memory: memoryOf(memory) })}
                    onClick={() => onShow(example.join(''))}
                  >
                    {t('simulators.interleave.use')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
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
