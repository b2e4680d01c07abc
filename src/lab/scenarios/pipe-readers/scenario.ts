import { num, numberOf, recordsOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

function totals(run: Run) {
  const readers = recordsOf(run, 'read', { intact: 0, broken: 0 });
  return {
    readers: readers.length,
    intact: readers.reduce((sum, { intact }) => sum + intact, 0),
    broken: readers.reduce((sum, { broken }) => sum + broken, 0),
    written: numberOf(run, 'written', 0),
  };
}

export const scenario = defineScenario({
  id: 'pipe-readers',
  group: 'ipc',
  covers: ['pipe-unsafe'],
  kinds: ['process'],
  platforms: ['linux', 'darwin'],
  params: {
    messages: int({ default: 20, min: 4, max: 100 }),
    kib: int({ default: 100, min: 8, max: 500, unit: 'KiB' }),
  },
  variants: { 'no-lock': {}, lock: {} },
  limits: { actors: 8, durationMs: 60_000, events: 10_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    broken: {
      variants: ['no-lock'],
      evaluate: (run) => {
        const { readers, intact, broken, written } = totals(run);
        return check(readers === 2 && written > 0 && intact < written, {
          expected: { count: written },
          observed: say('totals', { intact, broken }),
        });
      },
    },
    intact: {
      variants: ['lock'],
      evaluate: (run) => {
        const { readers, intact, broken } = totals(run);
        return check(readers === 2 && intact === num(run, 'messages') && broken === 0, {
          expected: { count: num(run, 'messages') },
          observed: say('totals', { intact, broken }),
        });
      },
    },
  },
});
