import type { ProcessProblems, ZombieGroup } from '#shared/model/waits.ts';
import { shortCommand } from '#shared/text/clip.ts';
import type { ProcEntry } from './proc-entry.ts';
import type { ProcTable } from './proc-table.ts';
import { partyOf } from './waits/lab-nodes.ts';
import type { WaitFinder } from './waits/wait-finder.ts';

function zombieOf(entry: ProcEntry): ZombieGroup['zombies'][number] {
  const { pid, startTime, name } = entry.base;
  return {
    pid,
    startTime,
    name,
    lastCommand: entry.lastCommand === null ? null : shortCommand(entry.lastCommand),
    since: new Date(entry.zombieSinceMs ?? Date.now()).toISOString(),
    sinceBefore: entry.wasBornDead,
  };
}

/** Zombies grouped by the parent that does not reap them, largest group first. */
function zombieGroups(entries: readonly ProcEntry[]): ZombieGroup[] {
  const byPid = new Map(entries.map((entry) => [entry.pid, entry]));
  const groups = Map.groupBy(
    entries.filter(({ base }) => base.state === 'Z'),
    (entry) => entry.stat.ppid,
  );
  return [...groups]
    .map(([ppid, zombies]) => {
      const parent = byPid.get(ppid);
      return {
        parent: parent ? { ...partyOf(parent), command: parent.base.command } : null,
        zombies: zombies.map(zombieOf),
      };
    })
    .sort((a, b) => b.zombies.length - a.zombies.length);
}

/** Finds processes that need attention. How long a process has been a zombie is known only while the monitor runs. */
export async function findProblems(table: ProcTable, finder: WaitFinder): Promise<ProcessProblems> {
  const zombies = zombieGroups([...table.scan()]);
  return {
    time: new Date().toISOString(),
    zombies,
    deadlocks: await finder.deadlocks(),
    adoptions: table.lineage.adoptions(),
  };
}
