import type { EventRef, LabEvent, ObjectType } from '../model/lab.ts';
import { refOf } from './event-ref.ts';

/** Every actor waits without a time limit, and none is left that could end a wait. */
export interface Stall {
  readonly actors: readonly string[];
  readonly objects: readonly string[];
  /** The wait of each actor. */
  readonly evidence: readonly EventRef[];
}

/** How long nothing must have happened, in ns: what was just let go on reports it later. */
const quietNs = 300e6;

/** Anything outside of the run may end a wait for these; while it waits for a message, an event loop does other things. */
const fromOutside: ReadonlySet<ObjectType> = new Set<ObjectType>(['timer', 'pipe', 'file-lock', 'channel']);

interface Open {
  readonly at: EventRef;
  readonly object: string;
  readonly mayEnd: boolean;
}

/**
 * A stall: semaphores, events, conditions, barriers and queues have no owner, so that a wait for one is no edge of the
 * wait-for graph. Each other actor could end it (an OR-wait), and it is hopeless where all of them are in the same
 * position: a knot that contains every living actor. Reported if at least two actors live, all wait without a time
 * limit, the object of none was released, put to or got from since its wait began, and nothing happened for 300 ms up
 * to `untilNs`, when the run began to be ended. An actor that is idle in its event loop reports no wait, and might go on.
 * Events are in order of time.
 */
export function findStall(events: readonly LabEvent[], untilNs: number): Stall | null {
  const alive = new Map<string, Map<string, Open>>();
  const used = new Map<string, number>();
  let lastNs = 0;
  for (const event of events) {
    if (event.atNs > untilNs) break;
    lastNs = event.atNs;
    const { actor } = event;
    if (event.kind === 'actor-started') alive.set(actor, new Map());
    else if (event.kind === 'actor-ended') alive.delete(actor);
    else if (event.kind === 'actor-exited') alive.delete(event.subject);
    else if (event.kind === 'wait') {
      const { object, timed } = event;
      const mayEnd = timed || fromOutside.has(object.type);
      alive.get(actor)?.set(object.id, { at: refOf(event), object: object.id, mayEnd });
    } else if (event.kind === 'proceed' || event.kind === 'release') {
      if (event.kind === 'proceed') alive.get(actor)?.delete(event.object.id);
      if (event.kind === 'release' || event.object.type === 'queue') used.set(event.object.id, event.atNs);
    }
  }
  if (alive.size < 2 || untilNs - lastNs < quietNs) return null;
  const waits: Open[] = [];
  for (const open of alive.values()) {
    const own = [...open.values()];
    const [first] = own;
    if (!first || own.some(({ mayEnd, object, at }) => mayEnd || (used.get(object) ?? -1) > at.atNs)) return null;
    waits.push(first);
  }
  // An actor that joins another waits for an end, not for a signal.
  const objects = [...new Set(waits.map(({ object }) => object))].filter((object) => !alive.has(object));
  if (objects.length === 0) return null;
  return { actors: [...alive.keys()], objects, evidence: waits.map(({ at }) => at) };
}
