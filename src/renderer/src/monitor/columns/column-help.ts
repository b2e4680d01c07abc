import { uiTable } from '#shared/i18n/en/ui-table.ts';
import type { NameUnder } from '#shared/i18n/text-key.ts';
import type { Translate } from '#shared/i18n/translator.ts';

function hasHelp(field: string): field is NameUnder<'column.help.'> {
  return field in uiTable.column.help;
}

/** What a column means, where its name does not say it; otherwise null. */
export function columnHelp(t: Translate, field: string): string | null {
  return hasHelp(field) ? t(`column.help.${field}`) : null;
}
