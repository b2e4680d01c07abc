import { languageOf } from '#shared/i18n/translator.ts';
import { readSettings, type Settings, type StoredSettings } from '#shared/settings/settings.ts';

const storageKey = 'procession-settings';
/** Where earlier versions kept a part of them. */
const earlierKeys = { alerts: 'procession-alerts', theme: 'mantine-color-scheme-value' } as const;

/** The default columns. */
export const defaultColumns: Settings['columns'] = [
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

/** All settings: what was set, and defaults for the rest. */
export function withDefaults(stored: StoredSettings): Settings {
  const settings: Settings = {
    language: languageOf(navigator.language),
    theme: 'auto',
    startPlace: 'monitor',
    columns: defaultColumns,
    widths: {},
    sort: { field: 'cpuPercent', descending: true },
    tree: false,
    grouping: null,
    cpuBasis: 'core',
    intervalMs: 1000,
    manual: false,
    savedFilters: [],
    rules: [],
    ran: [],
    challenges: {},
    notify: false,
    predict: false,
    keepInTray: false,
    seenTime: '',
    ...stored,
  };
  return { ...settings, tree: settings.tree && settings.grouping === null };
}

function parse(text: string | null): object {
  try {
    return Object(JSON.parse(text ?? '{}')) as object;
  } catch {
    return {}; // not ours
  }
}

/**
 * The settings in the texts that a browser has stored; what is not valid is left out.
 * @internal exported for tests
 */
export function readCache(textOf: (key: string) => string | null): StoredSettings {
  const theme = textOf(earlierKeys.theme);
  return readSettings({
    ...(theme === null ? {} : { theme }),
    ...parse(textOf(earlierKeys.alerts)),
    ...parse(textOf(storageKey)),
  }).settings;
}

/** The copy of the settings from the last visit, so that the first paint needs no answer of the host. */
export function loadCache(): StoredSettings {
  try {
    return readCache((key) => localStorage.getItem(key));
  } catch {
    return {}; // storage may be forbidden
  }
}

/** Stores the copy for the next visit. */
export function saveCache(stored: StoredSettings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(stored));
    for (const key of Object.values(earlierKeys)) localStorage.removeItem(key);
  } catch {
    // storage is forbidden
  }
}
