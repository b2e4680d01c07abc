import { Table, Text, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { Part } from '#shared/model/detail.ts';
import { PartSection } from './part-section.tsx';
import { SortHeading, type SortState } from './sort-heading.tsx';

export interface PartColumn<T> {
  readonly title: string;
  /** What is searched, and shown unless `show` says otherwise. */
  readonly text: (item: T) => string;
  readonly show?: (item: T) => ReactNode;
  /** By what the list can be sorted; unknown values come last either way. */
  readonly sort?: (item: T) => string | number | null;
  readonly numeric?: boolean;
  readonly mono?: boolean;
  readonly width?: number | string;
}

interface Props<T> {
  readonly part: Part<readonly T[]> | null | undefined;
  readonly columns: readonly PartColumn<T>[];
  readonly keyOf?: (item: T) => string | number;
}

const searchFrom = 12;
const maxShown = 500;

function sorted<T>(
  items: readonly T[],
  columns: readonly PartColumn<T>[],
  { title, descending }: SortState,
): readonly T[] {
  const value = columns.find((column) => column.title === title)?.sort;
  if (!value) return items;
  return [...items].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
    return descending ? -order : order;
  });
}

/** A list as a table with stable rows, and a search field when it is long. */
function List<T>({ items, columns, keyOf }: { readonly items: readonly T[] } & Pick<Props<T>, 'columns' | 'keyOf'>) {
  const t = useTranslate();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<SortState>({ title: null, descending: false });
  const wanted = search.toLowerCase();
  const shown = useMemo(
    () =>
      sorted(
        wanted === ''
          ? items
          : items.filter((item) => columns.some(({ text }) => text(item).toLowerCase().includes(wanted))),
        columns,
        sort,
      ),
    [items, columns, wanted, sort],
  );
  if (items.length === 0)
    return (
      <Text size="sm" className="muted">
        {t('details.nothing')}
      </Text>
    );
  return (
    <>
      {items.length < searchFrom && search === '' ? null : (
        <TextInput
          size="xs"
          mb="xs"
          aria-label={t('details.search')}
          placeholder={t('details.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Table fz="xs" verticalSpacing={3} layout="auto">
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <SortHeading
                key={column.title}
                title={column.title}
                numeric={column.numeric === true}
                sortable={column.sort !== undefined}
                width={column.width}
                state={sort}
                onSort={setSort}
              />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.slice(0, maxShown).map((item, index) => (
            <Table.Tr key={keyOf?.(item) ?? index}>
              {columns.map(({ title, text, show, numeric, mono }) => (
                <Table.Td
                  key={title}
                  ta={numeric ? 'right' : 'left'}
                  className={mono ? 'mono' : 'numeric'}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {show ? show(item) : text(item)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {shown.length === 0 ? (
        <Text size="sm" className="muted">
          {t('inspect.noMatch')}
        </Text>
      ) : null}
      {shown.length > maxShown ? (
        <Text size="xs" className="muted">
          {t('inspect.more', { number: shown.length - maxShown })}
        </Text>
      ) : null}
    </>
  );
}

/** A list that may not be readable. */
export function PartTable<T>({ part, columns, keyOf }: Props<T>) {
  return (
    <PartSection part={part}>
      {(items) => <List items={items} columns={columns} {...(keyOf ? { keyOf } : {})} />}
    </PartSection>
  );
}
