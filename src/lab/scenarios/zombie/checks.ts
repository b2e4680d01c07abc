import { actorsIn, exitOf, notesOf, num, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { ActorInfo, Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** The process that does not collect its children. */
function holderOf(o: Observation): ActorInfo | undefined {
  return o.actors.find((actor) => actor.id === (o.variant === 'reap' ? 'main' : 'holder'));
}

const childPids = (o: Observation): readonly number[] => actorsIn(o, 'child').map((child) => child.pid);

/** Zombies of the holder in each sample. */
function zombieRows(o: Observation) {
  const holder = holderOf(o)?.pid;
  const pids = childPids(o);
  return o.samples.map((sample) => ({
    atNs: sample.atNs,
    zombies: sample.processes.filter(
      (process) => process.state === 'Z' && process.ppid === holder && pids.includes(process.pid),
    ),
  }));
}

export const checks: readonly Check[] = [
  {
    id: 'all-zombies',
    evaluate: (o) => {
      const most = Math.max(
        0,
        ...zombieRows(o).map(({ zombies }) => new Set(zombies.map((zombie) => zombie.pid)).size),
      );
      return verdict(
        most === num(o, 'children'),
        { key: 'all-zombies.expected', params: { count: num(o, 'children'), ppid: holderOf(o)?.pid ?? 0 } },
        { key: 'all-zombies.observed', params: { count: most } },
      );
    },
  },
  {
    id: 'no-memory',
    evaluate: (o) => {
      const zombies = zombieRows(o).flatMap((row) => row.zombies);
      const bytes = zombies.reduce((sum, zombie) => sum + (zombie.rssBytes ?? 0), 0);
      return verdict(
        zombies.length > 0 && bytes === 0,
        { key: 'no-memory.expected' },
        { key: 'no-memory.observed', params: { bytes, rows: zombies.length } },
      );
    },
  },
  {
    id: 'signal-0',
    evaluate: (o) => {
      const answered = Number(valuesOf(o, 'signal-0')[0]?.value ?? -1);
      return verdict(
        answered === num(o, 'children'),
        { key: 'signal-0.expected', params: { count: num(o, 'children') } },
        { key: 'signal-0.observed', params: { count: answered } },
      );
    },
  },
  {
    id: 'code-kept',
    variants: ['reap', 'stopped-parent'],
    evaluate: (o) => {
      const wanted = Math.min(300, num(o, 'unreapedMs') / 2);
      const kept = actorsIn(o, 'child').map((child) => {
        const firstZombie = samplesOf(o, child.pid).find((sample) => sample.state === 'Z')?.atNs ?? Infinity;
        const exit = exitOf(o, child.id);
        return { code: exit?.exitCode ?? null, ms: exit ? toMs(exit.atNs - firstZombie) : -1 };
      });
      const shortest = Math.min(...kept.map(({ ms }) => ms));
      const codes = [...new Set(kept.map(({ code }) => String(code)))].join(', ');
      const passed = kept.length === num(o, 'children') && kept.every(({ code, ms }) => code === 7 && ms >= wanted);
      return verdict(
        passed,
        { key: 'code-kept.expected', params: { ms: wanted } },
        { key: 'code-kept.observed', params: { codes, ms: Number.isFinite(shortest) ? shortest : -1 } },
      );
    },
  },
  {
    id: 'reaped',
    variants: ['reap', 'stopped-parent'],
    evaluate: (o) => {
      const wokeNs = notesOf(o, 'reaped')[0]?.atNs ?? Infinity;
      const after = o.samples.filter((sample) => sample.atNs > wokeNs);
      const left = after.at(-1)?.processes.filter((process) => childPids(o).includes(process.pid)).length ?? -1;
      const parentAlive = after.some((sample) =>
        sample.processes.some(
          (process) => process.pid === holderOf(o)?.pid && process.state !== 'Z' && process.state !== 'T',
        ),
      );
      return verdict(
        left === 0 && parentAlive,
        { key: 'reaped.expected' },
        { key: 'reaped.observed', params: { left, parent: parentAlive ? 'R/S' : '-' } },
      );
    },
  },
  {
    id: 'adopted',
    variants: ['kill-parent'],
    evaluate: (o) => {
      const killedNs = notesOf(o, 'killing')[0]?.atNs ?? Infinity;
      const clear = o.samples.find(
        (sample) => sample.atNs > killedNs && !sample.processes.some((process) => childPids(o).includes(process.pid)),
      );
      const adopter = o.samples
        .flatMap((sample) => sample.processes)
        .find((process) => childPids(o).includes(process.pid) && process.ppid !== holderOf(o)?.pid);
      const ms = clear ? toMs(clear.atNs - killedNs) : -1;
      const observed = {
        key: adopter ? 'adopted.observed-by' : 'adopted.observed',
        params: { ms, adopter: adopter?.parentName ?? '', ppid: adopter?.ppid ?? 0 },
      };
      return verdict(clear !== undefined && ms <= 5000, { key: 'adopted.expected' }, observed);
    },
  },
  {
    id: 'killed',
    variants: ['kill-parent'],
    evaluate: (o) => {
      const exit = exitOf(o, 'holder');
      return verdict(
        exit?.signal === 'SIGKILL',
        { key: 'killed.expected' },
        { key: 'killed.observed', params: { signal: exit?.signal ?? '-' } },
      );
    },
  },
];
