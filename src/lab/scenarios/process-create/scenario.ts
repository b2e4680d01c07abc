import { eventsOf, exitOf, num, pidOf, reportedText, samplesOf, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, inconclusive, int, ms, say } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

const withChildren = ['function', 'class'] as const;

export const scenario = defineScenario({
  id: 'process-create',
  group: 'process',
  covers: ['proc-create-function', 'proc-create-subclass', 'pid-ppid'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    children: int({ default: 3, min: 1, max: 20 }),
    sleepMs: ms({ default: 300, min: 10, max: 5000 }),
  },
  variants: { function: {}, class: {}, 'run-directly': {} },
  limits: { actors: 30, durationMs: 30_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'own-pid': {
      variants: withChildren,
      evaluate: (run) => {
        const main = run.actors.find((actor) => actor.id === 'main');
        const pids = run.actors.filter((actor) => actor.parent === 'main').map((actor) => actor.pid);
        const passed = pids.length === num(run, 'children') && new Set([...pids, main?.pid]).size === pids.length + 1;
        return check(passed, {
          expected: { children: num(run, 'children') },
          observed: say('pids', { pids: pids.map(reportedText).join(', '), parent: main?.pid ?? 0 }),
        });
      },
    },
    'parent-pid': {
      variants: withChildren,
      evaluate: (run) => {
        const main = run.actors.find((actor) => actor.id === 'main');
        const children = run.actors.filter((actor) => actor.parent === 'main');
        const ppids = children.map((child) => child.ppid);
        const seen = children.flatMap((child) => samplesOf(run, child.pid).slice(0, 1));
        const passed = ppids.every((ppid) => ppid === main?.pid) && seen.every((sample) => sample.ppid === main?.pid);
        const expected = { parent: main?.pid ?? 0 };
        if (passed && seen.length === 0) return inconclusive(say('common.no-sample'), expected);
        return check(passed, { expected, observed: { ppids: ppids.map(reportedText).join(', '), seen: seen.length } });
      },
    },
    'same-pid': {
      variants: withChildren,
      evaluate: (run) => {
        const children = run.actors.filter((actor) => actor.parent === 'main');
        const reports = children.map((child) => ({
          handle: valuesOf(run, `handle.${child.id}`)[0]?.value,
          itself: valuesOf(run, 'run.pid').find((event) => event.actor === child.id)?.value,
          sampler: samplesOf(run, child.pid)[0]?.pid,
        }));

        const text = reports
          .map(({ handle, itself, sampler }) => `${reportedText(handle)} / ${reportedText(itself)} / ${sampler ?? '-'}`)
          .join(', ');
        const agree =
          reports.length === num(run, 'children') &&
          reports.every(({ handle, itself }) => handle !== undefined && handle === itself);
        if (agree && reports.some(({ sampler }) => sampler === undefined)) return inconclusive(say('common.no-sample'));
        return check(agree && reports.every(({ handle, sampler }) => handle === sampler), { observed: { text } });
      },
    },
    'exit-codes': {
      variants: withChildren,
      evaluate: (run) => {
        const codes = run.actors
          .filter((actor) => actor.parent === 'main')
          .map((child) => exitOf(run, child.id)?.exitCode ?? null);
        const passed = codes.length === num(run, 'children') && codes.every((code) => code === 0);
        return check(passed, { observed: { codes: codes.join(', ') } });
      },
    },
    slept: {
      variants: withChildren,
      evaluate: (run) => {
        const lives = run.actors
          .filter((actor) => actor.parent === 'main')
          .map((child) => (exitOf(run, child.id)?.atNs ?? 0) - child.startedAtNs);
        const shortest = toMs(Math.min(...lives));
        return check(lives.length === num(run, 'children') && shortest >= num(run, 'sleepMs'), {
          expected: { ms: num(run, 'sleepMs') },
          observed: { ms: shortest },
        });
      },
    },
    'own-run': {
      variants: ['class'],
      evaluate: (run) => {
        const names = valuesOf(run, 'run.name').map((event) => [event.actor, event.value] as const);
        const passed =
          names.length === num(run, 'children') && names.every(([actor, name]) => actor === name && actor !== 'main');
        return check(passed, {
          observed: { names: names.map(([actor, name]) => `${actor}: ${reportedText(name)}`).join(', ') },
        });
      },
    },
    'no-process': {
      variants: ['run-directly'],
      evaluate: (run) => {
        const main = run.actors.find((actor) => actor.id === 'main');
        const pids = valuesOf(run, 'run.pid').map((event) => event.value);
        const passed =
          pids.length === num(run, 'children') &&
          pids.every((pid) => pid === main?.pid) &&
          eventsOf(run, 'actor-started').length === 1;
        return check(passed, {
          expected: { parent: main?.pid ?? 0 },
          observed: { pids: pids.map(reportedText).join(', '), actors: run.actors.length },
        });
      },
    },
  },
  questions: {
    children: {
      answer: (run) => run.actors.filter(({ parent, pid }) => parent === 'main' && pid !== pidOf(run, 'main')).length,
    },
  },
});
