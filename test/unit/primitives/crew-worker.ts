import { parentPort } from 'node:worker_threads';
import { Barrier } from '#lab/primitives/barrier.ts';
import { BoundedQueue } from '#lab/primitives/bounded-queue.ts';
import { Condition } from '#lab/primitives/condition.ts';
import { Event } from '#lab/primitives/event.ts';
import { Mutex } from '#lab/primitives/mutex.ts';
import type { SharedHandle } from '#lab/primitives/object.ts';
import { RecursiveLock } from '#lab/primitives/recursive-lock.ts';
import { Semaphore } from '#lab/primitives/semaphore.ts';

/** A program for one thread, as data so that fast-check can make it up and shrink it. */
export type CrewTask = {
  /**
   * [clock, arrived]: every record is stamped with the next number, which orders all threads; and they start together.
   */
  readonly clock: SharedArrayBuffer;
} & (
  | {
      readonly kind: 'mutex' | 'rlock' | 'semaphore';
      readonly handle: SharedHandle;
      readonly steps: readonly HoldStep[];
    }
  | { readonly kind: 'queue'; readonly handle: SharedHandle; readonly puts: readonly number[]; readonly gets: number }
  | { readonly kind: 'barrier'; readonly handle: SharedHandle; readonly rounds: number }
  | { readonly kind: 'event'; readonly handle: SharedHandle; readonly sets: boolean }
  | {
      readonly kind: 'condition';
      readonly handle: SharedHandle;
      readonly mutex: SharedHandle;
      readonly turns: SharedArrayBuffer;
      readonly number: number;
      readonly parties: number;
      readonly rounds: number;
    }
);

/** One critical section. */
export interface HoldStep {
  readonly how: 'lock' | 'try' | 'timed';
  /** Busy work while holding. */
  readonly spin: number;
  /** Recursion depth for recursive locks. */
  readonly depth: number;
}

export interface Stamp {
  readonly what: string;
  readonly at: number;
  readonly value: number;
}
export type CrewResult = readonly Stamp[];

/** Threads that carry out every task together. */
export const crewSize = 8;

let clock: Int32Array = new Int32Array(2);
let log: Stamp[] = [];
const stamp = (what: string, value = 0): void => void log.push({ what, at: Atomics.add(clock, 0, 1), value });
const spin = (turns: number): void => {
  for (let turn = 0; turn < turns; turn += 1) Atomics.load(clock, 0);
};

interface Holdable {
  readonly take: (how: HoldStep['how']) => boolean;
  readonly give: () => void;
}

function holdable(task: Extract<CrewTask, { readonly steps: readonly HoldStep[] }>): Holdable {
  if (task.kind === 'semaphore') {
    const semaphore = new Semaphore(task.handle);
    return {
      take: (how) => (how === 'try' ? semaphore.tryAcquire() : semaphore.acquire(how === 'timed' ? 1 : undefined)),
      give: () => semaphore.release(),
    };
  }
  const lock = task.kind === 'mutex' ? new Mutex(task.handle) : new RecursiveLock(task.handle);
  return {
    take: (how) => (how === 'try' ? lock.tryLock() : lock.lock(how === 'timed' ? 1 : undefined)),
    give: () => lock.unlock(),
  };
}

function runHolds(task: Extract<CrewTask, { readonly steps: readonly HoldStep[] }>): void {
  const { take, give } = holdable(task);
  for (const step of task.steps) {
    if (!take(step.how)) {
      stamp('refused');
      continue;
    }
    stamp('in');
    const depth = task.kind === 'rlock' ? step.depth : 1;
    for (let level = 1; level < depth; level += 1) take('lock');
    spin(step.spin);
    for (let level = 1; level < depth; level += 1) give();
    stamp('out');
    give();
  }
}

function runQueue(task: Extract<CrewTask, { kind: 'queue' }>): void {
  const queue = new BoundedQueue(task.handle);
  for (const item of task.puts) {
    queue.put(item);
    stamp('put', item);
  }
  for (let count = 0; count < task.gets; count += 1) {
    const item = queue.get();
    stamp('got', item);
    queue.taskDone();
  }
}

/** Each thread waits for its turn on one condition and passes the turn on. */
function runCondition(task: Extract<CrewTask, { kind: 'condition' }>): void {
  const mutex = new Mutex(task.mutex);
  const condition = new Condition(task.handle, mutex);
  const turn = new Int32Array(task.turns);
  for (let round = 0; round < task.rounds; round += 1) {
    mutex.lock();
    condition.waitFor(() => Atomics.load(turn, 0) % task.parties === task.number);
    stamp('turn', Atomics.load(turn, 0));
    Atomics.add(turn, 0, 1);
    condition.notify();
    mutex.unlock();
  }
}

function perform(task: CrewTask): void {
  switch (task.kind) {
    case 'queue':
      return runQueue(task);
    case 'barrier': {
      const barrier = new Barrier(task.handle);
      for (let round = 0; round < task.rounds; round += 1) {
        stamp('arrive', round);
        barrier.arrive();
        stamp('leave', round);
      }
      return;
    }
    case 'event': {
      const event = new Event(task.handle);
      if (task.sets) {
        spin(2000);
        stamp('set');
        event.set();
      } else {
        event.wait();
        stamp('passed');
      }
      return;
    }
    case 'condition':
      return runCondition(task);
    default:
      return runHolds(task);
  }
}

parentPort?.on('message', (task: CrewTask) => {
  clock = new Int32Array(task.clock);
  log = [];
  Atomics.add(clock, 1, 1);
  while (Atomics.load(clock, 1) < crewSize);
  perform(task);
  parentPort?.postMessage(log);
});
