import { readFileSync, renameSync, statSync, unwatchFile, watchFile } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { StreamSource } from '#shared/contract/contract.ts';
import { Emitter } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import { readSettings, type StoredSettings } from '#shared/settings/settings.ts';
import { makePrivateFolder, replacePrivateFile } from './private-files.ts';
import { withPrivateLock } from './private-lock.ts';
import { valueSource } from './value-source.ts';

const fileName = 'settings.json';
/** Limit of the file: all settings at their limits have room in it. */
const maxBytes = 1024 ** 2;
/** How often the file is checked for a change by another host of the same user. */
const checkMs = 1000;

/** What the file contains; undefined if it is too large to be one of ours. Throws if it cannot be read or parsed. */
function parseFile(file: string): unknown {
  return statSync(file).size <= maxBytes ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

const textOf = (settings: StoredSettings): string => `${JSON.stringify(settings, null, 2)}\n`;

/** The stored settings without an engine, as far as they are valid; the file stays as it is. */
export function storedSettings(dataDir: string): StoredSettings {
  try {
    return readSettings(parseFile(join(dataDir, fileName)) ?? {}).settings;
  } catch {
    return {}; // none, or not readable: the engine reports that
  }
}

/** Keeps what is set on any screen in one file, read when it is first needed. */
export class SettingsKeeper {
  readonly onChange = new Emitter<void>();
  readonly #file: string;
  readonly #dataDir: string;
  readonly #onProblem: (error: AppError) => void;
  readonly #reread = (): void => this.#accept(this.#read());
  #settings: StoredSettings | null = null;
  #firstCheck: NodeJS.Timeout | undefined;
  /** The file cannot be written: what is in memory counts, and that was reported. */
  #onlyHere = false;

  constructor({ dataDir, onProblem }: { readonly dataDir: string; readonly onProblem: (error: AppError) => void }) {
    this.#dataDir = dataDir;
    this.#file = join(dataDir, fileName);
    this.#onProblem = onProblem;
  }

  get(): StoredSettings {
    if (this.#settings) return this.#settings;
    this.#settings = this.#read();
    watchFile(this.#file, { interval: checkMs, persistent: false }, this.#reread);
    // A change before the watch has seen the file for the first time is none to it.
    this.#firstCheck = setTimeout(this.#reread, checkMs).unref();
    return this.#settings;
  }

  /** Sets some of them. Throws if the file would be too large, and then changes nothing. */
  set(changes: StoredSettings): StoredSettings {
    this.get();
    let next: StoredSettings | null = null;
    try {
      makePrivateFolder(this.#dataDir);
      // Another host may have written since, or be about to: its changes of other settings stay.
      withPrivateLock(`${this.#file}.lock`, () => {
        next = this.#with(changes);
        replacePrivateFile(this.#file, textOf(next));
      });
      this.#onlyHere = false;
    } catch (error) {
      if (error instanceof AppError) throw error;
      next ??= this.#with(changes);
      if (!this.#onlyHere)
        this.#onProblem(
          new AppError('settings-not-kept', { path: this.#file, detail: toAppError(error).message }, { cause: error }),
        );
      this.#onlyHere = true;
    }
    const kept: StoredSettings = next ?? {};
    this.#accept(kept);
    return kept;
  }

  /** What is stored, with changes. Throws if the file would be too large. */
  #with(changes: StoredSettings): StoredSettings {
    const next = { ...this.#read(), ...changes };
    if (Buffer.byteLength(textOf(next)) > maxBytes) throw new AppError('settings-too-large', { bytes: maxBytes });
    return next;
  }

  source(): StreamSource<StoredSettings> {
    return valueSource(this.onChange, () => this.get());
  }

  dispose(): void {
    unwatchFile(this.#file, this.#reread);
    clearTimeout(this.#firstCheck);
  }

  #accept(next: StoredSettings): void {
    if (isDeepStrictEqual(next, this.#settings)) return;
    this.#settings = next;
    this.onChange.emit();
  }

  /** What is valid in the file; a file that is not valid as a whole is kept beside, and the valid part replaces it. */
  #read(): StoredSettings {
    if (this.#onlyHere) return this.#settings ?? {};
    let settings: StoredSettings = {};
    try {
      const stored = parseFile(this.#file);
      const isRecord = typeof stored === 'object' && stored !== null && !Array.isArray(stored);
      const read = readSettings(isRecord ? stored : {});
      if (isRecord && read.broken.length === 0) return read.settings;
      ({ settings } = read);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}; // nothing was set yet
    }
    this.#putAside(settings);
    return settings;
  }

  #putAside(valid: StoredSettings): void {
    const path = `${this.#file}.broken`;
    try {
      renameSync(this.#file, path);
      if (Object.keys(valid).length > 0) replacePrivateFile(this.#file, textOf(valid));
    } catch {
      return; // it cannot be moved, so it stays as it is
    }
    this.#onProblem(new AppError('settings-broken', { path }));
  }
}
