import { ActionIcon, Button, Group, Table, Text, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslate } from '../../common/use-translate.ts';
import { letterId } from '#shared/simulators/parse-input.ts';
import { NumberCell, type Cell } from '../common/number-cell.tsx';
import { jobInput, maxJobs, type JobField, type JobInput } from './schedule-input.ts';

interface Props {
  readonly jobs: readonly JobInput[];
  readonly fields: readonly JobField[];
  /** The place that the simulator refused, such as `jobs[1].length`. */
  readonly wrongPlace: string | null;
  readonly onChange: (jobs: readonly JobInput[]) => void;
}

/** The first letter that no job has. */
function freeId(jobs: readonly JobInput[]): string {
  let position = 0;
  while (jobs.some(({ id }) => id === letterId(position))) position += 1;
  return letterId(position);
}

/** The jobs as a table to fill in. */
export function JobEditor({ jobs, fields, wrongPlace, onChange }: Props) {
  const t = useTranslate();
  const set = (at: number, changes: Partial<JobInput>): void =>
    onChange(jobs.map((job, index) => (index === at ? { ...job, ...changes } : job)));
  const label = (at: number, field: JobField | 'id'): string =>
    t('simulators.place', { list: t('simulators.list.jobs'), row: at + 1, field: t(`simulators.field.${field}`) });
  const isWrong = (at: number, field: string): boolean =>
    wrongPlace === `jobs[${at}].${field}` || wrongPlace === `jobs[${at}]`;
  return (
    <>
      <Table.ScrollContainer
        minWidth={200}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('simulators.schedule.jobs') } }}
      >
        <Table
          fz="xs"
          verticalSpacing={3}
          horizontalSpacing={4}
          withRowBorders={false}
          w="auto"
          data-testid="job-editor"
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('simulators.field.id')}</Table.Th>
              {fields.map((field) => (
                <Table.Th key={field}>{t(`simulators.field.${field}`)}</Table.Th>
              ))}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {jobs.map((job, at) => (
              <Table.Tr key={at}>
                <Table.Td>
                  <TextInput
                    size="xs"
                    w={68}
                    aria-label={label(at, 'id')}
                    value={job.id}
                    error={isWrong(at, 'id')}
                    onChange={(event) => set(at, { id: event.currentTarget.value })}
                  />
                </Table.Td>
                {fields.map((field) => (
                  <Table.Td key={field}>
                    <NumberCell
                      label={label(at, field)}
                      value={job[field]}
                      invalid={isWrong(at, field)}
                      onChange={(value: Cell) => set(at, { [field]: value })}
                    />
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('simulators.remove', { name: job.id })}
                    disabled={jobs.length === 1}
                    onClick={() => onChange(jobs.filter((_, index) => index !== at))}
                  >
                    <IconTrash size={14} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="sm" mt={4}>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={jobs.length >= maxJobs}
          onClick={() => onChange([...jobs, jobInput(freeId(jobs), { length: 5 })])}
        >
          {t('simulators.add')}
        </Button>
        {jobs.length >= maxJobs ? (
          <Text size="xs" className="muted">
            {t('simulators.schedule.maxJobs', { number: maxJobs })}
          </Text>
        ) : null}
      </Group>
    </>
  );
}
