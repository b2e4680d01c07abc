import { actorsIn, exitOf, notesOf, num, numberOf, samplesOf, toMs } from '#shared/analysis/observe.ts';
import { type ActorInfo } from '#shared/model/lab.ts';
import { bounded, check, defineScenario, inconclusive, seen, int, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** The process that does not collect its children. */
function holderOf(run: Run): ActorInfo | undefined {
  return run.actors.find((actor) => actor.id === (run.variant === 'reap' ? 'main' : 'holder'));
}

const childPids = (run: Run): readonly number[] => actorsIn(run, 'child').map((child) => child.pid);

/** Zombies of the holder in each sample. */
function zombieRows(run: Run) {
  const holder = holderOf(run)?.pid;
  const pids = childPids(run);
  return run.samples.map((sample) => ({
    atNs: sample.atNs,
    zombies: sample.processes.filter(
      (process) => process.state === 'Z' && process.ppid === holder && pids.includes(process.pid),
    ),
  }));
}

export const scenario = defineScenario({
  id: 'zombie',
  group: 'lifecycle',
  covers: ['zombie', 'zombie-deferred-reap', 'zombie-flood', 'zombie-cure'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    children: int({ default: 3, min: 1, max: 50 }),
    unreapedMs: ms({ default: 2000, min: 600, max: 60_000 }),
  },
  variants: {
    reap: {},
    'stopped-parent': { defaults: { children: 20 } },
    'kill-parent': { defaults: { children: 20 } },
  },
  limits: { actors: 60, durationMs: 120_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-zombies': (run) => {
      const most = Math.max(
        0,
        ...zombieRows(run).map(({ zombies }) => new Set(zombies.map((zombie) => zombie.pid)).size),
      );
      return seen(run, most === num(run, 'children'), num(run, 'unreapedMs') * 1e6, {
        expected: { count: num(run, 'children'), ppid: holderOf(run)?.pid ?? 0 },
        observed: { count: most },
      });
    },
    'no-memory': (run) => {
      const zombies = zombieRows(run).flatMap((row) => row.zombies);
      const bytes = zombies.reduce((sum, zombie) => sum + (zombie.rssBytes ?? 0), 0);
      const facts = zombies.length > 0 && bytes === 0;
      return seen(run, facts, num(run, 'unreapedMs') * 1e6, { observed: { bytes, rows: zombies.length } });
    },
    'signal-0': (run) => {
      const answered = numberOf(run, 'signal-0', -1);
      return check(answered === num(run, 'children'), {
        expected: { count: num(run, 'children') },
        observed: { count: answered },
      });
    },
    'code-kept': {
      variants: ['reap', 'stopped-parent'],
      evaluate: (run) => {
        const wanted = Math.min(300, num(run, 'unreapedMs') / 2);
        const kept = actorsIn(run, 'child').map((child) => {
          const firstZombie = samplesOf(run, child.pid).find((sample) => sample.state === 'Z')?.atNs ?? Infinity;
          const exit = exitOf(run, child.id);
          return { code: exit?.exitCode ?? null, ms: exit ? toMs(exit.atNs - firstZombie) : -1 };
        });
        const shortest = Math.min(...kept.map(({ ms }) => ms));
        const codes = [...new Set(kept.map(({ code }) => String(code)))].join(', ');
        const passed = kept.length === num(run, 'children') && kept.every(({ code, ms }) => code === 7 && ms >= wanted);
        return seen(run, passed, num(run, 'unreapedMs') * 1e6, {
          expected: { ms: wanted },
          observed: { codes, ms: Number.isFinite(shortest) ? shortest : -1 },
        });
      },
    },
    reaped: {
      variants: ['reap', 'stopped-parent'],
      evaluate: (run) => {
        const wokeNs = notesOf(run, 'reaped')[0]?.atNs ?? Infinity;
        const after = run.samples.filter((sample) => sample.atNs > wokeNs);
        if (after.length === 0 && wokeNs < Infinity) return inconclusive(say('common.no-sample'));
        const left = after.at(-1)?.processes.filter((process) => childPids(run).includes(process.pid)).length ?? -1;
        const parentAlive = after.some((sample) =>
          sample.processes.some(
            (process) => process.pid === holderOf(run)?.pid && process.state !== 'Z' && process.state !== 'T',
          ),
        );
        return check(left === 0 && parentAlive, { observed: { left, parent: parentAlive ? 'R/S' : '-' } });
      },
    },
    adopted: {
      variants: ['kill-parent'],
      evaluate: (run) => {
        const killedNs = notesOf(run, 'killing')[0]?.atNs ?? Infinity;
        const clear = run.samples.find(
          (sample) =>
            sample.atNs > killedNs && !sample.processes.some((process) => childPids(run).includes(process.pid)),
        );
        const adopter = run.samples
          .flatMap((sample) => sample.processes)
          .find((process) => childPids(run).includes(process.pid) && process.ppid !== holderOf(run)?.pid);
        const ms = clear ? toMs(clear.atNs - killedNs) : -1;
        const observed = say(adopter ? 'observed-by' : 'observed', {
          ms,
          adopter: adopter?.parentName ?? '',
          ppid: adopter?.ppid ?? 0,
        });
        const bound = { fromNs: killedNs, toNs: clear?.atNs ?? Number.NaN, atMostNs: 5e9 };
        return bounded(run, clear !== undefined, bound, { observed });
      },
    },
    killed: {
      variants: ['kill-parent'],
      evaluate: (run) => {
        const exit = exitOf(run, 'holder');
        return check(exit?.signal === 'SIGKILL', { observed: { signal: exit?.signal ?? '-' } });
      },
    },
  },
});
