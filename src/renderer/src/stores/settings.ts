import { z } from 'zod';
import { languageOf } from '#shared/i18n/translator.ts';
import { rowFields } from '#shared/model/fields.ts';
import { languages, type Language } from '#shared/model/scenario.ts';
import { isColumn, type ColumnId } from '#shared/table/columns.ts';
import { groupings, type Grouping } from '#shared/table/group-order.ts';
import type { SortRule } from '#shared/table/sort-values.ts';
import type { CpuBasis } from '#shared/text/machine-share.ts';
import { validItems } from '#shared/valid-items.ts';

/** A filter kept under a name. */
export interface SavedFilter {
  readonly name: string;
  readonly text: string;
}

/** The user's settings, kept in the browser. */
export interface Settings {
  readonly language: Language;
  /** The visible columns, from left to right. */
  readonly columns: readonly ColumnId[];
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
  readonly sort: SortRule;
  /** Children under their parents; never together with a grouping. */
  readonly tree: boolean;
  readonly grouping: Grouping | null;
  readonly cpuBasis: CpuBasis;
  readonly intervalMs: number;
  /** Samples only on request; the interval is kept for later. */
  readonly manual: boolean;
  readonly savedFilters: readonly SavedFilter[];
}

const storageKey = 'procession-settings';

/** The default columns. */
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

function validWidths(widths: Readonly<Record<string, unknown>>): Settings['widths'] {
  return Object.fromEntries(
    Object.entries(widths).filter(([field, width]) => isColumn(field) && typeof width === 'number'),
  );
}

/** Stored settings may come from an older version: what is not valid falls back to the default. */
function settingsSchema(base: Settings) {
  return z
    .object({
      language: z.enum(languages).catch(base.language),
      columns: validItems(z.custom<ColumnId>(isColumn)).transform((columns) =>
        columns.length > 0 ? [...new Set(columns)] : base.columns,
      ),
      widths: z.record(z.string(), z.unknown()).catch({}).transform(validWidths),
      sort: z.object({ field: z.enum(rowFields), descending: z.boolean().catch(false) }).catch(base.sort),
      tree: z.boolean().catch(base.tree),
      grouping: z.enum(groupings).nullable().catch(base.grouping),
      cpuBasis: z.enum(['core', 'machine']).catch(base.cpuBasis),
      intervalMs: z.literal(intervalChoices).catch(1000),
      manual: z.boolean().catch(base.manual),
      savedFilters: validItems(z.object({ name: z.string(), text: z.string() })),
    })
    .transform((settings) => ({ ...settings, tree: settings.tree && settings.grouping === null }));
}

/**
 * The settings in a stored text.
 * @internal exported for tests
 */
export function readSettings(stored: string | null): Settings {
  const base = defaults();
  return settingsSchema(base).safeParse(JSON.parse(stored ?? '{}')).data ?? base;
}

/** The stored settings, or the defaults. */
export function loadSettings(): Settings {
  try {
    return readSettings(localStorage.getItem(storageKey));
  } catch {
    return defaults(); // storage may be forbidden or hold something else
  }
}

/** Stores the settings; where storage is forbidden, they last as long as the page. */
export function saveSettings(settings: Settings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(settings));
  } catch {
    // storage is forbidden
  }
}
