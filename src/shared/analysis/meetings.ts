import type { LabEvent } from '../model/lab.ts';
import { createHandOffs } from './hand-offs.ts';
import { passesItems } from './sync-state.ts';

/**
 * For each departure from a barrier (`proceed`) the actors that met in its round. The one that came last does not
 * wait, and the report of its departure may be later than those of the actors that it woke.
 */
function barrierRounds(events: Iterable<LabEvent>): ReadonlyMap<LabEvent, ReadonlySet<string>> {
  const rounds = new Map<LabEvent, ReadonlySet<string>>();
  const waiting = new Map<string, Set<string>>();
  const leaving = new Map<string, { readonly members: Set<string>; hasLast: boolean }>();
  for (const event of events) {
    if ((event.kind !== 'wait' && event.kind !== 'proceed') || event.object.type !== 'barrier') continue;
    const { id } = event.object;
    const here = waiting.get(id) ?? new Set();
    waiting.set(id, here);
    if (event.kind === 'wait') {
      here.add(event.actor);
      continue;
    }
    let round = leaving.get(id);
    const isLast = !here.has(event.actor) && !round?.members.has(event.actor);
    if (here.has(event.actor) || !round || (isLast && round.hasLast)) {
      round = { members: new Set(here), hasLast: isLast };
      leaving.set(id, round);
      here.clear();
    }
    round.hasLast ||= isLast;
    round.members.add(event.actor);
    rounds.set(event, round.members);
  }
  return rounds;
}

/** An actor that let another go on by a put, a get or a message. */
export interface QueuePair {
  readonly from: string;
}

/** The pairs of a run, by the events at both ends. */
interface QueuePairs {
  readonly begunBy: (event: LabEvent) => readonly QueuePair[];
  readonly endedBy: (event: LabEvent) => readonly QueuePair[];
}

/** Which put each get belongs to, which get made room for a put that waited, and which message each receipt. */
function queuePairs(events: Iterable<LabEvent>): QueuePairs {
  const begun = new Map<LabEvent, QueuePair[]>();
  const ended = new Map<LabEvent, QueuePair[]>();
  const note = (map: Map<LabEvent, QueuePair[]>, event: LabEvent, pair: QueuePair): void => {
    const list = map.get(event);
    if (list) list.push(pair);
    else map.set(event, [pair]);
  };
  let current: LabEvent | null = null;
  const handOff = createHandOffs((moment) => ({ ...moment, event: current }));
  for (const event of events) {
    if ((event.kind !== 'wait' && event.kind !== 'proceed') || !passesItems(event.object.type)) continue;
    current = event;
    const { completed } = handOff(event);
    if (!completed?.from.event || !completed.to.event) continue;
    const pair = { from: completed.from.actor };
    note(begun, completed.from.event, pair);
    note(ended, completed.to.event, pair);
  }
  return { begunBy: (event) => begun.get(event) ?? [], endedBy: (event) => ended.get(event) ?? [] };
}

/** Where actors of a run meet other than at locks; found once for all orderings. */
export interface Meetings {
  readonly rounds: ReadonlyMap<LabEvent, ReadonlySet<string>>;
  readonly queues: QueuePairs;
}

/** Everything about barriers, queues and messages that happens-before needs. Events are in order of time. */
export const meetingsOf = (events: readonly LabEvent[]): Meetings => ({
  rounds: barrierRounds(events),
  queues: queuePairs(events),
});
