import type { EventRef, LabEvent, ObjectType } from '../model/lab.ts';
import type { ParamValue } from '../model/scenario.ts';
import { refOf } from './event-ref.ts';

/** All workers of a pool wait within their tasks, while tasks that only they can run are in its queue. */
export interface PoolDeadlock {
  readonly workers: readonly string[];
  /** Tasks that were put into the queue and never begun. */
  readonly pending: number;
  readonly queue: string;
  /** The wait of each worker. */
  readonly evidence: readonly EventRef[];
}

/** How long nothing must have happened, in ns: what a task waits for may be on its way. */
const quietNs = 300e6;

/** What ends when another task has done something; a lock has a holder, and the world ends a wait for a pipe. */
const signalled: ReadonlySet<ObjectType> = new Set<ObjectType>([
  'event',
  'condition',
  'semaphore',
  'barrier',
  'queue',
  'actor',
]);

interface Worker {
  readonly tasks: Set<number>;
  /** Its waits without a time limit that have not ended, by the object. */
  readonly waits: Map<string, EventRef>;
  ended: boolean;
}

/**
 * A pool deadlock: at the end of the run every worker that has run a task and is still there is in the middle of one and
 * waits without a time limit for what another task may do, its queue holds tasks that have never begun, and nothing
 * happened for 300 ms. A pool's queue is one whose items are the numbers of tasks. Events are in order of time; those
 * after `untilNs` belong to the end of the run.
 */
export function findPoolDeadlock(events: readonly LabEvent[], untilNs: number): PoolDeadlock | null {
  const workers = new Map<string, Worker>();
  const waits = new Map<string, Map<string, EventRef>>();
  const queues = new Map<string, Set<ParamValue>>();
  const begun = new Set<ParamValue>();
  let lastNs = 0;
  for (const event of events) {
    if (event.atNs > untilNs) break;
    lastNs = event.atNs;
    if (event.kind === 'task') {
      const worker = workers.get(event.actor) ?? { tasks: new Set(), waits: waitsOf(event.actor), ended: false };
      workers.set(event.actor, worker);
      begun.add(event.task);
      if (event.op === 'begin' || event.op === 'resume') worker.tasks.add(event.task);
      else worker.tasks.delete(event.task);
    } else if (event.kind === 'wait') {
      if (!event.timed && signalled.has(event.object.type)) waitsOf(event.actor).set(event.object.id, refOf(event));
    } else if (event.kind === 'proceed') {
      waitsOf(event.actor).delete(event.object.id);
      if (event.object.type !== 'queue' || event.outcome !== 'ok' || event.item === undefined) continue;
      const items = queues.get(event.object.id) ?? new Set();
      queues.set(event.object.id, items);
      if (event.op.includes('put')) items.add(event.item);
    } else if (event.kind === 'actor-ended') end(event.actor);
    else if (event.kind === 'actor-exited') end(event.subject);
  }
  if (untilNs - lastNs < quietNs) return null;
  const living = [...workers].filter(([, worker]) => !worker.ended);
  const pool = [...queues].find(([, items]) => items.size > 0 && [...begun].every((task) => items.has(task)));
  if (!pool || living.length === 0 || begun.size === 0) return null;
  const stuck = living.filter(([, worker]) => worker.tasks.size > 0 && worker.waits.size > 0);
  const pending = [...pool[1]].filter((item) => !begun.has(item)).length;
  if (stuck.length < living.length || pending === 0) return null;
  return {
    workers: stuck.map(([actor]) => actor),
    pending,
    queue: pool[0],
    evidence: stuck.flatMap(([, worker]) => [...worker.waits.values()].slice(-1)),
  };

  function waitsOf(actor: string): Map<string, EventRef> {
    const known = waits.get(actor) ?? new Map<string, EventRef>();
    waits.set(actor, known);
    return known;
  }
  function end(actor: string): void {
    const worker = workers.get(actor);
    if (worker) worker.ended = true;
  }
}
