import { useTranslate } from '../../common/use-translate.ts';
import type { ColumnId } from '#shared/table/field-groups.ts';
import { useUiStore } from '../../stores/ui-store.ts';

/** What stands above a column: its name, and for CPU % what 100 means. */
export function useColumnLabel(): (field: ColumnId) => string {
  const t = useTranslate();
  const basis = useUiStore((state) => state.cpuBasis);
  return (field) =>
    field === 'cpuPercent'
      ? `${t('field.cpuPercent')} · ${t(basis === 'core' ? 'monitor.basisCore' : 'monitor.basisMachine')}`
      : t(`field.${field}`);
}
