import { num, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

/** What this client and the listener said of its attempt; the clients came one after another. */
function attempt(o: Observation, client: string): { readonly client: string; readonly listener: string } {
  const said = valuesOf(o, 'accepted').find((event) => event.actor === client);
  const order = ['right', 'wrong', 'stranger'].indexOf(client);
  return { client: String(said?.value ?? '-'), listener: String(valuesOf(o, 'answer')[order]?.value ?? '-') };
}

function attemptCheck(id: string, client: string, wanted: boolean): Check {
  return {
    id,
    evaluate: (o) => {
      const seen = attempt(o, client);
      return verdict(
        seen.client === String(wanted) && seen.listener === String(wanted),
        { key: wanted ? 'accepted.expected' : 'refused.expected' },
        { key: 'attempt', params: seen },
      );
    },
  };
}

export const checks: readonly Check[] = [
  attemptCheck('right-accepted', 'right', true),
  attemptCheck('wrong-refused', 'wrong', false),
  attemptCheck('stranger-refused', 'stranger', false),
  {
    id: 'key-length',
    evaluate: (o) => {
      const bytes = Number(valuesOf(o, 'key-bytes')[0]?.value ?? -1);
      return verdict(
        bytes === num(o, 'keyBytes'),
        { key: 'key-length.expected', params: { bytes: num(o, 'keyBytes') } },
        { key: 'key-length.observed', params: { bytes } },
      );
    },
  },
  {
    id: 'key-hidden',
    evaluate: (o) => {
      const inView = valuesOf(o, 'key-in-view')[0]?.value;
      return verdict(
        inView === false,
        { key: 'key-hidden.expected' },
        { key: 'key-hidden.observed', params: { inView: String(inView) } },
      );
    },
  },
];
