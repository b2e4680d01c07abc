import { num, numberOf, reportedText, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** What this client and the listener said of its attempt; the clients came one after another. */
function attempt(run: Run, client: string): { readonly client: string; readonly listener: string } {
  const said = valuesOf(run, 'accepted').find((event) => event.actor === client);
  const order = ['right', 'wrong', 'stranger'].indexOf(client);
  return {
    client: reportedText(said?.value ?? '-'),
    listener: reportedText(valuesOf(run, 'answer')[order]?.value ?? '-'),
  };
}

const attemptCheck = (client: string, wanted: boolean) => (run: Run) => {
  const seen = attempt(run, client);
  return check(seen.client === String(wanted) && seen.listener === String(wanted), {
    expected: say(wanted ? 'accepted.expected' : 'refused.expected'),
    observed: say('attempt', seen),
  });
};

export const scenario = defineScenario({
  id: 'auth-key',
  group: 'process',
  covers: ['proc-attr-authkey'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { keyBytes: int({ default: 32, min: 16, max: 64, unit: 'bytes' }) },
  variants: { challenge: {} },
  limits: { actors: 6, durationMs: 30_000, events: 2_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'right-accepted': attemptCheck('right', true),
    'wrong-refused': attemptCheck('wrong', false),
    'stranger-refused': attemptCheck('stranger', false),
    'key-length': (run) => {
      const bytes = numberOf(run, 'key-bytes', -1);
      return check(bytes === num(run, 'keyBytes'), { expected: { bytes: num(run, 'keyBytes') }, observed: { bytes } });
    },
    'key-hidden': (run) => {
      const inView = valuesOf(run, 'key-in-view')[0]?.value;
      return check(inView === false, { observed: { inView: reportedText(inView) } });
    },
  },
  questions: {
    admitted: {
      answer: (run) => {
        if (valuesOf(run, 'accepted').length < 3) return null;
        if (attempt(run, 'stranger').client === 'true') return 'all';
        return attempt(run, 'wrong').client === 'true' ? 'close' : 'right';
      },
    },
  },
});
