import { lstatSync, readdirSync, readFileSync, readlinkSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { identityKey, type Identity } from '#shared/model/process.ts';
import { startTicksIn } from '#shared/text/stat-fields.ts';
import { appendPrivateFile, closeToOthers, makePrivateFolder, readPrivateFile } from '../private-files.ts';

/**
 * Identifies a boot of the machine: the kernel's random boot id (Linux). Elsewhere all boots are one: start times are of
 * the clock there, and say whether a process is the recorded one.
 * @internal exported for tests
 */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return 'any';
  }
}

/** The PID namespace of this process, pid_namespaces(7); pids of another one mean other processes. */
export function pidNamespace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null; // not Linux
  }
}

/** When the process that has this pid now started; null if it is gone or the system has no such file. */
export function startTicks(pid: number): string | null {
  try {
    return startTicksIn(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return null;
  }
}

/** A folder by its identity in the file system, so that only the folder that was made is ever removed. */
const folderSchema = z.object({ path: z.string(), dev: z.number(), ino: z.number() });
export type MadeFolder = z.infer<typeof folderSchema>;

/**
 * A folder that exists, with its identity.
 * @internal exported for tests
 */
export function madeFolder(path: string): MadeFolder {
  const { dev, ino } = lstatSync(path);
  return { path, dev, ino };
}

const identitySchema = z.object({ pid: z.int().positive(), startTime: z.string() });
const engineSchema = identitySchema.extend({
  boot: z.string(),
  namespace: z.string().nullable(),
  ticks: z.string().nullable(),
  /** Its folder for sockets and run files. */
  workspace: folderSchema,
});
export type EngineLine = z.infer<typeof engineSchema>;

/** A line of a ledger after the first: a run that was started, or one of its processes. */
const startedSchema = z.union([z.object({ run: z.string() }), identitySchema]);
export type StartedLine = z.infer<typeof startedSchema>;

/** Prefix of every engine's folder in the system's temporary folder; nothing else is ever swept. */
export const workspacePrefix = 'procession-';

/** Maximum that is read of a ledger, in bytes; it is emptied whenever no run is going. */
const maxBytes = 1 << 20;

/** What an engine started and may have to be ended without it. */
export interface Remains {
  readonly workspace: MadeFolder;
  /** Ids of its runs, which their processes carry in the environment. */
  readonly runs: readonly string[];
  readonly started: readonly Identity[];
}

/** The first line of this engine's ledger. */
export function engineLine(engine: Identity, workspace: string): EngineLine {
  return {
    ...engine,
    boot: bootId(),
    namespace: pidNamespace(),
    ticks: startTicks(engine.pid),
    workspace: madeFolder(workspace),
  };
}

/** Sorts lines into what they say. */
export function remainsOf(workspace: MadeFolder, lines: readonly StartedLine[]): Remains {
  return {
    workspace,
    runs: lines.flatMap((line) => ('run' in line ? [line.run] : [])),
    started: lines.flatMap((line) => ('pid' in line ? [line] : [])),
  };
}

/**
 * Records every run and process that the lab started, for the sweep after a crash. One file per engine, named by its
 * identity; an orderly end removes it.
 */
export class Ledger {
  readonly path: string;
  readonly #first: string;

  private constructor(path: string, first: string) {
    this.path = path;
    this.#first = first;
  }

  /** Opens the ledger of this engine; null if it cannot be written. */
  static open(dataDir: string, engine: EngineLine): Ledger | null {
    try {
      const folder = join(dataDir, 'running');
      makePrivateFolder(folder);
      closeToOthers(folder);
      const ledger = new Ledger(
        join(folder, `${identityKey(engine).replaceAll(/[^\w-]/g, '-')}.jsonl`),
        `${JSON.stringify(engine)}\n`,
      );
      appendPrivateFile(ledger.path, ledger.#first);
      return ledger;
    } catch {
      return null; // a read-only folder: the guardian and the watchdogs are left
    }
  }

  record(line: StartedLine): void {
    this.#attempt(() => appendPrivateFile(this.path, `${JSON.stringify(line)}\n`));
  }

  /** Forgets all runs: none is going any more. */
  empty(): void {
    this.#attempt(() => truncateSync(this.path, Buffer.byteLength(this.#first)));
  }

  close(): void {
    this.#attempt(() => rmSync(this.path, { force: true }));
  }

  #attempt(write: () => void): void {
    try {
      write();
    } catch {
      // a full disk, or it was removed: the guardian and the watchdogs are left
    }
  }
}

/** The ledger of an earlier engine of this boot and namespace. */
export interface OldLedger extends Remains {
  readonly path: string;
  readonly engine: EngineLine;
}

/** Records of earlier engines. What is no ledger of this user is left alone; those of other boots are removed. */
export function readLedgers(dataDir: string): readonly OldLedger[] {
  const folder = join(dataDir, 'running');
  return listFolder(folder).flatMap((name) => {
    const path = join(folder, name);
    const text = readPrivateFile(path, maxBytes);
    if (text === null) return [];
    const [first = '', ...lines] = text.split('\n');
    const engine = engineSchema.safeParse(parseLine(first)).data;
    if (engine?.boot === bootId()) {
      if (engine.namespace !== pidNamespace()) return []; // its pids mean other processes here
      const started = lines.flatMap((line) => startedSchema.safeParse(parseLine(line)).data ?? []);
      return [{ path, engine, ...remainsOf(engine.workspace, started) }];
    }
    removeQuietly(path); // from another boot, so none of its processes can be alive, or no ledger
    return [];
  });
}

/** Removes a file or folder; what is not permitted stays. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // another user's: the next start of that user sees to it
  }
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  } catch {
    return []; // never used before
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null; // a crash may cut the last line
  }
}
