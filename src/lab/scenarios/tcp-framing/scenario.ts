import { num, numberOf, recordsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

function received(run: Run) {
  const nothing = { reads: NaN, decoded: 0, wrong: 0 };
  return recordsOf(run, 'received', nothing)[0] ?? nothing;
}

const sent = (run: Run): number => numberOf(run, 'sent', 0);

export const scenario = defineScenario({
  id: 'tcp-framing',
  group: 'tcp',
  covers: ['tcp-framing'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { messages: int({ default: 1000, min: 10, max: 20_000 }) },
  variants: { burst: {} },
  limits: { actors: 6, durationMs: 60_000, events: 5000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    framed: (run) => {
      const { decoded, wrong } = received(run);
      return check(sent(run) === num(run, 'messages') && decoded === sent(run) && wrong === 0, {
        expected: { count: num(run, 'messages') },
        observed: { decoded, wrong },
      });
    },
    'naive-fails': (run) => {
      const { reads } = received(run);
      return check(reads > 0 && reads < sent(run), {
        expected: { count: num(run, 'messages') },
        observed: { reads: Number.isFinite(reads) ? reads : 0, sent: sent(run) },
      });
    },
  },
  questions: {
    reads: {
      answer: (run) => {
        const { reads } = received(run);
        if (!(reads > 0)) return null;
        if (reads < sent(run)) return 'fewer';
        return reads > sent(run) ? 'more' : 'equal';
      },
    },
  },
});
