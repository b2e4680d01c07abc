import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname } from 'node:path';
import type { Identity } from '#shared/model/process.ts';
import { readLedgers, workspacePrefix } from './ledger.ts';

/**
 * Ends what a crashed engine left behind. Acts on recorded identities only, never on names, and only if
 * the engine that recorded them is gone. Returns what it ended.
 */
export async function sweep(options: {
  readonly dataDir: string;
  readonly bootMs: number | null;
  readonly identify: (pid: number) => Promise<Identity | null>;
  readonly endTree: (targets: readonly Identity[]) => Promise<unknown>;
}): Promise<readonly Identity[]> {
  const isAlive = async (identity: Identity): Promise<boolean> =>
    (await options.identify(identity.pid))?.startTime === identity.startTime;
  const swept: Identity[] = [];
  for (const ledger of readLedgers(options)) {
    if (await isAlive(ledger.engine)) continue;
    const alive: Identity[] = [];
    for (const { pid, startTime } of ledger.started)
      if (await isAlive({ pid, startTime })) alive.push({ pid, startTime });
    if (alive.length > 0) await options.endTree(alive);
    swept.push(...alive);
    const { workspace } = ledger.engine;
    if (workspace && isWorkspace(workspace)) rmSync(workspace, { recursive: true, force: true });
    rmSync(ledger.path, { force: true });
  }
  return swept;
}

/** Any process with our rights can edit the ledger: only a folder that can be ours is removed. */
function isWorkspace(path: string): boolean {
  return dirname(path) === tmpdir() && basename(path).startsWith(workspacePrefix);
}
