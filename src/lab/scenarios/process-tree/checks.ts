import { numbersOf, samplesOf } from '#shared/analysis/observe.ts';
import type { ActorInfo, Observation } from '#shared/model/lab.ts';
import { inconclusive, verdict, type Check } from '../scenario.ts';

const actor = (o: Observation, id: string): ActorInfo | undefined => o.actors.find((candidate) => candidate.id === id);
export const checks: readonly Check[] = [
  {
    id: 'parent-numbers',
    evaluate: (o) => {
      const [main, runner, child] = [actor(o, 'main'), actor(o, 'runner'), actor(o, 'child')];
      const passed =
        main !== undefined &&
        child?.ppid === runner?.pid &&
        runner?.ppid === main.pid &&
        new Set([main.pid, runner.pid, child?.pid]).size === 3;
      const text = [main, runner, child].map((one) => `${one?.ppid ?? 0} → ${one?.pid ?? 0}`).join(', ');
      return verdict(passed, { key: 'parent-numbers.expected' }, { key: 'pairs', params: { text } });
    },
  },
  {
    id: 'same-number',
    evaluate: (o) => {
      const expected = { key: 'same-number.expected' };
      const seen = ['runner', 'child'].map((id) => {
        const pid = actor(o, id)?.pid ?? -1;
        return {
          handle: numbersOf(o, `handle.${id}`)[0] ?? -2,
          told: numbersOf(o, `told.${id}`)[0] ?? -3,
          sampled: samplesOf(o, pid)[0],
        };
      });
      const text = seen.map(({ handle, told, sampled }) => `${handle} / ${told} / ${sampled?.pid ?? '-'}`).join(', ');
      const agree = seen.every(({ handle, told }) => handle === told);
      if (agree && seen.some(({ sampled }) => !sampled)) return inconclusive(expected, { key: 'common.no-sample' });
      return verdict(agree && seen.every(({ handle, sampled }) => sampled?.pid === handle), expected, {
        key: 'same-number.observed',
        params: { text },
      });
    },
  },
  {
    id: 'sampler-agrees',
    evaluate: (o) => {
      const expected = { key: 'sampler-agrees.expected' };
      const pairs = ['runner', 'child'].map((id) => ({
        told: actor(o, id)?.ppid ?? -1,
        seen: samplesOf(o, actor(o, id)?.pid ?? -1).find((sample) => sample.state !== 'Z')?.ppid,
      }));
      if (pairs.some(({ seen }) => seen === undefined || seen === null))
        return inconclusive(expected, { key: 'common.no-sample' });
      const text = pairs.map(({ told, seen }) => `${told} / ${seen ?? '-'}`).join(', ');
      return verdict(
        pairs.every(({ told, seen }) => told === seen),
        expected,
        { key: 'pairs', params: { text } },
      );
    },
  },
  {
    id: 'unbroken',
    evaluate: (o) => {
      const root = numbersOf(o, 'root')[0] ?? -1;
      const expected = { key: 'unbroken.expected', params: { root } };
      const pids = numbersOf(o, 'chain.pid');
      const ppids = numbersOf(o, 'chain.ppid');
      if (pids.length === 0 && o.platform === 'win32')
        return inconclusive(expected, { key: 'common.no-process-facts' });
      const linked = pids.every((pid, index) => index === 0 || ppids[index - 1] === pid);
      const places = ['child', 'runner', 'main'].map((id) => pids.indexOf(actor(o, id)?.pid ?? -1));
      const passed = linked && places.join() === '0,1,2' && pids.indexOf(root) > 2;
      return verdict(passed, expected, { key: 'unbroken.observed', params: { chain: pids.join(' ← ') } });
    },
  },
  {
    id: 'parents-are-older',
    evaluate: (o) => {
      const expected = { key: 'parents-are-older.expected' };
      const started = numbersOf(o, 'chain.started');
      if (started.length === 0 && o.platform !== 'linux')
        return inconclusive(expected, { key: 'common.no-process-facts' });
      const wrong = started.filter((ticks, index) => index > 0 && ticks > (started[index - 1] ?? 0)).length;
      return verdict(started.length > 3 && wrong === 0, expected, {
        key: 'parents-are-older.observed',
        params: { wrong, links: Math.max(0, started.length - 1) },
      });
    },
  },
];
