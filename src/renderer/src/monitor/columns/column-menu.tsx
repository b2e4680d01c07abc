import { columnHelp } from './column-help.ts';
import { Badge, Button, Checkbox, Group, Popover, ScrollArea, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { extrasOf } from '#shared/model/fields.ts';
import { columnGroups, type ColumnId } from '#shared/table/columns.ts';
import { defaultColumns } from '../../stores/settings.ts';
import { useUiStore } from '../../stores/ui-store.ts';
import { showColumn } from './change-columns.ts';
import { ColumnOrder } from './column-order.tsx';
import classes from './column-menu.module.css';

/** Marks columns that need a read of their own for each process. */
function CostMark({ field }: { readonly field: ColumnId }) {
  const t = useTranslate();
  if (field === 'pssBytes')
    return (
      <Tooltip label={t('column.costlyHelp')}>
        <Badge size="xs" variant="outline" className={classes['costly']}>
          {t('column.costly')}
        </Badge>
      </Tooltip>
    );
  return extrasOf([field]).length === 0 ? null : (
    <span className={classes['extra']} title={t('column.extraHelp')} aria-hidden>
      +
    </span>
  );
}

function ColumnChoice() {
  const t = useTranslate();
  const { columns, change } = useUiStore();
  const [search, setSearch] = useState('');
  const help = (field: ColumnId): string => columnHelp(t, field) ?? '';
  const wanted = search.trim().toLowerCase();
  const fits = (field: ColumnId): boolean =>
    [t(`field.${field}`), field, help(field)].some((text) => text.toLowerCase().includes(wanted));
  const found = columnGroups
    .map(({ group, columns: all }) => ({ group, fields: all.filter(fits) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <Group align="start" gap="lg" wrap="nowrap">
      <Stack gap="xs" flex={1} miw={0}>
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('column.search')}
          placeholder={t('column.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <ScrollArea.Autosize
          mah={360}
          type="auto"
          offsetScrollbars
          viewportProps={{ tabIndex: 0, 'aria-label': t('column.chooser') }}
        >
          {found.length === 0 ? <Text size="sm">{t('column.none')}</Text> : null}
          {found.map(({ group, fields }) => (
            <fieldset key={group} className={classes['group']}>
              <legend>{t(`column.group.${group}`)}</legend>
              {fields.map((field) => (
                <Group key={field} gap={6} wrap="nowrap" title={help(field)}>
                  <Checkbox
                    size="xs"
                    label={t(`field.${field}`)}
                    checked={columns.includes(field)}
                    onChange={(event) => showColumn(field, event.currentTarget.checked)}
                  />
                  <CostMark field={field} />
                </Group>
              ))}
            </fieldset>
          ))}
        </ScrollArea.Autosize>
      </Stack>
      <Stack gap="xs" w={240}>
        <ColumnOrder />
        <Button size="compact-xs" variant="subtle" onClick={() => change({ columns: defaultColumns, widths: {} })}>
          {t('monitor.columnsReset')}
        </Button>
      </Stack>
    </Group>
  );
}

/** Chooses the columns by group and their order; at least one remains. */
export function ColumnMenu({ onOpen }: { readonly onOpen: (opened: boolean) => void }) {
  const t = useTranslate();
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withinPortal width={560} onChange={onOpen}>
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          style={{ flex: 'none' }}
          leftSection={<IconColumns3 size={14} aria-hidden />}
        >
          {t('monitor.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('column.chooser')}>
        <ColumnChoice />
      </Popover.Dropdown>
    </Popover>
  );
}
