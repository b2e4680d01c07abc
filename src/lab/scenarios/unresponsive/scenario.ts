import { shortBy } from '#shared/analysis/disturbance.ts';
import { eventsOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import { bounded, check, defineScenario, ms, say, type RunOf } from '../define.ts';
import { en } from './en.ts';
import { zhCn } from './zh-cn.ts';

type Run = RunOf<typeof en>;

interface Wait {
  readonly actor: string;
  readonly fromNs: number;
  readonly toNs: number;
}

/** The longest wait of an actor for the keyboard: the one that the variant is about. */
function longestWait(run: Run): Wait | null {
  const ends = eventsOf(run, 'proceed').filter((event) => event.object.type === 'timer');
  const waits = eventsOf(run, 'wait')
    .filter((event) => event.object.type === 'timer')
    .flatMap((event): readonly Wait[] => {
      const end = ends.find((candidate) => candidate.actor === event.actor && candidate.waitSeq === event.waitSeq);
      return end ? [{ actor: event.actor, fromNs: event.atNs, toNs: end.atNs }] : [];
    });
  return waits.toSorted((a, b) => b.toNs - b.fromNs - (a.toNs - a.fromNs))[0] ?? null;
}

const beatsIn = (run: Run, wait: Wait): number =>
  valuesOf(run, 'beat').filter((event) => event.atNs > wait.fromNs && event.atNs < wait.toNs).length;

export const scenario = defineScenario({
  id: 'unresponsive',
  group: 'os',
  covers: ['why-threads-qq-factory'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    beatMs: ms({ default: 50, min: 20, max: 500 }),
    waitMs: ms({ default: 1000, min: 500, max: 10_000 }),
  },
  variants: { 'only-thread': {}, 'second-thread': {}, 'event-loop': {} },
  limits: { actors: 5, durationMs: 60_000, events: 5_000 },
  texts: { en, 'zh-CN': zhCn },
  checks: {
    waited: (run) => {
      const wait = longestWait(run);
      const ms = wait ? toMs(wait.toNs - wait.fromNs) : -1;
      return check(ms >= num(run, 'waitMs'), {
        expected: { ms: num(run, 'waitMs') },
        observed: { ms, actor: wait?.actor ?? '-' },
      });
    },
    frozen: {
      variants: ['only-thread'],
      evaluate: (run) => {
        const wait = longestWait(run);
        const beats = wait ? beatsIn(run, wait) : -1;
        const before = wait ? valuesOf(run, 'beat').filter((event) => event.atNs < wait.fromNs).length : 0;
        return check(beats === 0 && before > 0, { observed: say('beats', { beats, before }) });
      },
    },
    alive: {
      variants: ['second-thread', 'event-loop'],
      evaluate: (run) => {
        const wait = longestWait(run);
        const possible = wait ? Math.floor(toMs(wait.toNs - wait.fromNs) / num(run, 'beatMs')) : 0;
        const wanted = Math.max(1, Math.floor(0.8 * possible));
        const beats = wait ? beatsIn(run, wait) : -1;
        const before = wait ? valuesOf(run, 'beat').filter((event) => event.atNs < wait.fromNs).length : 0;
        const missingNs = (wanted - beats) * num(run, 'beatMs') * 1e6;
        return bounded(run, beats >= 0, shortBy(missingNs, wait?.fromNs ?? Number.NaN, wait?.toNs ?? Number.NaN), {
          expected: { wanted, possible },
          observed: say('beats', { beats, before }),
        });
      },
    },
    'one-process': {
      variants: ['second-thread'],
      evaluate: (run) => {
        const chat = run.actors.find((actor) => actor.id === 'chat');
        const keyboard = run.actors.find((actor) => actor.id === 'keyboard');
        const passed =
          chat !== undefined &&
          keyboard !== undefined &&
          keyboard.kind === 'thread' &&
          chat.pid === keyboard.pid &&
          longestWait(run)?.actor === 'keyboard';
        return check(passed, { observed: { chat: chat?.pid ?? 0, keyboard: keyboard?.pid ?? 0 } });
      },
    },
  },
});
