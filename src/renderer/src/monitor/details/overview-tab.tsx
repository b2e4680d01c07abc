import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { rowFields, type Identity, type ProcessRow } from '#shared/model/process.ts';
import type { HistoryPoint } from '#shared/view/history.ts';
import { cleanText } from '#shared/view/clean-text.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { fieldText, type FieldContext } from '../field-text.ts';
import { HistoryChart } from '../history-chart.tsx';
import { LocksView } from './locks-view.tsx';
import { usePartWords } from './use-part-words.ts';

const cpuOf = (point: HistoryPoint): number | null => point.cpuPercent;
const memoryOf = (point: HistoryPoint): number | null => point.memoryBytes;

interface Props {
  readonly row: ProcessRow;
  readonly detail: ProcessDetail | null;
  readonly context: FieldContext;
  readonly onOpen: (row: ProcessRow) => void;
}

/** The figures of a process, its histories, its locks and its children. */
export function OverviewTab({ row, detail, context, onOpen }: Props) {
  const { t } = useTranslation();
  const words = usePartWords();
  const { process: history, table } = useProcessStore();
  const rowOf = (identity: Identity): ProcessRow | undefined => table?.rows.get(`${identity.pid}@${identity.startTime}`);
  const link = (other: Identity & { readonly name: string }) => {
    const target = rowOf(other);
    return (
      <Button key={`${other.pid}@${other.startTime}`} size="compact-xs" variant="light" disabled={!target} title={t('details.openProcess', { pid: other.pid })} onClick={() => target && onOpen(target)}>
        {cleanText(other.name)} {other.pid}
      </Button>
    );
  };
  const blockedBy = detail?.blockedBy;
  const io = detail?.io;
  return (
    <Stack gap="sm">
      <Group grow align="start">
        <div><Text size="xs" className="muted">{t('details.cpuChart')}</Text><HistoryChart label={t('details.cpuChart')} points={history} value={cpuOf} color="blue.6" height={70} /></div>
        <div><Text size="xs" className="muted">{t('details.memoryChart')}</Text><HistoryChart label={t('details.memoryChart')} points={history} value={memoryOf} color="violet.6" height={70} /></div>
      </Group>
      <Table fz="xs" verticalSpacing={3} variant="vertical" layout="fixed">
        <Table.Tbody>
          {rowFields.map((field) => (
            <Table.Tr key={field}>
              <Table.Th w={140}>{t(`field.${field}`)}</Table.Th>
              <Table.Td className="numeric" style={{ overflowWrap: 'anywhere' }}>{field === 'state' ? `${row.state} · ${t(`state.${row.state}`)}` : fieldText(row, field, context)}</Table.Td>
            </Table.Tr>
          ))}
          {io ? (
            <Table.Tr>
              <Table.Th>{t('details.io')}</Table.Th>
              <Table.Td>{'error' in io ? words(io.error) : `${t('details.read')} ${context.format.bytes(io.readBytes)} · ${t('details.written')} ${context.format.bytes(io.writtenBytes)}`}</Table.Td>
            </Table.Tr>
          ) : null}
          {blockedBy ? (
            <Table.Tr>
              <Table.Th>{t('details.blockedBy')}</Table.Th>
              <Table.Td>{'error' in blockedBy ? words(blockedBy.error) : blockedBy.length === 0 ? t('details.nothing') : <Group gap={4}>{blockedBy.map(link)}</Group>}</Table.Td>
            </Table.Tr>
          ) : null}
          {detail ? (
            <Table.Tr>
              <Table.Th>{t('details.children')}</Table.Th>
              <Table.Td>{detail.children.length === 0 ? t('details.nothing') : <Group gap={4}>{detail.children.map(link)}</Group>}</Table.Td>
            </Table.Tr>
          ) : null}
        </Table.Tbody>
      </Table>
      {detail ? <LocksView locks={detail.locks} /> : null}
    </Stack>
  );
}
