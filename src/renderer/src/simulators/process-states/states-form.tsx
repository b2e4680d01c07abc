import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslate } from '../../common/use-translate.ts';
import { SliderField } from '../common/slider-field.tsx';
import { maxProcesses, type StatesInput } from './states-input.ts';

interface Props {
  readonly input: StatesInput;
  /** The place that the simulator refused. */
  readonly wrongPlace: string | null;
  readonly onChange: (changes: Partial<StatesInput>) => void;
}

/** The programs of the processes, and the two rules. */
export function StatesForm({ input, wrongPlace, onChange }: Props) {
  const t = useTranslate();
  const { processes } = input;
  const nameOf = (at: number): string => t('simulators.states.process', { number: at });
  return (
    <Group align="start" gap="xl">
      <Stack gap={4}>
        {processes.map((program, at) => (
          <Group key={at} gap={6} wrap="nowrap">
            <Text size="sm" fw={600} w={28} aria-hidden>
              {nameOf(at)}
            </Text>
            <TextInput
              size="xs"
              w={220}
              aria-label={t('simulators.place', {
                list: t('simulators.list.processes'),
                row: at,
                field: t('simulators.field.program'),
              })}
              value={program}
              error={wrongPlace === `processes[${at}]`}
              onChange={(event) => {
                const text = event.currentTarget.value;
                onChange({ processes: processes.map((one, index) => (index === at ? text : one)) });
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('simulators.remove', { name: nameOf(at) })}
              disabled={processes.length === 1}
              onClick={() => onChange({ processes: processes.filter((_, index) => index !== at) })}
            >
              <IconTrash size={14} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group gap="sm">
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconPlus size={12} aria-hidden />}
            disabled={processes.length >= maxProcesses}
            onClick={() => onChange({ processes: [...processes, 'c5'] })}
          >
            {t('simulators.add')}
          </Button>
        </Group>
        <Text size="xs" className="muted">
          {t('simulators.states.programHelp')}
        </Text>
      </Stack>
      <Group gap="lg" align="start">
        <SliderField
          width={160}
          label={t('simulators.field.ioLength')}
          min={0}
          max={20}
          value={input.ioLength}
          onChange={(ioLength) => onChange({ ioLength })}
        />
        <NativeSelect
          size="xs"
          w={230}
          label={t('simulators.field.switchOn')}
          value={input.switchOn}
          onChange={(event) => onChange({ switchOn: event.currentTarget.value === 'end' ? 'end' : 'io' })}
          data={[
            { value: 'io', label: t('simulators.states.switchOnIo') },
            { value: 'end', label: t('simulators.states.switchOnEnd') },
          ]}
        />
        <NativeSelect
          size="xs"
          w={200}
          label={t('simulators.field.ioDone')}
          value={input.ioDone}
          onChange={(event) => onChange({ ioDone: event.currentTarget.value === 'immediate' ? 'immediate' : 'later' })}
          data={[
            { value: 'later', label: t('simulators.states.later') },
            { value: 'immediate', label: t('simulators.states.immediate') },
          ]}
        />
      </Group>
    </Group>
  );
}
