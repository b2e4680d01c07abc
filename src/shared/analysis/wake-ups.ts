import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';
import { hasOwner } from './sync-state.ts';

/** A notify that came before its waiter, which then waited in vain. */
export interface LostWakeUp {
  readonly object: string;
  readonly notifier: string;
  readonly waiter: string;
  /** True if a time limit ended the wait, false if it never ended. */
  readonly timedOut: boolean;
  readonly evidence: readonly [EventRef, EventRef];
}

/** One notify or set that woke several, nearly all of which waited again at once. */
export interface Herd {
  readonly object: string;
  readonly waker: string;
  readonly woken: readonly string[];
  /** How many of them went back to wait. */
  readonly back: number;
  readonly evidence: readonly EventRef[];
}

/** From this number of woken actors on it is a herd. */
const minWoken = 3;

interface Wake {
  readonly at: EventRef;
  /** Waiters at the instant of the wake-up that have not gone on yet. */
  readonly asleep: Set<string>;
  readonly woken: string[];
  back: number;
}

const wakes = (event: LabEvent): event is Extract<LabEvent, { kind: 'release' }> =>
  event.kind === 'release' && (event.object.type === 'condition' || event.object.type === 'event');

/**
 * Thundering herds: a notify or set that wakes at least three waiters, all but at most one of which wait for the same
 * object again without having done more than take and give back the lock that belongs to it. The largest
 * for each object; events are in order of time.
 */
export function findHerds(events: readonly LabEvent[]): readonly Herd[] {
  const waiting = new Map<string, Set<string>>();
  const last = new Map<string, Wake>();
  /** Actors that have done nothing with what they were woken for, and how many locks they have taken since. */
  const awake = new Map<string, { locks: number; readonly wake: Wake }>();
  const all = new Map<string, Wake[]>();
  for (const event of events) {
    if (wakes(event)) {
      const asleep = new Set(waiting.get(event.object.id));
      last.delete(event.object.id);
      if (asleep.size < minWoken) continue;
      const wake: Wake = { at: refOf(event), asleep, woken: [], back: 0 };
      last.set(event.object.id, wake);
      const known = all.get(event.object.id) ?? [];
      all.set(event.object.id, known);
      known.push(wake);
    } else if (event.kind === 'wait' || event.kind === 'proceed') {
      const { actor, object } = event;
      const since = awake.get(actor);
      if (hasOwner(object.type)) {
        if (event.kind === 'proceed' && since && (since.locks += 1) > 1) awake.delete(actor);
        continue;
      }
      awake.delete(actor);
      const here = waiting.get(object.id) ?? new Set();
      waiting.set(object.id, here);
      if (event.kind === 'wait') {
        here.add(actor);
        if (since && last.get(object.id) === since.wake) since.wake.back += 1;
        continue;
      }
      here.delete(actor);
      const wake = last.get(object.id);
      if (event.outcome !== 'ok' || !wake?.asleep.delete(actor)) continue;
      wake.woken.push(actor);
      awake.set(actor, { locks: 0, wake });
    } else if (event.kind === 'access' || event.kind === 'task' || event.kind === 'actor-ended')
      if (event.kind !== 'access' || event.op === 'write') awake.delete(event.actor);
  }
  return [...all].flatMap(([object, list]): Herd[] => {
    const herds = list.filter(({ woken, back }) => woken.length >= minWoken && back >= woken.length - 1);
    const [largest] = herds.toSorted((a, b) => b.back - a.back);
    if (!largest) return [];
    const { at, woken, back } = largest;
    return [{ object, waker: at.actor, woken, back, evidence: [at] }];
  });
}

/** What is known of one condition or event. */
interface Signalled {
  /** The last notify, if nothing waited then and nothing has passed since. */
  unheard: EventRef | null;
  /** Notifies so far. */
  notifies: number;
  readonly waiting: Map<
    string,
    { readonly at: EventRef; readonly unheard: EventRef | null; readonly notifies: number }
  >;
}

/**
 * Lost wake-ups: a notify of a condition, or set of an event, while nothing waits, then a wait that nothing ends but a
 * time limit or the end of the run, without a notify since it began. Between both the waiter has taken the lock of
 * the condition at most once, and no third actor has: else it may have seen, or another may have used, what the notify
 * was about. The first for each object; events are in order of time.
 */
export function findLostWakeUps(events: readonly LabEvent[]): readonly LostWakeUp[] {
  const signals = new Map<string, Signalled>();
  const found = new Map<string, LostWakeUp>();
  const lastFreed = new Map<string, string>();
  const takes = createTakes();
  const report = (object: string, waiter: string, signal: Signalled, timedOut: boolean): void => {
    const wait = signal.waiting.get(waiter);
    if (!wait?.unheard || wait.notifies !== signal.notifies || found.has(object)) return;
    const evidence = [wait.unheard, wait.at] as const;
    found.set(object, { object, notifier: wait.unheard.actor, waiter, timedOut, evidence });
  };
  for (const event of events) {
    if (event.kind !== 'wait' && event.kind !== 'proceed' && event.kind !== 'release') continue;
    const { actor, object } = event;
    if (hasOwner(object.type)) {
      if (event.kind === 'release') lastFreed.set(actor, object.id);
      else if (event.kind === 'proceed' && event.outcome === 'ok') takes.add(object.id, event);
      continue;
    }
    if (object.type !== 'condition' && object.type !== 'event') continue;
    const signal = signals.get(object.id) ?? { unheard: null, notifies: 0, waiting: new Map() };
    signals.set(object.id, signal);
    if (event.kind === 'release') {
      signal.notifies += 1;
      signal.unheard = signal.waiting.size === 0 ? refOf(event) : null;
    } else if (event.kind === 'wait') {
      const lock = object.type === 'condition' ? lastFreed.get(actor) : undefined;
      const { unheard, notifies } = signal;
      const isOwn = unheard !== null && unheard.actor !== actor && !takes.isUsed(lock, unheard, actor);
      signal.waiting.set(actor, { at: refOf(event), unheard: isOwn ? unheard : null, notifies });
    } else {
      if (event.outcome === 'timeout') report(object.id, actor, signal, true);
      else signal.unheard = null;
      signal.waiting.delete(actor);
    }
  }
  for (const [object, signal] of signals)
    for (const waiter of signal.waiting.keys()) report(object, waiter, signal, false);
  return [...found.values()];
}

/** Which actors took each lock, newest last; only the last few of a lock matter. */
function createTakes(): {
  readonly add: (lock: string, event: LabEvent) => void;
  /** Whether, since a notify, a third actor took the lock, or the waiter did more than once. */
  readonly isUsed: (lock: string | undefined, notify: EventRef, waiter: string) => boolean;
} {
  const kept = 4;
  const takes = new Map<string, EventRef[]>();
  return {
    add: (lock, event) => {
      const list = takes.get(lock) ?? [];
      takes.set(lock, list);
      list.push(refOf(event));
      if (list.length > kept) list.shift();
    },
    isUsed: (lock, notify, waiter) => {
      if (lock === undefined) return false;
      const since = (takes.get(lock) ?? []).filter(({ atNs }) => atNs > notify.atNs);
      const own = since.filter(({ actor }) => actor === waiter).length;
      return own > 1 || since.some(({ actor }) => actor !== waiter && actor !== notify.actor);
    },
  };
}
