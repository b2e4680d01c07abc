import { languageOf } from '#shared/i18n/translator.ts';
import { rowFields, type RowField } from '#shared/model/fields.ts';
import { languages, type Language } from '#shared/model/scenario.ts';
import { isColumn, type ColumnId } from '#shared/table/columns.ts';
import { groupings } from '#shared/table/group-order.ts';
import type { Settings } from './ui-store.ts';

const storageKey = 'procession-settings';

/** Columns of a fresh start. */
export const defaultColumns: readonly ColumnId[] = [
  'pid',
  'name',
  'state',
  'cpuPercent',
  'history',
  'rssBytes',
  'threads',
  'user',
  'ppid',
  'command',
];

/** The sample intervals that can be chosen, in ms. */
export const intervalChoices = [250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000] as const;

function defaults(): Settings {
  return {
    language: languageOf(navigator.language),
    columns: defaultColumns,
    widths: {},
    sort: { field: 'cpuPercent', descending: true },
    tree: false,
    grouping: null,
    cpuBasis: 'core',
    intervalMs: 1000,
    manual: false,
    savedFilters: [],
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function readFilters(stored: unknown): Settings['savedFilters'] {
  if (!Array.isArray(stored)) return [];
  const items = stored as readonly ({ name?: unknown; text?: unknown } | null)[];
  return items.flatMap((item) =>
    isText(item?.name) && isText(item.text) ? [{ name: item.name, text: item.text }] : [],
  );
}

const isField = (value: unknown): value is RowField => (rowFields as readonly unknown[]).includes(value);

/** Keeps of stored settings only what is still valid: they may come from an older version. */
function readSettings(stored: Partial<Record<keyof Settings, unknown>>): Settings {
  const base = defaults();
  const columns = Array.isArray(stored.columns) ? [...new Set(stored.columns.filter(isColumn))] : [];
  const grouping = groupings.find((choice) => choice === stored.grouping) ?? null;
  const sort = stored.sort as { field?: unknown; descending?: unknown } | undefined;
  const widths = (stored.widths ?? {}) as Record<string, unknown>;
  return {
    language: (languages as readonly unknown[]).includes(stored.language)
      ? (stored.language as Language)
      : base.language,
    columns: columns.length > 0 ? columns : base.columns,
    widths: Object.fromEntries(
      Object.entries(widths).filter(([field, width]) => isColumn(field) && typeof width === 'number'),
    ),
    sort: isField(sort?.field) ? { field: sort.field, descending: sort.descending === true } : base.sort,
    tree: stored.tree === true && grouping === null,
    grouping,
    cpuBasis: stored.cpuBasis === 'machine' ? 'machine' : 'core',
    intervalMs: intervalChoices.find((choice) => choice === stored.intervalMs) ?? base.intervalMs,
    manual: stored.manual === true,
    savedFilters: readFilters(stored.savedFilters),
  };
}

/** The remembered settings, or a fresh start's. */
export function loadSettings(): Settings {
  try {
    return readSettings(
      JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Record<keyof Settings, unknown>>,
    );
  } catch {
    return defaults(); // storage may be forbidden or hold something else
  }
}

/** Remembers the settings; where storage is forbidden they last as long as the page. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // nothing to do: see above
  }
}
