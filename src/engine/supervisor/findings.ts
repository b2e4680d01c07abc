import { findOrphans, findZombies } from '#shared/analysis/lifecycle.ts';
import { describeHazard, findLockOrderHazards, lockOrderEdges } from '#shared/analysis/lock-order.ts';
import { findStarvation } from '#shared/analysis/starvation.ts';
import { findLocksetRaces } from '#shared/analysis/lockset.ts';
import type { ActorInfo, Finding, LabEvent, RunSample } from '#shared/model/lab.ts';
import type { Identity } from '#shared/model/process.ts';

/** Findings in the events and samples of a finished run, besides the deadlocks found while it ran. */
export function findingsOf(options: {
  readonly events: readonly LabEvent[];
  readonly samples: readonly RunSample[];
  readonly actors: readonly ActorInfo[];
  readonly leftovers: readonly Identity[];
  /** Found while it ran. */
  readonly deadlocks: readonly Finding[];
}): readonly Finding[] {
  const { events, samples, actors, leftovers, deadlocks } = options;
  const struck = (locks: readonly string[]): boolean =>
    deadlocks.some((deadlock) => locks.every((lock) => deadlock.objects.includes(lock)));
  const atNs = events.at(-1)?.atNs ?? 0;
  const hazards = findLockOrderHazards(lockOrderEdges(events)).map((hazard): Finding => ({
    kind: 'lock-order',
    atNs,
    actors: hazard.edges.map((edge) => edge.actor),
    objects: hazard.edges.map((edge) => edge.from),
    detail: {
      key: struck(hazard.edges.map((edge) => edge.from)) ? 'lock-order-struck' : 'lock-order',
      params: { cycle: describeHazard(hazard) },
    },
  }));
  const races = findLocksetRaces(events).map(({ variable, actors: racing }): Finding => ({
    kind: 'race',
    atNs,
    actors: racing,
    objects: [variable],
    detail: { key: 'race', params: { detail: `${variable}: ${racing.join(', ')}` } },
  }));
  const starved = findStarvation(events).map(({ actor, object, fromNs, toNs, overtaken, timesMedian }): Finding => ({
    kind: 'starvation',
    atNs: toNs ?? fromNs,
    actors: [actor],
    objects: [object],
    detail: {
      key: toNs === null ? 'starvation-forever' : 'starvation',
      params: { actor, object, count: overtaken, times: Math.round(timesMedian) },
    },
  }));
  const leaks = leftovers.map(({ pid }): Finding => ({
    kind: 'leak',
    atNs,
    actors: actors.filter((actor) => actor.pid === pid).map((actor) => actor.id),
    objects: [],
    detail: { key: 'leak', params: { pid } },
  }));
  return [...hazards, ...races, ...starved, ...findZombies(samples, actors), ...findOrphans(samples, actors), ...leaks];
}
