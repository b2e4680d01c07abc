import type { ActorInfo, Finding, RunSample } from '../model/lab.ts';

/** Zombies seen under one parent at the sample that had most of them. */
export function findZombies(samples: readonly RunSample[], actors: readonly ActorInfo[]): readonly Finding[] {
  const most = new Map<number, { atNs: number; pids: readonly number[] }>();
  for (const sample of samples) {
    const byParent = Map.groupBy(
      sample.processes.filter((process) => process.state === 'Z' && process.ppid !== null),
      (process) => process.ppid ?? 0,
    );
    for (const [ppid, zombies] of byParent) {
      if (zombies.length <= (most.get(ppid)?.pids.length ?? 0)) continue;
      most.set(ppid, { atNs: sample.atNs, pids: zombies.map((zombie) => zombie.pid) });
    }
  }
  // A dead child that its parent collects at once may be sampled as Z for a moment, which is normal.
  return [...most]
    .filter(([ppid, { pids }]) => lastedOver(samples, ppid, pids))
    .map(([ppid, { atNs, pids }]) => ({
      kind: 'zombie',
      atNs,
      actors: actors.filter((actor) => actor.kind === 'process' && pids.includes(actor.pid)).map((actor) => actor.id),
      objects: [],
      detail: { key: 'zombie', params: { count: pids.length, ppid } },
    }));
}

/** Shortest time in ns that a zombie must be observed to count; on a busy machine also more than two samples. */
const lastingNs = 250e6;

function lastedOver(samples: readonly RunSample[], ppid: number, pids: readonly number[]): boolean {
  const seen = samples.filter((sample) =>
    sample.processes.some((process) => process.state === 'Z' && process.ppid === ppid && pids.includes(process.pid)),
  );
  return seen.length > 2 && (seen.at(-1)?.atNs ?? 0) - (seen[0]?.atNs ?? 0) >= lastingNs;
}

/** Live processes whose parent is no longer the one that started them. */
export function findOrphans(samples: readonly RunSample[], actors: readonly ActorInfo[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const sample of samples) {
    for (const process of sample.processes) {
      const actor = actors.find((candidate) => candidate.kind === 'process' && candidate.pid === process.pid);
      if (
        !actor ||
        process.state === 'Z' ||
        process.ppid === null ||
        process.ppid === actor.ppid ||
        findings.has(actor.id)
      )
        continue;
      findings.set(actor.id, {
        kind: 'orphan',
        atNs: sample.atNs,
        actors: [actor.id],
        objects: [],
        detail: { key: 'orphan', params: { pid: process.pid, ppid: process.ppid, adopter: process.parentName ?? '?' } },
      });
    }
  }
  return [...findings.values()];
}
