import { numbersOf, samplesOf } from '#shared/analysis/observe.ts';
import { type ActorInfo } from '#shared/model/lab.ts';
import { check, defineScenario, inconclusive, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

const actor = (run: Run, id: string): ActorInfo | undefined => run.actors.find((candidate) => candidate.id === id);

export const scenario = defineScenario({
  id: 'process-tree',
  group: 'process',
  covers: ['process-tree-ide', 'pid-ppid'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { lifeMs: ms({ default: 500, min: 300, max: 10_000 }) },
  variants: { chain: {} },
  limits: { actors: 5, durationMs: 60_000, events: 1_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'parent-numbers': (run) => {
      const [main, runner, child] = [actor(run, 'main'), actor(run, 'runner'), actor(run, 'child')];
      const passed =
        main !== undefined &&
        child?.ppid === runner?.pid &&
        runner?.ppid === main.pid &&
        new Set([main.pid, runner.pid, child?.pid]).size === 3;
      const text = [main, runner, child].map((one) => `${one?.ppid ?? 0} → ${one?.pid ?? 0}`).join(', ');
      return check(passed, { observed: say('pairs', { text }) });
    },
    'same-number': (run) => {
      const seen = ['runner', 'child'].map((id) => {
        const pid = actor(run, id)?.pid ?? -1;
        return {
          handle: numbersOf(run, `handle.${id}`)[0] ?? -2,
          reported: numbersOf(run, `reported.${id}`)[0] ?? -3,
          sampled: samplesOf(run, pid)[0],
        };
      });
      const text = seen
        .map(({ handle, reported, sampled }) => `${handle} / ${reported} / ${sampled?.pid ?? '-'}`)
        .join(', ');
      const agree = seen.every(({ handle, reported }) => handle === reported);
      if (agree && seen.some(({ sampled }) => !sampled)) return inconclusive(say('common.no-sample'));
      return check(agree && seen.every(({ handle, sampled }) => sampled?.pid === handle), { observed: { text } });
    },
    'sampler-agrees': (run) => {
      const pairs = ['runner', 'child'].map((id) => ({
        reported: actor(run, id)?.ppid ?? -1,
        seen: samplesOf(run, actor(run, id)?.pid ?? -1).find((sample) => sample.state !== 'Z')?.ppid,
      }));
      if (pairs.some(({ seen }) => seen === undefined || seen === null)) return inconclusive(say('common.no-sample'));
      const text = pairs.map(({ reported, seen }) => `${reported} / ${seen ?? '-'}`).join(', ');
      return check(
        pairs.every(({ reported, seen }) => reported === seen),
        { observed: say('pairs', { text }) },
      );
    },
    unbroken: (run) => {
      const root = numbersOf(run, 'root')[0] ?? -1;
      const expected = { root };
      const pids = numbersOf(run, 'chain.pid');
      const ppids = numbersOf(run, 'chain.ppid');
      if (pids.length === 0 && run.platform === 'win32') return inconclusive(say('common.no-process-facts'), expected);
      const linked = pids.every((pid, index) => index === 0 || ppids[index - 1] === pid);
      const places = ['child', 'runner', 'main'].map((id) => pids.indexOf(actor(run, id)?.pid ?? -1));
      const passed = linked && places.join() === '0,1,2' && pids.indexOf(root) > 2;
      return check(passed, { expected, observed: { chain: pids.join(' ← ') } });
    },
    'parents-are-older': (run) => {
      const started = numbersOf(run, 'chain.started');
      if (started.length === 0 && run.platform !== 'linux') return inconclusive(say('common.no-process-facts'));
      const wrong = started.filter((ticks, index) => index > 0 && ticks > (started[index - 1] ?? 0)).length;
      return check(started.length > 3 && wrong === 0, { observed: { wrong, links: Math.max(0, started.length - 1) } });
    },
  },
  questions: {
    older: {
      answer: (run) => {
        const started = numbersOf(run, 'chain.started');
        const links = started.length - 1;
        if (links < 1) return null;
        const younger = started.filter((ticks, index) => index > 0 && ticks > (started[index - 1] ?? 0)).length;
        if (younger === 0) return 'parent';
        return younger === links ? 'child' : 'either';
      },
    },
  },
});
