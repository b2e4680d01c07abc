/** What a shared variable may hold. */
export type Value = number | string | boolean | null;

/** Something that a program declares and its threads share. */
export type Declared =
  | { readonly kind: 'cell'; readonly name: string; readonly initial: Value }
  | { readonly kind: 'mutex'; readonly name: string }
  | { readonly kind: 'rlock'; readonly name: string }
  | { readonly kind: 'semaphore'; readonly name: string; readonly permits: number; readonly bounded: boolean }
  | { readonly kind: 'condition'; readonly name: string; readonly mutex: number }
  | { readonly kind: 'event'; readonly name: string }
  | { readonly kind: 'barrier'; readonly name: string; readonly parties: number }
  | { readonly kind: 'queue'; readonly name: string; readonly capacity: number }
  | { readonly kind: 'section'; readonly name: string };

/** What threads do to each kind of object. */
export const operationNames = {
  cell: ['read', 'write', 'load', 'store', 'add', 'compareExchange', 'exchange'],
  mutex: ['lock', 'tryLock', 'unlock'],
  rlock: ['lock', 'tryLock', 'unlock'],
  semaphore: ['acquire', 'tryAcquire', 'release'],
  condition: ['wait', 'notify', 'notifyAll'],
  event: ['set', 'clear', 'wait', 'isSet'],
  barrier: ['arrive'],
  queue: ['put', 'get', 'tryPut', 'tryGet', 'size'],
  section: ['enter', 'leave'],
} as const satisfies Readonly<Record<Declared['kind'], readonly string[]>>;

export type OperationName = (typeof operationNames)[Declared['kind']][number];

/** One step that a thread is about to make. */
export interface Operation {
  /** Index of the object among those declared; null for `yieldNow`. */
  readonly object: number | null;
  readonly name: OperationName | 'yield';
  readonly args: readonly Value[];
}

/** What a step gave back to its thread. */
export type StepValue = Value | undefined;

/** An operation in one line: `read x`, `write x 1`, `lock door`. */
export function operationText({ object, name, args }: Operation, objects: readonly Declared[]): string {
  const subject = object === null ? [] : [objects[object]?.name ?? '?'];
  return [name, ...subject, ...args.map((value) => JSON.stringify(value))].join(' ');
}
