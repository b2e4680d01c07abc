import { Group, NativeSelect, Switch, Table } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { usedOptions, type OptionName } from '#shared/simulators/schedule/policies.ts';
import { preemptedPlaces, priorityOrders, tieRules } from '#shared/simulators/schedule/request.ts';
import { NumberCell } from '../common/number-cell.tsx';
import { SliderField } from '../common/slider-field.tsx';
import type { ScheduleInput } from './schedule-input.ts';

interface Props {
  readonly input: ScheduleInput;
  readonly onChange: (changes: Partial<ScheduleInput>) => void;
}

const maxLevels = 5;
const lists = { tie: tieRules, order: priorityOrders, preemptedTo: preemptedPlaces } as const;
const sliders = { quantum: [1, 20], boost: [0, 100], cpus: [1, 4], warmUp: [0, 20], warmRate: [1, 4] } as const;

/** Quantum and allotment of each queue of the MLFQ. */
function LevelsTable({ input, onChange }: Props) {
  const t = useTranslate();
  const { levels } = input;
  const set = (at: number, changes: Partial<ScheduleInput['levels'][number]>): void =>
    onChange({ levels: levels.map((level, index) => (index === at ? { ...level, ...changes } : level)) });
  const place = (at: number, field: 'quantum' | 'allotment'): string =>
    t('simulators.place', {
      list: t('simulators.schedule.queue'),
      row: levels.length - 1 - at,
      field: t(`simulators.field.${field}`),
    });
  return (
    <Table fz="xs" w="auto" verticalSpacing={2} horizontalSpacing={6} withRowBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('simulators.schedule.queue')}</Table.Th>
          <Table.Th>{t('simulators.field.quantum')}</Table.Th>
          <Table.Th>{t('simulators.field.allotment')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {levels.map((level, at) => (
          <Table.Tr key={at}>
            <Table.Td>
              {at === 0
                ? t('simulators.inBrackets', { text: levels.length - 1, more: t('simulators.schedule.highest') })
                : levels.length - 1 - at}
            </Table.Td>
            <Table.Td>
              <NumberCell
                label={place(at, 'quantum')}
                value={level.quantum}
                min={1}
                onChange={(quantum) => set(at, { quantum })}
              />
            </Table.Td>
            <Table.Td>
              <NumberCell
                label={place(at, 'allotment')}
                value={level.allotment}
                min={1}
                onChange={(allotment) => set(at, { allotment })}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** Only what the chosen policy uses. */
export function OptionFields({ input, onChange }: Props) {
  const t = useTranslate();
  const field = (name: OptionName) => {
    if (name in lists) {
      const key = name as keyof typeof lists;
      return (
        <NativeSelect
          key={name}
          size="xs"
          w={230}
          label={t(`simulators.field.${key}`)}
          description={name === 'tie' ? t('simulators.schedule.tieHelp') : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          value={input[key]}
          onChange={(event) => onChange({ [key]: event.currentTarget.value })}
          data={lists[key].map((value) => ({ value, label: t(`simulators.schedule.options.${value}`) }))}
        />
      );
    }
    if (name === 'quantum' && input.policy === 'mlfq')
      return <LevelsTable key={name} input={input} onChange={onChange} />;
    if (name in sliders) {
      const key = name as keyof typeof sliders;
      return (
        <SliderField
          key={name}
          width={180}
          label={t(`simulators.field.${key}`)}
          min={sliders[key][0]}
          max={sliders[key][1]}
          value={input[key]}
          {...(name === 'boost' ? { help: t('simulators.schedule.boostHelp') } : {})}
          onChange={(value) => onChange({ [key]: value })}
        />
      );
    }
    if (name === 'preemptive' || name === 'stay' || name === 'ioBump' || name === 'perCpuQueues') {
      return (
        <Switch
          key={name}
          size="sm"
          label={t(`simulators.field.${name}`)}
          checked={input[name]}
          onChange={(event) => onChange({ [name]: event.currentTarget.checked })}
        />
      );
    }
    if (name === 'seed' || name === 'cacheSize') {
      const label = t(`simulators.field.${name}`);
      return (
        <label key={name} style={{ fontSize: 14, fontWeight: 500 }}>
          {label}
          <NumberCell
            label={label}
            value={input[name]}
            max={1_000_000}
            width={110}
            onChange={(value) => onChange({ [name]: value })}
          />
        </label>
      );
    }
    return null;
  };
  return (
    <Group gap="lg" align="start">
      {input.policy === 'mlfq' ? (
        <SliderField
          width={120}
          label={t('simulators.field.levels')}
          min={1}
          max={maxLevels}
          value={input.levels.length}
          onChange={(count) =>
            onChange({
              levels: Array.from({ length: count }, (_, at) => input.levels[at] ?? { quantum: 8, allotment: 1 }),
            })
          }
        />
      ) : null}
      {usedOptions(input.policy).map(field)}
    </Group>
  );
}
