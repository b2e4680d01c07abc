import { ActionIcon, Button, Group, Table } from '@mantine/core';
import { IconMinus, IconPlus, IconTrash } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { letterId } from '#shared/simulators/parse-input.ts';
import { NumberCell, type Cell } from './number-cell.tsx';

type MatrixName = 'allocation' | 'max' | 'need' | 'request';

/** Amounts of one process in each matrix, by the matrix's name. */
export type MatrixRow = Readonly<Record<string, readonly Cell[]>>;

/** Processes by kinds of resources: what is free, and one or more matrices. */
export interface Matrices {
  readonly available: readonly Cell[];
  readonly rows: readonly MatrixRow[];
}

interface Props {
  readonly value: Matrices;
  /** Names of the matrices that are filled in. */
  readonly matrices: readonly MatrixName[];
  /** One that is only shown, computed from a row; null where a cell is empty. */
  readonly computed?: { readonly name: MatrixName; readonly of: (row: MatrixRow) => readonly (number | null)[] };
  /** The place that the simulator refused, such as `processes[0].max`. */
  readonly wrongPlace: string | null;
  readonly onChange: (value: Matrices) => void;
}

const maxKinds = 5;
const maxRows = 8;

/** Cuts or fills a vector. */
function resized(cells: readonly Cell[] | undefined, length: number): readonly Cell[] {
  return Array.from({ length }, (_, at) => cells?.[at] ?? 0);
}

/** The tables of the banker and of the deadlock detection, to fill in. */
export function MatrixEditor({ value, matrices, computed, wrongPlace, onChange }: Props) {
  const t = useTranslate();
  const kinds = value.available.length;
  const setKinds = (count: number): void =>
    onChange({
      available: resized(value.available, count),
      rows: value.rows.map((row) => Object.fromEntries(matrices.map((name) => [name, resized(row[name], count)]))),
    });
  const setCell = (at: number, name: string, kind: number, cell: Cell): void =>
    onChange({
      ...value,
      rows: value.rows.map((row, index) =>
        index === at ? { ...row, [name]: (row[name] ?? []).map((old, other) => (other === kind ? cell : old)) } : row,
      ),
    });
  const label = (process: string, name: MatrixName, kind: number): string =>
    `${process}: ${t(`simulators.field.${name}`)} ${letterId(kind)}`;
  const isWrong = (at: number, name: string, kind: number): boolean =>
    wrongPlace === `processes[${at}].${name}[${kind}]` || wrongPlace === `processes[${at}].${name}`;
  const shown = [...matrices, ...(computed ? [computed.name] : [])];
  return (
    <>
      <Table.ScrollContainer
        minWidth={200}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('simulators.input') } }}
      >
        <Table fz="xs" w="auto" verticalSpacing={2} horizontalSpacing={2} withRowBorders={false} data-testid="matrices">
          <Table.Thead>
            <Table.Tr>
              <Table.Th />
              {shown.map((name) => (
                <Table.Th key={name} colSpan={kinds} ta="center">
                  {t(`simulators.field.${name}`)}
                </Table.Th>
              ))}
              <Table.Th />
            </Table.Tr>
            <Table.Tr>
              <Table.Th>{t('simulators.field.process')}</Table.Th>
              {shown.flatMap((name) =>
                value.available.map((_, kind) => (
                  <Table.Th key={`${name}-${kind}`} ta="center" {...(kind === kinds - 1 ? { pr: 14 } : {})}>
                    {letterId(kind)}
                  </Table.Th>
                )),
              )}
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {value.rows.map((row, at) => (
              <Table.Tr key={at}>
                <Table.Td fw={600} pr={8}>
                  P{at}
                </Table.Td>
                {matrices.map((name) => (
                  <Fragment key={name}>
                    {(row[name] ?? []).map((cell, kind) => (
                      <Table.Td key={kind} {...(kind === kinds - 1 ? { pr: 14 } : {})}>
                        <NumberCell
                          width={40}
                          label={label(`P${at}`, name, kind)}
                          value={cell}
                          invalid={isWrong(at, name, kind)}
                          onChange={(next) => setCell(at, name, kind, next)}
                        />
                      </Table.Td>
                    ))}
                  </Fragment>
                ))}
                {computed?.of(row).map((amount, kind) => (
                  <Table.Td
                    key={kind}
                    ta="center"
                    className="numeric"
                    {...(kind === kinds - 1 ? { pr: 14 } : {})}
                    style={amount !== null && amount < 0 ? { color: 'var(--tone-bad)' } : undefined}
                  >
                    {amount ?? '–'}
                  </Table.Td>
                ))}
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('simulators.remove', { name: `P${at}` })}
                    disabled={value.rows.length === 1}
                    onClick={() => onChange({ ...value, rows: value.rows.filter((_, index) => index !== at) })}
                  >
                    <IconTrash size={14} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td fw={600} pr={8}>
                {t('simulators.field.available')}
              </Table.Td>
              {value.available.map((cell, kind) => (
                <Table.Td key={kind}>
                  <NumberCell
                    width={40}
                    label={`${t('simulators.field.available')} ${letterId(kind)}`}
                    value={cell}
                    onChange={(next) =>
                      onChange({
                        ...value,
                        available: value.available.map((old, other) => (other === kind ? next : old)),
                      })
                    }
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="md" mt={6}>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={12} aria-hidden />}
          disabled={value.rows.length >= maxRows}
          onClick={() =>
            onChange({
              ...value,
              rows: [...value.rows, Object.fromEntries(matrices.map((name) => [name, resized([], kinds)]))],
            })
          }
        >
          {t('simulators.field.process')}
        </Button>
        <Group gap={4}>
          <span style={{ fontSize: 12 }}>
            {t('simulators.labelled', { label: t('simulators.bankers.kinds'), value: kinds })}
          </span>
          <ActionIcon
            size="sm"
            variant="light"
            aria-label={`${t('simulators.bankers.kinds')} −`}
            disabled={kinds <= 1}
            onClick={() => setKinds(kinds - 1)}
          >
            <IconMinus size={12} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size="sm"
            variant="light"
            aria-label={`${t('simulators.bankers.kinds')} +`}
            disabled={kinds >= maxKinds}
            onClick={() => setKinds(kinds + 1)}
          >
            <IconPlus size={12} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </>
  );
}
