import type { ActorInfo, LabEvent } from '../model/lab.ts';

/** Applies one event to the table of actors, in place. */
export function advanceActors(actors: Map<string, ActorInfo>, event: LabEvent): void {
  if (event.kind === 'actor-started') {
    actors.set(event.actor, {
      id: event.actor,
      role: event.role,
      kind: event.actorKind,
      pid: event.pid,
      tid: event.tid,
      ppid: event.ppid,
      parent: event.parent,
      startTime: event.startTime,
      startedAtNs: event.atNs,
      endedAtNs: null,
      exitCode: null,
      signal: null,
    });
  } else if (event.kind === 'actor-ended') {
    const actor = actors.get(event.actor);
    if (actor && actor.endedAtNs === null)
      actors.set(actor.id, { ...actor, endedAtNs: event.atNs, exitCode: event.exitCode });
  } else if (event.kind === 'actor-exited') {
    const actor = actors.get(event.subject);
    if (actor) {
      actors.set(actor.id, {
        ...actor,
        endedAtNs: actor.endedAtNs ?? event.atNs,
        exitCode: event.exitCode,
        signal: event.signal,
      });
    }
  }
}
