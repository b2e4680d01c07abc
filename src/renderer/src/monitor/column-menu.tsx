import { Button, Checkbox, Popover, SimpleGrid, Stack } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { rowFields, type RowField } from '#shared/model/process.ts';
import { defaultColumns } from '../stores/settings.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** Chooses the columns; at least one stays. */
export function ColumnMenu() {
  const { t } = useTranslation();
  const { columns, change } = useUiStore();
  const set = (field: RowField, shown: boolean): void => {
    const next = rowFields.filter((candidate) => (candidate === field ? shown : columns.includes(candidate)));
    if (next.length > 0) change({ columns: next });
  };
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={14} aria-hidden />}>{t('monitor.columns')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('monitor.columns')}>
        <Stack gap="sm">
          <SimpleGrid cols={2} spacing="lg" verticalSpacing={6}>
            {rowFields.map((field) => (
              <Checkbox key={field} size="xs" label={t(`field.${field}`)} checked={columns.includes(field)} onChange={(event) => set(field, event.currentTarget.checked)} />
            ))}
          </SimpleGrid>
          <Button size="compact-xs" variant="subtle" onClick={() => change({ columns: defaultColumns, widths: {} })}>{t('monitor.columnsReset')}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
