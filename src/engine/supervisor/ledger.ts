import { uptime } from 'node:os';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identityKey, type Identity } from '#shared/model/process.ts';

/**
 * Identifies a boot of the machine: the kernel's random boot id (Linux), else the boot time rounded to ten seconds.
 * @internal exported for tests
 */
export function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return String(Math.round((Date.now() / 1000 - uptime()) / 10));
  }
}

/** One recorded process: identity and boot, since pids restart with each boot. */
interface LedgerLine extends Identity {
  readonly boot: string;
  /** On the engine's own line: its folder for sockets and run files. */
  readonly workspace?: string;
  /** On the engine's own line: the instant of boot that its start times are counted from. */
  readonly bootMs?: number | null;
}

/** Prefix of every engine's folder in the system's temporary folder; nothing else is ever swept. */
export const workspacePrefix = 'procession-';

/**
 * Records every process the lab started, for the sweep after a crash. One file per engine, named by its
 * identity; an orderly end removes it.
 */
export class Ledger {
  readonly #path: string;
  readonly #boot = bootId();

  private constructor(path: string) {
    this.#path = path;
  }

  /** Opens the ledger of this engine; null if it cannot be written. */
  static open(options: {
    readonly dataDir: string;
    readonly engine: Identity;
    readonly workspace: string;
    readonly bootMs: number | null;
  }): Ledger | null {
    const { engine, workspace, bootMs } = options;
    try {
      const folder = join(options.dataDir, 'running');
      mkdirSync(folder, { recursive: true });
      const ledger = new Ledger(join(folder, `${fileNameOf(engine)}.jsonl`));
      ledger.#append({ ...engine, boot: ledger.#boot, workspace, bootMs });
      return ledger;
    } catch {
      return null; // a read-only folder: only the watchdogs are left
    }
  }

  record(identity: Identity): void {
    try {
      this.#append({ pid: identity.pid, startTime: identity.startTime, boot: this.#boot });
    } catch {
      // full disk: only the watchdogs are left
    }
  }

  #append(line: LedgerLine): void {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    rmSync(this.#path, { force: true });
  }
}

/** An identity by another engine's boot instant, by ours: the clock may have been set in between. */
function shifted<I extends Identity>(identity: I, byMs: number): I {
  return { ...identity, startTime: new Date(Date.parse(identity.startTime) + byMs).toISOString() };
}

/** Records of earlier engines: their processes, by file. The first line identifies the engine itself. */
export function readLedgers({
  dataDir,
  bootMs,
}: {
  readonly dataDir: string;
  readonly bootMs: number | null;
}): readonly { readonly path: string; readonly engine: LedgerLine; readonly started: readonly Identity[] }[] {
  const folder = join(dataDir, 'running');
  return listFolder(folder).flatMap((name) => {
    const path = join(folder, name);
    const [engine, ...started] = readLines(path).filter((line) => line.boot === bootId());
    if (engine) {
      const byMs = bootMs === null ? 0 : bootMs - (engine.bootMs ?? bootMs);
      return [{ path, engine: shifted(engine, byMs), started: started.map((line) => shifted(line, byMs)) }];
    }
    rmSync(path, { force: true }); // from another boot: none of its processes can be alive
    return [];
  });
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  } catch {
    return []; // never used before
  }
}

function readLines(path: string): readonly LedgerLine[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as LedgerLine];
      } catch {
        return []; // a crash may cut the last line
      }
    });
}

function fileNameOf(identity: Identity): string {
  return identityKey(identity).replaceAll(/[^\w-]/g, '-');
}
