import { z } from 'zod';
import type { AlertRule } from '../model/alerts.ts';
import { rowFields } from '../model/fields.ts';
import { places } from '../model/places.ts';
import { languages } from '../model/scenario.ts';
import { isColumn, type ColumnId } from '../table/columns.ts';
import { groupings } from '../table/group-order.ts';

/** The sample intervals that can be chosen, in ms. */
export const intervalChoices = [250, 500, 1000, 2000, 5000, 10_000, 30_000, 60_000] as const;

/** The maximum number of rules that a host accepts. */
export const maxRules = 100;

const maxFilters = 200;
const maxRan = 1000;

const column = z.custom<ColumnId>(isColumn);
const scenarioId = z.string().regex(/^[\w-]{1,60}$/);
const savedFilter = z.object({ name: z.string().min(1).max(200), text: z.string().max(2000) });

/** An alert rule as it is stored and sent. */
const alertRuleSchema: z.ZodType<AlertRule> = z.object({
  id: z.string().min(1).max(60),
  text: z.string().min(1).max(500),
  enabled: z.boolean(),
});

/** Everything that a person sets on the screen; the engine keeps each setting under its key. */
export const settingSchemas = {
  language: z.enum(languages),
  theme: z.enum(['auto', 'light', 'dark']),
  /** The place that opens when the address names none. */
  startPlace: z.enum(places),
  /** The visible columns, from left to right. */
  columns: z.array(column).min(1).max(200).readonly(),
  widths: z.partialRecord(column, z.number().min(0).max(10_000)).readonly(),
  sort: z.object({ field: z.enum(rowFields), descending: z.boolean() }),
  /** Children under their parents; a grouping goes before it. */
  tree: z.boolean(),
  grouping: z.enum(groupings).nullable(),
  cpuBasis: z.enum(['core', 'machine']),
  intervalMs: z.literal(intervalChoices),
  /** Samples only on request; the interval is kept for later. */
  manual: z.boolean(),
  savedFilters: z.array(savedFilter).max(maxFilters).readonly(),
  rules: z.array(alertRuleSchema).max(maxRules).readonly(),
  /** Whether desktop notifications are enabled. */
  notify: z.boolean(),
  /** The scenarios that were ever run to an end: how far the course is. */
  ran: z.array(scenarioId).max(maxRan).readonly(),
  /** The challenges of the workbench that were broken, and those that were mended, too. */
  challenges: z.record(z.string().regex(/^[\w-]{1,60}$/), z.enum(['broken', 'mended'])).readonly(),
  /** Asks for a prediction before a run. */
  predict: z.boolean(),
  /** The desktop app goes on in the tray when its window is closed. */
  keepInTray: z.boolean(),
  /** Time of the newest alert that was seen; ISO 8601, empty for none. */
  seenTime: z.string().max(60),
} as const;

export type SettingKey = keyof typeof settingSchemas;
/** All settings, each with a value. */
export type Settings = { readonly [K in SettingKey]: z.output<(typeof settingSchemas)[K]> };
/** The settings that were ever set; for the others each screen has its defaults. */
export type StoredSettings = Partial<Settings>;
/** A filter kept under a name. */
export type SavedFilter = Settings['savedFilters'][number];

export const settingKeys = Object.keys(settingSchemas) as readonly SettingKey[];

/** One setting and its new value, as the settings that it changes. */
export const settingChange = z
  .object({ key: z.enum(settingKeys), value: z.unknown() })
  .transform(({ key, value }, context): StoredSettings => {
    const { data, error } = settingSchemas[key].safeParse(value);
    for (const { message, path } of error?.issues ?? [])
      context.addIssue({ code: 'custom', message, path: ['value', ...path] });
    return { [key]: data };
  });

/** The parts of a list or record that are valid by themselves: one bad rule must not take the others along. */
const validParts: { readonly [K in SettingKey]?: (value: unknown) => unknown } = {
  columns: (value) => [...new Set(itemsOf(value, column))],
  widths: (value) =>
    Object.fromEntries(
      Object.entries(Object(value) as object).filter(
        (entry) => settingSchemas.widths.safeParse(Object.fromEntries([entry])).success,
      ),
    ),
  savedFilters: (value) => itemsOf(value, savedFilter).slice(0, maxFilters),
  rules: (value) => itemsOf(value, alertRuleSchema).slice(0, maxRules),
  ran: (value) => itemsOf(value, scenarioId).slice(0, maxRan),
};

function itemsOf<T>(value: unknown, item: z.ZodType<T>): T[] {
  return Array.isArray(value) ? value.flatMap((one) => item.safeParse(one).data ?? []) : [];
}

/** What is valid of stored settings, which may come from another version, and which keys were not. */
export function readSettings(stored: unknown): { readonly settings: StoredSettings; readonly broken: SettingKey[] } {
  const given: Readonly<Record<string, unknown>> = Object.fromEntries(Object.entries(Object(stored) as object));
  const settings: Record<string, unknown> = {};
  const broken: SettingKey[] = [];
  for (const key of settingKeys) {
    const value = given[key];
    if (value === undefined) continue;
    const { success, data } = settingSchemas[key].safeParse(value);
    if (!success) broken.push(key);
    const kept = success ? data : settingSchemas[key].safeParse(validParts[key]?.(value)).data;
    if (kept !== undefined) settings[key] = kept;
  }
  return { settings, broken };
}
