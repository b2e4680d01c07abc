import { coresOf, coresText, judgeEffort, type Effort } from '#shared/analysis/disturbance.ts';
import { num, recordsOf } from '#shared/analysis/observe.ts';
import { roundTo } from '#shared/analysis/round.ts';
import { check, decide, defineScenario, inconclusive, int, runtime, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Round extends Effort {
  readonly counted: number;
}

/** The rounds as reported. */
const roundsOf = (run: Run, name: string): readonly Round[] =>
  recordsOf(run, name, { wallMs: 0, cpuMs: 0, queuedMs: 0, counted: 0 });

const ratios = (rounds: readonly Round[]) => say('ratios', { ratios: coresText(rounds) });

/** Two cores at work in one round at least; undecided if others had them all the time. */
function usesTwoCores(run: Run, name: string) {
  const expected = say('two-cores.expected');
  if (run.cores < 2) return inconclusive(say('common.one-core'), expected);
  const rounds = roundsOf(run, name);
  return decide(rounds.length >= num(run, 'rounds'), judgeEffort(rounds, 1.5), { expected, observed: ratios(rounds) });
}

/** One core's worth of CPU time, though there may be more threads. */
function usesOneCore(run: Run, name: string) {
  const rounds = roundsOf(run, name);
  const best = Math.min(...rounds.map(coresOf));
  return check(rounds.length >= num(run, 'rounds') && best <= 1.15, {
    expected: say('one-core.expected'),
    observed: ratios(rounds),
  });
}

export const scenario = defineScenario({
  id: 'cpu-bound',
  group: 'perf',
  covers: ['cpu-bound-4', 'cpu-bound-6'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    runtime,
    tasks: int({ default: 4, min: 2, max: 16 }),
    millions: int({ default: 100, min: 10, max: 1000 }),
    pythonMillions: int({ default: 3, min: 1, max: 100 }),
    rounds: int({ default: 3, min: 1, max: 10 }),
  },
  variants: { four: {}, six: { defaults: { tasks: 6 } } },
  limits: { actors: 300, durationMs: 300_000, events: 20_000 },
  pythonRoles: ['interpreter'],
  references: [
    { id: 'processes', metric: 'processes100m', value: 17.108, unit: 's' },
    { id: 'threads', metric: 'threads100m', value: 30.257, unit: 's' },
  ],
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'all-counted': (run) => {
      const millions = num(run, run.params['runtime'] === 'node' ? 'millions' : 'pythonMillions');
      const total = num(run, 'tasks') * millions * 1e6;
      const all = ['serial', 'threads', 'processes'].map((name) => roundsOf(run, name));
      const wrong = all.flat().filter(({ counted }) => counted !== total).length;
      const complete = all.every((rounds) => rounds.length >= num(run, 'rounds'));
      return check(complete && wrong === 0, { expected: { total }, observed: { rounds: all.flat().length, wrong } });
    },
    alone: (run) => usesOneCore(run, 'serial'),
    processes: (run) => usesTwoCores(run, 'processes'),
    threads: (run) => (run.params['runtime'] === 'python' ? usesOneCore(run, 'threads') : usesTwoCores(run, 'threads')),
    shorter: {
      variants: ['six'],
      evaluate: (run) => {
        if (run.cores < 2) return inconclusive(say('common.one-core'));
        const serial = roundsOf(run, 'serial');
        const processes = roundsOf(run, 'processes');
        // Against the CPU time of the tasks in a row: their elapsed time grows when other programs interfere.
        const shares = processes.map(({ wallMs }, round) => wallMs / (serial[round]?.cpuMs ?? Number.NaN));
        const best = Math.min(...shares);
        const observed = { shares: shares.map((value) => roundTo(value, 2)).join(', ') };
        const complete = serial.length >= num(run, 'rounds');
        if (best < 0.75) return check(complete, { observed });
        // The processes would have been shorter, had other programs not been in the queue before them.
        const effort = judgeEffort(processes, 1.5);
        // They had their cores and still were not shorter: then each core did less in the same time.
        if (complete && effort.status === 'passed') {
          const more = processes.map(({ cpuMs }, round) => cpuMs / (serial[round]?.cpuMs ?? Number.NaN) - 1);
          return inconclusive(say('common.cores-busy', { percent: Math.round(100 * Math.min(...more)) }));
        }
        return decide(complete && effort.status === 'inconclusive', effort, { observed });
      },
    },
  },
  questions: {
    processes: {
      answer: (run) => {
        const [serial, processes] = ['serial', 'processes'].map((name) => roundsOf(run, name));
        const shares = processes?.map(({ wallMs }, round) => wallMs / (serial?.[round]?.wallMs ?? Number.NaN)) ?? [];
        const best = Math.min(...shares.filter((share) => share > 0));
        if (!Number.isFinite(best)) return null;
        if (best < 0.75) return 'shorter';
        return best <= 1.1 ? 'same' : 'longer';
      },
    },
  },
});
