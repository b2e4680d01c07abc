import { ActionIcon, Button, Group, Table } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslate } from '../../common/use-translate.ts';
import { letterId } from '#shared/simulators/parse-input.ts';
import { NumberCell, type Cell } from '../common/number-cell.tsx';
import { SliderField } from '../common/slider-field.tsx';

const fields = ['load', 'read', 'run', 'unload', 'rounds'] as const;

/** A job in the editor. */
export type BatchJobInput = Readonly<Record<(typeof fields)[number], Cell>>;

/** Everything that the pane asks for. */
export interface BatchForm {
  readonly jobs: readonly BatchJobInput[];
  readonly inMemory: number;
}

interface Props {
  readonly input: BatchForm;
  /** The place that the simulator refused. */
  readonly wrongPlace: string | null;
  readonly onChange: (changes: Partial<BatchForm>) => void;
}

const maxJobs = 6;

/** The jobs, and how many programs fit into memory. */
export function BatchFormFields({ input, wrongPlace, onChange }: Props) {
  const t = useTranslate();
  const { jobs } = input;
  return (
    <Group align="start" gap="xl">
      <div>
        <Table
          fz="xs"
          w="auto"
          verticalSpacing={3}
          horizontalSpacing={4}
          withRowBorders={false}
          data-testid="batch-editor"
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sim:column.job')}</Table.Th>
              {fields.map((field) => (
                <Table.Th key={field}>{t(`simulators.field.${field}`)}</Table.Th>
              ))}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {jobs.map((job, at) => (
              <Table.Tr key={at}>
                <Table.Td fw={600}>{letterId(at)}</Table.Td>
                {fields.map((field) => (
                  <Table.Td key={field}>
                    <NumberCell
                      label={t('simulators.place', {
                        list: t('simulators.list.jobs'),
                        row: at + 1,
                        field: t(`simulators.field.${field}`),
                      })}
                      value={job[field]}
                      invalid={wrongPlace === `jobs[${at}].${field}`}
                      onChange={(value) =>
                        onChange({ jobs: jobs.map((one, index) => (index === at ? { ...one, [field]: value } : one)) })
                      }
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('simulators.remove', { name: letterId(at) })}
                    disabled={jobs.length === 1}
                    onClick={() => onChange({ jobs: jobs.filter((_, index) => index !== at) })}
                  >
                    <IconTrash size={14} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Button
          size="compact-xs"
          variant="light"
          mt={4}
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={jobs.length >= maxJobs}
          onClick={() => onChange({ jobs: [...jobs, { load: 4, read: 2, run: 4, unload: 2, rounds: 1 }] })}
        >
          {t('simulators.add')}
        </Button>
      </div>
      <SliderField
        width={220}
        label={t('simulators.field.inMemory')}
        min={1}
        max={maxJobs}
        value={input.inMemory}
        onChange={(inMemory) => onChange({ inMemory })}
      />
    </Group>
  );
}
