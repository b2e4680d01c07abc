import type { EventRef, LabEvent } from '../model/lab.ts';
import { refOf } from './event-ref.ts';
import { createHappensBefore } from './happens-before.ts';
import { findLocksetRaces } from './lockset.ts';
import { meetingsOf } from './meetings.ts';

type Access = Extract<LabEvent, { kind: 'access' }>;

/** A variable with a data race, and two accesses that show it. */
export interface Race {
  readonly variable: string;
  readonly actors: readonly string[];
  /**
   * - `both`: no common lock protects it, and nothing orders the two accesses;
   * - `happens-before`: nothing orders them, but the lockset rule does not see it;
   * - `lockset`: no common lock protects it, and only the order in which locks were taken in this run orders them.
   */
  readonly foundBy: 'both' | 'happens-before' | 'lockset';
  readonly accesses: readonly [EventRef, EventRef];
}

/** The last access of an actor of one kind, with the same locks held. */
interface Last {
  readonly access: Access;
  readonly held: readonly string[];
  readonly epoch: number;
  readonly epochWithoutLocks: number;
}

type Pair = readonly [EventRef, EventRef];

/** Variables that several actors access, at least one of them writing, not all of them atomically. */
function sharedVariables(events: readonly LabEvent[]): ReadonlyMap<string, ReadonlySet<string>> {
  const variables = new Map<string, { actors: Set<string>; written: boolean; plain: boolean }>();
  for (const event of events) {
    if (event.kind !== 'access') continue;
    const known = variables.get(event.variable) ?? { actors: new Set<string>(), written: false, plain: false };
    variables.set(event.variable, known);
    known.actors.add(event.actor);
    known.written ||= event.op === 'write';
    known.plain ||= !event.atomic;
  }
  return new Map(
    [...variables]
      .filter(([, { actors, written, plain }]) => actors.size > 1 && written && plain)
      .map(([variable, { actors }]) => [variable, actors]),
  );
}

/** Follows read-write locks, which events do not list as held: held for reading, they protect reads only. */
function createHeldLocks(): { advance: (event: LabEvent) => void; at: (access: Access) => readonly string[] } {
  const inside = new Map<string, Map<string, string>>();
  return {
    advance: (event) => {
      if ((event.kind !== 'proceed' && event.kind !== 'release') || event.object.type !== 'rwlock') return;
      const own = inside.get(event.actor) ?? new Map<string, string>();
      inside.set(event.actor, own);
      if (event.kind === 'release') own.delete(event.object.id);
      else if (event.outcome === 'ok') own.set(event.object.id, event.op);
    },
    at: ({ actor, op, held }) => {
      const shared = [...(inside.get(actor) ?? [])].filter(([, mode]) => mode === 'write' || op === 'read');
      return shared.length === 0 ? held : [...held, ...shared.map(([id]) => id)];
    },
  };
}

/**
 * Data races: accesses of different actors to the same variable, at least one a write and one not atomic, that nothing
 * orders (happens-before with vector clocks, exact up to the first race of a variable; Flanagan and Freund,
 * “FastTrack”, 2009). Besides, what the lockset rule reports and only the order of locks hides from
 * happens-before: another schedule has the race (O'Callahan and Choi, “Hybrid Dynamic Data Race Detection”,
 * 2003). What start, join, messages, semaphores, events or barriers order is none, whatever the lockset rule says. One
 * result for each variable; events are in order of time.
 */
export function findRaces(events: readonly LabEvent[]): readonly Race[] {
  const variables = sharedVariables(events);
  if (variables.size === 0) return [];
  const watched = [...new Set([...variables.values()].flatMap((actors) => [...actors]))];
  const meetings = meetingsOf(events);
  const order = createHappensBefore(events, watched, 'all', meetings);
  const orderWithoutLocks = createHappensBefore(events, watched, 'without-locks', meetings);
  const locks = createHeldLocks();
  const heldAt = new Map<Access, readonly string[]>();
  const lasts = new Map<string, Map<string, Last>>([...variables.keys()].map((variable) => [variable, new Map()]));
  const raced = new Map<string, Pair>();
  const hidden = new Map<string, Pair>();

  const compare = (access: Access, held: readonly string[]): void => {
    const { actor, variable } = access;
    const known = lasts.get(variable);
    if (!known || raced.has(variable)) return;
    for (const last of known.values()) {
      const earlier = last.access;
      if (earlier.actor === actor || (earlier.op === 'read' && access.op === 'read')) continue;
      if (earlier.atomic && access.atomic) continue;
      if (!order.isBefore(earlier.actor, last.epoch, actor))
        return void raced.set(variable, [refOf(earlier), refOf(access)]);
      if (hidden.has(variable) || last.held.some((lock) => held.includes(lock))) continue;
      if (!orderWithoutLocks.isBefore(earlier.actor, last.epochWithoutLocks, actor))
        hidden.set(variable, [refOf(earlier), refOf(access)]);
    }
    known.set(`${actor} ${access.op} ${access.atomic} ${held.join(' ')}`, {
      access,
      held,
      epoch: order.epochOf(actor),
      epochWithoutLocks: orderWithoutLocks.epochOf(actor),
    });
  };
  for (const event of events) {
    locks.advance(event);
    if (event.kind === 'access') {
      const held = locks.at(event);
      heldAt.set(event, held);
      compare(event, held);
    }
    order.advance(event);
    orderWithoutLocks.advance(event);
  }

  const byLockset = new Set(
    findLocksetRaces(events, (access) => heldAt.get(access) ?? access.held).map(({ variable }) => variable),
  );
  return [...variables].flatMap(([variable, actors]): Race[] => {
    const pair = raced.get(variable);
    const warned = byLockset.has(variable);
    const accesses = pair ?? (warned ? hidden.get(variable) : undefined);
    if (!accesses) return [];
    const unordered = warned ? 'both' : 'happens-before';
    return [{ variable, actors: [...actors], foundBy: pair ? unordered : 'lockset', accesses }];
  });
}
