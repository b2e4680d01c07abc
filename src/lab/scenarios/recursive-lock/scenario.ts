import { disjoint, eventsOf, findingOf, holdsOf, notesOf, num, valuesOf } from '#shared/analysis/observe.ts';
import { check, defineScenario, int, ms, say } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

export const scenario = defineScenario({
  id: 'recursive-lock',
  group: 'locks',
  covers: ['rlock-nested'],
  kinds: ['thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    threads: int({ default: 10, min: 2, max: 30 }),
    workMs: ms({ default: 10, min: 1, max: 500 }),
    limitMs: ms({ default: 4000, min: 1000, max: 60_000 }),
  },
  variants: { recursive: {}, plain: { endsBy: 'limit' } },
  limits: { actors: 35, durationMs: 60_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    'depth-two': {
      variants: ['recursive'],
      evaluate: (run) => {
        const depths = eventsOf(run, 'proceed').flatMap((event) =>
          event.object.id === 'lock' ? (event.depth ?? []) : [],
        );
        const deepest = Math.max(0, ...depths);
        return check(deepest === 2 && depths.length === 3 * num(run, 'threads'), {
          expected: { count: 3 * num(run, 'threads') },
          observed: { deepest, count: depths.length },
        });
      },
    },
    counters: {
      variants: ['recursive'],
      evaluate: (run) => {
        const value = valuesOf(run, 'counters')[0]?.value;
        const wanted = [num(run, 'threads'), num(run, 'threads')].join(', ');
        const seen = Array.isArray(value) ? value.join(', ') : '-';
        return check(seen === wanted, {
          expected: say('counters', { values: wanted }),
          observed: say('counters', { values: seen }),
        });
      },
    },
    exclusive: {
      variants: ['recursive'],
      evaluate: (run) => {
        const holds = holdsOf(run, 'lock');
        return check(holds.length === num(run, 'threads') && disjoint(holds), {
          observed: say(disjoint(holds) ? 'holds.disjoint' : 'holds.overlap', { count: holds.length }),
        });
      },
    },
    'self-deadlock': {
      variants: ['plain'],
      evaluate: (run) => {
        const deadlock = findingOf(run, 'deadlock');
        const passed = deadlock?.actors.length === 1 && deadlock.objects.includes('lock') && run.endedBy !== 'itself';
        return check(passed, { observed: say(deadlock ? 'yes' : 'no', { actors: deadlock?.actors.join(', ') ?? '' }) });
      },
    },
    'nobody-adds': {
      variants: ['plain'],
      evaluate: (run) => {
        const added = notesOf(run, 'added-both').length;
        const held = eventsOf(run, 'proceed').filter((event) => event.object.id === 'lock').length;
        return check(held === 1 && added === 0 && notesOf(run, 'all-done').length === 0, { observed: { held, added } });
      },
    },
  },
});
