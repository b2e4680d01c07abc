import type { DriveState, MadeStep } from './drive-state.ts';

/** What a step does, for its colour and its sign. */
export const stepKinds = ['read', 'write', 'atomic', 'take', 'give', 'signal', 'queue', 'section', 'other'] as const;
export type StepKind = (typeof stepKinds)[number];

const kindOfName: Readonly<Record<string, StepKind>> = {
  read: 'read',
  write: 'write',
  load: 'atomic',
  store: 'atomic',
  add: 'atomic',
  compareExchange: 'atomic',
  exchange: 'atomic',
  lock: 'take',
  tryLock: 'take',
  acquire: 'take',
  tryAcquire: 'take',
  unlock: 'give',
  release: 'give',
  wait: 'signal',
  notify: 'signal',
  notifyAll: 'signal',
  set: 'signal',
  clear: 'signal',
  isSet: 'signal',
  arrive: 'signal',
  put: 'queue',
  get: 'queue',
  tryPut: 'queue',
  tryGet: 'queue',
  size: 'queue',
  enter: 'section',
  leave: 'section',
};

/** The kind of an operation such as `lock door`. */
export const stepKind = (op: string): StepKind => kindOfName[op.split(' ', 1)[0] ?? ''] ?? 'other';

const blocking = new Set(['lock', 'acquire', 'wait', 'put', 'get', 'arrive']);

/** True if an operation such as `lock door` can make its thread wait. */
export const mayBlock = (op: string): boolean => blocking.has(op.split(' ', 1)[0] ?? '');

/** Steps from `from` up to but not including `to`, counted from 0. */
interface Span {
  readonly thread: string;
  readonly from: number;
  readonly to: number;
}

/** A lock or a critical section that a thread held during some steps. */
export interface Hold extends Span {
  readonly object: string;
}

/** The locks that were held, from the step that took one up to the step that gave it back. */
export function holdsOf(steps: readonly MadeStep[], { objects }: Pick<DriveState, 'objects'>): readonly Hold[] {
  const kinds = new Map(objects.map(({ name, kind }) => [name, kind]));
  const mutexOf = new Map(objects.map(({ name, mutex }) => [name, mutex]));
  const open = new Map<string, { from: number; depth: number }>();
  const holds: Hold[] = [];
  const keyOf = (thread: string, object: string): string => `${thread} ${object}`;
  const take = (thread: string, object: string, at: number): void => {
    const held = open.get(keyOf(thread, object));
    if (held) held.depth += 1;
    else open.set(keyOf(thread, object), { from: at, depth: 1 });
  };
  const give = (thread: string, object: string, at: number): void => {
    const held = open.get(keyOf(thread, object));
    if (!held) return;
    held.depth -= 1;
    if (held.depth > 0) return;
    open.delete(keyOf(thread, object));
    holds.push({ thread, object, from: held.from, to: at + 1 });
  };
  for (const [at, { thread, op, value }] of steps.entries()) {
    const [name = '', object = ''] = op.split(' ');
    const kind = kinds.get(object);
    const mutex = mutexOf.get(object);
    if (kind === 'mutex' || kind === 'rlock' || kind === 'section') {
      if (name === 'lock' || name === 'enter' || (name === 'tryLock' && value === true)) take(thread, object, at);
      if (name === 'unlock' || name === 'leave') give(thread, object, at);
    } else if (name === 'wait' && mutex) {
      // A wait is two steps: the first frees the mutex, the second takes it again.
      if (open.has(keyOf(thread, mutex))) give(thread, mutex, at);
      else take(thread, mutex, at);
    }
  }
  for (const [key, { from }] of open) {
    const [thread = '', object = ''] = key.split(' ');
    holds.push({ thread, object, from, to: steps.length });
  }
  return holds.toSorted((a, b) => a.from - b.from);
}

/** The steps during which a thread could not go on although it had not ended. */
export function waitsOf(steps: readonly MadeStep[], { threads }: Pick<DriveState, 'threads'>): readonly Span[] {
  return threads.flatMap(({ name: thread, state }) => {
    // A thread that never goes on again has ended, unless it waits now.
    const last = state === 'waiting' ? steps.length : steps.findLastIndex((step) => step.thread === thread);
    const spans: Span[] = [];
    let from: number | null = null;
    for (let at = 0; at <= last; at += 1) {
      const waits = at < last && steps[at]?.enabled.includes(thread) === false;
      if (waits) from ??= at;
      else if (from !== null) {
        spans.push({ thread, from, to: at });
        from = null;
      }
    }
    return spans;
  });
}
