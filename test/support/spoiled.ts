import { cpus } from 'node:os';
import type { LabEventKind, Observation } from '#shared/model/lab.ts';
import type { WatchedRun } from './open-engine.ts';

/** What the checks of a finished run looked at. */
export function observationOf({ report, events, samples }: WatchedRun, endedBy: Observation['endedBy']): Observation {
  return {
    run: report.run,
    params: report.run.params,
    variant: report.run.variant,
    platform: process.platform,
    cores: cpus().length,
    actors: report.actors,
    events: events.toSorted((a, b) => a.atNs - b.atNs),
    samples,
    findings: report.findings,
    metrics: report.metrics,
    endedBy,
  };
}

/**
 * The same observation with one thing wrong, in many ways: as if the mechanism that the
 * scenario shows had not worked. A check that passes all of them looks at nothing. `messages`
 * are the scenario's sentences: what should not be said is said.
 */
export function spoiled(observation: Observation, messages: readonly string[]): readonly Observation[] {
  const { events, samples, actors, params } = observation;
  const kinds = [...new Set(events.map((event) => event.kind))];
  const without = (kind: LabEventKind): Observation => ({
    ...observation,
    events: events.filter((event) => event.kind !== kind),
  });
  const notes = [...new Set(events.flatMap((event) => (event.kind === 'note' ? [event.message.key] : [])))];
  return [
    ...kinds.map(without),
    ...notes.map((key) => ({
      ...observation,
      events: events.filter((event) => event.kind !== 'note' || event.message.key !== key),
    })),
    ...messages.map((key) => ({
      ...observation,
      events: [...events, { seq: 0, actor: 'main', atNs: 0, kind: 'note' as const, message: { key } }],
    })),
    { ...observation, samples: [] },
    {
      ...observation,
      samples: samples.map((sample) => ({
        ...sample,
        processes: sample.processes.map((process) => ({
          ...process,
          state: 'S' as const,
          rssBytes: 4096,
          ppid: 1,
          sid: 1,
        })),
      })),
    },
    {
      ...observation,
      samples: samples.map((sample) => ({
        ...sample,
        processes: sample.processes.map((process) => ({
          ...process,
          threads: process.threads?.map((thread) => ({ ...thread, state: 'R' as const })) ?? null,
        })),
      })),
    },
    {
      ...observation,
      samples: [...samples, ...samples.slice(0, 5).map((sample) => ({ ...sample, atNs: Number.MAX_SAFE_INTEGER }))],
    },
    { ...observation, findings: [] },
    {
      ...observation,
      findings: ['deadlock', 'lock-order', 'race'].map((kind) => ({
        kind: kind as 'race',
        atNs: 0,
        actors: ['a'],
        objects: ['o'],
        detail: { key: 'race' },
      })),
    },
    { ...observation, actors: [] },
    { ...observation, actors: actors.map((actor) => ({ ...actor, pid: 1, ppid: 0, exitCode: 1 })) },
    { ...observation, events: events.map((event) => ({ ...event, atNs: 0 })) },
    { ...observation, events: [...events, ...events.map((event) => ({ ...event, atNs: event.atNs + 1e12 }))] },
    {
      ...observation,
      params: Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value * 1000 + 1 : value]),
      ),
    },
  ];
}
