import { notesOf } from '#shared/analysis/observe.ts';
import { AppError, type MessageParams } from '#shared/errors.ts';
import { scheduleText } from '#shared/workbench/schedule-text.ts';
import { check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

/** What an environment variable holds beside the rest of a run's configuration, in bytes of JSON. */
const maxBytes = 100_000;
/** At most the bytes of a text in UTF-8. */
const bytesOf = (text: string): number => text.length + 2 * (text.match(/[^ -~]/gu)?.length ?? 0);

const ends = ['ended', 'deadlock', 'failed', 'endless'] as const;

/** How the program ended, as `main` noted it in the model or of the threads; null if it did not. */
function endOf(run: Run, key: 'predicted' | 'reached') {
  const params: MessageParams = notesOf(run, key)[0]?.message.params ?? {};
  const outcome = ends.find((one) => one === params['outcome']);
  if (!outcome) return null;
  return say(`end.${outcome}`, {
    shared: params['shared'] ? `; ${String(params['shared'])}` : '',
    ...(outcome === 'deadlock' && { waits: params['waits'] ?? '' }),
    ...(outcome === 'failed' && { message: params['message'] ?? '' }),
  });
}

/** The threads of the noted steps, as a schedule. */
function madeSchedule(run: Run, threads: readonly string[]): { readonly count: number; readonly schedule: string } {
  const order = notesOf(run, 'step').map(({ message }) => threads.indexOf(String(message.params?.['thread'])));
  return { count: order.length, schedule: scheduleText(order, threads) };
}

export const scenario = defineScenario({
  id: 'workbench',
  group: 'race',
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  startedIn: 'workbench',
  params: {
    program: { type: 'text', default: '', maxLength: 50_000 },
    schedule: { type: 'text', default: '', maxLength: 50_000 },
    paceMs: ms({ default: 5, min: 0, max: 1000 }),
  },
  variants: { schedule: {} },
  limits: { actors: 100, durationMs: 60_000, events: 200_000 },
  texts: { en, 'zh-CN': zhCn },
  checkParams: (params) => {
    const bytes = bytesOf(JSON.stringify([params['program'], params['schedule']]));
    if (bytes > maxBytes)
      throw new AppError('parameter-wrong-type', { name: 'program', value: `${bytes} B`, known: `≤ ${maxBytes} B` });
  },
  checks: {
    end: (run) => {
      const predicted = endOf(run, 'predicted');
      const reached = endOf(run, 'reached');
      const isSame = JSON.stringify(predicted) === JSON.stringify(reached);
      return check(predicted !== null && isSame, {
        expected: predicted ?? say('unpredicted'),
        observed: reached ?? say('none'),
      });
    },
    order: (run) => {
      const { params = {} } = notesOf(run, 'predicted')[0]?.message ?? {};
      const expected = { count: Number(params['count'] ?? 0), schedule: String(params['schedule'] ?? '') };
      const made = madeSchedule(run, String(params['threads'] ?? '').split(' '));
      const isSame = made.count === expected.count && made.schedule === expected.schedule;
      return check(expected.count > 0 && isSame, { expected, observed: made });
    },
  },
});
