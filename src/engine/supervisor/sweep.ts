import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { identityKey, type Identity } from '#shared/model/process.ts';
import {
  readLedgers,
  removeQuietly,
  startTicks,
  workspacePrefix,
  type EngineLine,
  type MadeFolder,
  type Remains,
} from './ledger.ts';

/** What a sweep does to processes. */
export interface SweepTools {
  readonly identify: (pid: number) => Promise<Identity | null>;
  /** Living processes that carry the id of this run. */
  readonly findTagged: (runId: string) => Promise<readonly Identity[]>;
  readonly endTree: (targets: readonly Identity[]) => Promise<unknown>;
}

/** How often tagged processes are searched for again: one may have been between fork and exec. */
const maxRounds = 5;
/** Windows does not show the environment of other processes. */
const hasTags = process.platform !== 'win32';

/**
 * Ends what crashed engines left behind, and only that: processes that carry the id of one of their runs, where the
 * system shows that, else recorded identities. Returns what it ended.
 */
export async function sweep({
  dataDir,
  ...tools
}: SweepTools & { readonly dataDir: string }): Promise<readonly Identity[]> {
  const swept: Identity[] = [];
  for (const ledger of readLedgers(dataDir)) {
    if (await isAlive(ledger.engine, tools)) continue;
    swept.push(...(await endRemains(ledger, tools)));
    removeQuietly(ledger.path);
  }
  return swept;
}

/** Ends the processes of an engine that is gone and removes its folder. Returns what it ended. */
export async function endRemains({ workspace, runs, started }: Remains, tools: SweepTools): Promise<Identity[]> {
  const ended = new Map<string, Identity>();
  for (let round = 0; round < maxRounds; round += 1) {
    const targets = hasTags ? await findAll(runs, tools) : await stillAlive(started, tools);
    if (targets.length === 0) break;
    for (const target of targets) ended.set(identityKey(target), target);
    await tools.endTree(targets);
  }
  if (isOurs(workspace)) removeQuietly(workspace.path);
  return [...ended.values()];
}

async function findAll(runs: readonly string[], { findTagged }: SweepTools): Promise<readonly Identity[]> {
  return (await Promise.all(runs.map(findTagged))).flat();
}

async function stillAlive(started: readonly Identity[], { identify }: SweepTools): Promise<readonly Identity[]> {
  const now = await Promise.all(started.map(({ pid }) => identify(pid)));
  return started.filter(({ startTime }, index) => now[index]?.startTime === startTime);
}

/** A change of the clock moves start times but no ticks, where there are any. */
async function isAlive({ pid, startTime, ticks }: EngineLine, { identify }: SweepTools): Promise<boolean> {
  if (ticks !== null) return startTicks(pid) === ticks;
  return (await identify(pid))?.startTime === startTime;
}

/** Any process with our rights can edit the ledger: only the folder that the engine made is removed. */
function isOurs({ path, dev, ino }: MadeFolder): boolean {
  try {
    const stat = lstatSync(path);
    return stat.isDirectory() && stat.dev === dev && stat.ino === ino && basename(path).startsWith(workspacePrefix);
  } catch {
    return false; // gone
  }
}
