import { eventsOf, num, toMs, valuesOf } from '#shared/analysis/observe.ts';
import type { Observation } from '#shared/model/lab.ts';
import { verdict, type Check } from '../scenario.ts';

interface Wait {
  readonly actor: string;
  readonly fromNs: number;
  readonly toNs: number;
}

/** The longest wait of an actor for the keyboard: the one that the variant is about. */
function longestWait(o: Observation): Wait | null {
  const ends = eventsOf(o, 'proceed').filter((event) => event.object.type === 'timer');
  const waits = eventsOf(o, 'wait')
    .filter((event) => event.object.type === 'timer')
    .flatMap((event): readonly Wait[] => {
      const end = ends.find((candidate) => candidate.actor === event.actor && candidate.waitSeq === event.waitSeq);
      return end ? [{ actor: event.actor, fromNs: event.atNs, toNs: end.atNs }] : [];
    });
  return waits.toSorted((a, b) => b.toNs - b.fromNs - (a.toNs - a.fromNs))[0] ?? null;
}

const beatsIn = (o: Observation, wait: Wait): number =>
  valuesOf(o, 'beat').filter((event) => event.atNs > wait.fromNs && event.atNs < wait.toNs).length;

export const checks: readonly Check[] = [
  {
    id: 'waited',
    evaluate: (o) => {
      const wait = longestWait(o);
      const ms = wait ? toMs(wait.toNs - wait.fromNs) : -1;
      return verdict(
        ms >= num(o, 'waitMs'),
        { key: 'waited.expected', params: { ms: num(o, 'waitMs') } },
        { key: 'waited.observed', params: { ms, actor: wait?.actor ?? '-' } },
      );
    },
  },
  {
    id: 'frozen',
    variants: ['only-thread'],
    evaluate: (o) => {
      const wait = longestWait(o);
      const beats = wait ? beatsIn(o, wait) : -1;
      const before = wait ? valuesOf(o, 'beat').filter((event) => event.atNs < wait.fromNs).length : 0;
      return verdict(
        beats === 0 && before > 0,
        { key: 'frozen.expected' },
        { key: 'beats', params: { beats, before } },
      );
    },
  },
  {
    id: 'alive',
    variants: ['second-thread', 'event-loop'],
    evaluate: (o) => {
      const wait = longestWait(o);
      const possible = wait ? Math.floor(toMs(wait.toNs - wait.fromNs) / num(o, 'beatMs')) : 0;
      const wanted = Math.max(1, Math.floor(0.8 * possible));
      const beats = wait ? beatsIn(o, wait) : -1;
      const before = wait ? valuesOf(o, 'beat').filter((event) => event.atNs < wait.fromNs).length : 0;
      return verdict(
        beats >= wanted,
        { key: 'alive.expected', params: { wanted, possible } },
        { key: 'beats', params: { beats, before } },
      );
    },
  },
  {
    id: 'one-process',
    variants: ['second-thread'],
    evaluate: (o) => {
      const chat = o.actors.find((actor) => actor.id === 'chat');
      const keyboard = o.actors.find((actor) => actor.id === 'keyboard');
      const passed =
        chat !== undefined &&
        keyboard !== undefined &&
        keyboard.kind === 'thread' &&
        chat.pid === keyboard.pid &&
        longestWait(o)?.actor === 'keyboard';
      return verdict(
        passed,
        { key: 'one-process.expected' },
        { key: 'one-process.observed', params: { chat: chat?.pid ?? 0, keyboard: keyboard?.pid ?? 0 } },
      );
    },
  },
];
