import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check, type Verdict } from '../scenario.ts';

interface Round {
  readonly wallMs: number;
  readonly ratio: number;
  readonly undisturbed: number;
  readonly counted: number;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The rounds as reported: [elapsed, CPU, queued (ms), counted]. */
function roundsOf(o: Observation, name: string): readonly Round[] {
  return valuesOf(o, name).map(({ value }) => {
    const [wallMs = 0, cpuMs = 0, queuedMs = 0, counted = 0] = (value as readonly number[]).map(Number);
    return { wallMs, ratio: cpuMs / wallMs, undisturbed: (cpuMs + queuedMs) / wallMs, counted };
  });
}

const ratios = (rounds: readonly Round[]) => ({
  key: 'ratios',
  params: { ratios: rounds.map(({ ratio }) => rounded(ratio)).join(', ') },
});

/** Two cores at work in one round at least; undecided if others had them all the time. */
function usesTwoCores(o: Observation, name: string): Verdict {
  const expected = { key: 'two-cores.expected' };
  if (o.cores < 2) return inconclusive(expected, { key: 'common.one-core' });
  const rounds = roundsOf(o, name);
  const best = Math.max(0, ...rounds.map(({ ratio }) => ratio));
  if (best < 1.5 && rounds.some(({ undisturbed }) => undisturbed >= 1.5))
    return inconclusive(expected, { key: 'common.busy', params: { best: rounded(best) } });
  return verdict(best >= 1.5 && rounds.length >= num(o, 'rounds'), expected, ratios(rounds));
}

/** One core's worth of CPU time, though there may be more threads. */
function usesOneCore(o: Observation, name: string): Verdict {
  const rounds = roundsOf(o, name);
  const best = Math.min(...rounds.map(({ ratio }) => ratio));
  return verdict(rounds.length >= num(o, 'rounds') && best <= 1.15, { key: 'one-core.expected' }, ratios(rounds));
}

export const checks: readonly Check[] = [
  {
    id: 'all-counted',
    evaluate: (o) => {
      const millions = num(o, o.params['runtime'] === 'node' ? 'millions' : 'pythonMillions');
      const total = num(o, 'tasks') * millions * 1e6;
      const all = ['serial', 'threads', 'processes'].map((name) => roundsOf(o, name));
      const wrong = all.flat().filter(({ counted }) => counted !== total).length;
      const complete = all.every((rounds) => rounds.length >= num(o, 'rounds'));
      return verdict(
        complete && wrong === 0,
        { key: 'all-counted.expected', params: { total } },
        { key: 'all-counted.observed', params: { rounds: all.flat().length, wrong } },
      );
    },
  },
  { id: 'alone', evaluate: (o) => usesOneCore(o, 'serial') },
  { id: 'processes', evaluate: (o) => usesTwoCores(o, 'processes') },
  {
    id: 'threads',
    evaluate: (o) => (o.params['runtime'] === 'python' ? usesOneCore(o, 'threads') : usesTwoCores(o, 'threads')),
  },
  {
    id: 'shorter',
    variants: ['six'],
    evaluate: (o) => {
      const expected = { key: 'shorter.expected' };
      if (o.cores < 2) return inconclusive(expected, { key: 'common.one-core' });
      const serial = roundsOf(o, 'serial');
      const processes = roundsOf(o, 'processes');
      const shares = processes.map(({ wallMs }, round) => wallMs / (serial[round]?.wallMs ?? Number.NaN));
      const best = Math.min(...shares);
      const observed = { key: 'shorter.observed', params: { shares: shares.map(rounded).join(', ') } };
      const cores = Math.max(0, ...processes.map(({ ratio }) => ratio));
      // The processes would have had two cores, had others not been in the queue before them.
      if (!(best < 0.75) && cores < 1.5 && processes.some(({ undisturbed }) => undisturbed >= 1.5))
        return inconclusive(expected, { key: 'common.busy', params: { best: rounded(cores) } });
      return verdict(best < 0.75 && serial.length >= num(o, 'rounds'), expected, observed);
    },
  },
];
