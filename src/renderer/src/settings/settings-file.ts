import { AppError } from '#shared/errors.ts';
import { readSettings, settingKeys, type SettingKey, type StoredSettings } from '#shared/settings/settings.ts';

/** Marks a file of settings. */
const kind = 'procession-settings';
const version = 1;
/** Maximum length of such a file, in characters. */
export const maxSettingsChars = 1024 ** 2;

/** The settings as the text of a file. */
export const settingsText = (settings: StoredSettings): string =>
  `${JSON.stringify({ kind, version, settings }, null, 2)}\n`;

/** Reads such a file. Throws `settings-file-wrong` with what is wrong, and then nothing of it counts. */
export function parseSettingsFile(text: string): StoredSettings {
  const wrong = (detail: string): AppError => new AppError('settings-file-wrong', { detail });
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
  const parts = Object(file) as Readonly<Record<string, unknown>>;
  if (parts['kind'] !== kind) throw wrong(`"kind" is not "${kind}"`);
  if (parts['version'] !== version) throw wrong(`"version" is not ${version}`);
  const given = Object(parts['settings']) as object;
  const unknown = Object.keys(given).filter((key) => !settingKeys.some((known) => known === key));
  const { settings, broken } = readSettings(given);
  if (unknown.length > 0 || broken.length > 0) throw wrong([...unknown, ...broken].join(', '));
  return settings;
}

/** One setting that a file would change. */
export interface SettingDifference {
  readonly key: SettingKey;
  readonly before: unknown;
  readonly after: unknown;
}

/** What a file would change. */
export function differences(current: StoredSettings, next: StoredSettings): readonly SettingDifference[] {
  return settingKeys.flatMap((key) => {
    const [before, after] = [current[key], next[key]];
    return after === undefined || JSON.stringify(before) === JSON.stringify(after) ? [] : [{ key, before, after }];
  });
}
