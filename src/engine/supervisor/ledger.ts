import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identityKey, type Identity } from '#shared/model/process.ts';
import { bootId } from './boot-id.ts';

/** One started process as written down: identity and boot, since pids begin anew with each. */
interface LedgerLine extends Identity {
  readonly boot: string;
  /** On the engine's own line: its folder for sockets and the runs' files. */
  readonly workspace?: string;
}

/** Every engine's folder under the system's temporary one is named so; nothing else is ever swept. */
export const workspacePrefix = 'procession-';

/**
 * The record of every process the lab started, for the sweep after a crash. One file per
 * engine, named by its identity; an orderly end removes it.
 */
export class Ledger {
  readonly #path: string;
  readonly #boot = bootId();

  private constructor(path: string) {
    this.#path = path;
  }

  /** Opens the ledger of this engine; null when nothing can be written there. */
  static open(options: {
    readonly dataDir: string;
    readonly engine: Identity;
    readonly workspace: string;
  }): Ledger | null {
    const { engine, workspace } = options;
    try {
      const folder = join(options.dataDir, 'running');
      mkdirSync(folder, { recursive: true });
      const ledger = new Ledger(join(folder, `${fileNameOf(engine)}.jsonl`));
      ledger.#append({ ...engine, boot: ledger.#boot, workspace });
      return ledger;
    } catch {
      return null; // a read-only folder: the watchdogs alone must do
    }
  }

  record(identity: Identity): void {
    try {
      this.#append({ pid: identity.pid, startTime: identity.startTime, boot: this.#boot });
    } catch {
      // full disk: the watchdogs alone must do
    }
  }

  #append(line: LedgerLine): void {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`);
  }

  close(): void {
    rmSync(this.#path, { force: true });
  }
}

/** What earlier engines left: processes they recorded, by file. The first line names the engine itself. */
export function readLedgers(
  dataDir: string,
): readonly { readonly path: string; readonly engine: LedgerLine; readonly started: readonly Identity[] }[] {
  const folder = join(dataDir, 'running');
  return listFolder(folder).flatMap((name) => {
    const path = join(folder, name);
    const [engine, ...started] = readLines(path).filter((line) => line.boot === bootId());
    if (engine) return [{ path, engine, started }];
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
        return []; // the last line of a crash may be cut
      }
    });
}

function fileNameOf(identity: Identity): string {
  return identityKey(identity).replaceAll(/[^\w-]/g, '-');
}
