import { languageOf } from '#shared/i18n/translator.ts';
import { rowFields, type RowField } from '#shared/model/process.ts';
import { languages, type Language } from '#shared/model/scenario.ts';
import type { Settings } from './ui-store.ts';

const storageKey = 'procession-settings';

/** Columns of a fresh start. */
export const defaultColumns: readonly RowField[] = ['pid', 'name', 'state', 'cpuPercent', 'rssBytes', 'threads', 'user', 'ppid', 'command'];

/** The sample intervals that can be chosen, in ms. */
export const intervalChoices = [500, 1000, 2000, 5000] as const;

function defaults(): Settings {
  return {
    language: languageOf(navigator.language),
    columns: defaultColumns,
    widths: {},
    sort: { field: 'cpuPercent', descending: true },
    tree: false,
    cpuBasis: 'core',
    intervalMs: 1000,
  };
}

const isField = (value: unknown): value is RowField => (rowFields as readonly unknown[]).includes(value);

/** Keeps of stored settings only what is still valid: they may come from an older version. */
function readSettings(stored: Partial<Record<keyof Settings, unknown>>): Settings {
  const base = defaults();
  const columns = Array.isArray(stored.columns) ? stored.columns.filter(isField) : [];
  const sort = stored.sort as { field?: unknown; descending?: unknown } | undefined;
  const widths = (stored.widths ?? {}) as Record<string, unknown>;
  return {
    language: (languages as readonly unknown[]).includes(stored.language) ? (stored.language as Language) : base.language,
    columns: columns.length > 0 ? columns : base.columns,
    widths: Object.fromEntries(Object.entries(widths).filter(([field, width]) => isField(field) && typeof width === 'number')),
    sort: isField(sort?.field) ? { field: sort.field, descending: sort.descending === true } : base.sort,
    tree: stored.tree === true,
    cpuBasis: stored.cpuBasis === 'machine' ? 'machine' : 'core',
    intervalMs: intervalChoices.find((choice) => choice === stored.intervalMs) ?? base.intervalMs,
  };
}

/** The remembered settings, or a fresh start's. */
export function loadSettings(): Settings {
  try {
    return readSettings(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Record<keyof Settings, unknown>>);
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
