import { Text, TextInput } from '@mantine/core';
import { useMemo, useState, type ReactNode } from 'react';
import { LongList } from '../../common/long-list.tsx';
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
  /** In px; without it the column shares what is left. */
  readonly width?: number;
}

interface Props<T> {
  readonly label: string;
  readonly part: Part<readonly T[]> | null | undefined;
  readonly columns: readonly PartColumn<T>[];
  readonly keyOf: (item: T) => string | number;
}

const searchFrom = 12;

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
function List<T>({
  items,
  label,
  columns,
  keyOf,
}: { readonly items: readonly T[] } & Pick<Props<T>, 'label' | 'columns' | 'keyOf'>) {
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
      <LongList
        items={shown}
        keyOf={keyOf}
        label={label}
        table={{
          headings: columns.map((column) => (
            <SortHeading
              key={column.title}
              title={column.title}
              numeric={column.numeric === true}
              sortable={column.sort !== undefined}
              state={sort}
              onSort={setSort}
            />
          )),
          columns: columns.map(({ width }) => (width === undefined ? 'minmax(0, 1fr)' : `${width}px`)).join(' '),
        }}
        maxHeight="70vh"
        rowHeight={26}
      >
        {(item) =>
          columns.map(({ title, text, show, numeric, mono }) => (
            <span key={title} role="cell" data-numeric={numeric === true} className={mono ? 'mono' : 'numeric'}>
              {show ? show(item) : text(item)}
            </span>
          ))
        }
      </LongList>
      {shown.length === 0 ? (
        <Text size="sm" className="muted">
          {t('inspect.noMatch')}
        </Text>
      ) : null}
    </>
  );
}

/** A list that may not be readable. */
export function PartTable<T>({ part, ...rest }: Props<T>) {
  return <PartSection part={part}>{(items) => <List items={items} {...rest} />}</PartSection>;
}
