import { Table, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from '#shared/model/detail.ts';
import { usePartWords } from './use-part-words.ts';

interface Column<T> {
  readonly title: string;
  readonly text: (item: T) => string;
  readonly numeric?: boolean;
  readonly mono?: boolean;
}

const searchFrom = 12;
const mostShown = 500;

/** A list that may not be readable, as a table with a search field when it is long. */
export function PartTable<T>({ part, columns }: { readonly part: Part<readonly T[]> | null; readonly columns: readonly Column<T>[] }) {
  const { t } = useTranslation();
  const words = usePartWords();
  const [search, setSearch] = useState('');
  if (part === null) return <Text size="sm" className="muted">{t('common.loading')}</Text>;
  if ('error' in part) return <Text size="sm" className="muted">{words(part.error)}</Text>;
  if (part.length === 0) return <Text size="sm" className="muted">{t('details.nothing')}</Text>;
  const wanted = search.toLowerCase();
  const items = wanted === '' ? part : part.filter((item) => columns.some(({ text }) => text(item).toLowerCase().includes(wanted)));
  return (
    <>
      {part.length < searchFrom ? null : (
        <TextInput size="xs" mb="xs" aria-label={t('details.search')} placeholder={t('details.search')} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
      )}
      <Table fz="xs" verticalSpacing={3} layout="auto">
        <Table.Thead>
          <Table.Tr>{columns.map(({ title, numeric }) => <Table.Th key={title} ta={numeric ? 'right' : 'left'}>{title}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.slice(0, mostShown).map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the lists have no ids and come anew each second
            <Table.Tr key={index}>
              {columns.map(({ title, text, numeric, mono }) => (
                <Table.Td key={title} ta={numeric ? 'right' : 'left'} className={mono ? 'mono' : 'numeric'} style={{ overflowWrap: 'anywhere' }}>{text(item)}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
