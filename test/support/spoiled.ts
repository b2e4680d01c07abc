import { cpus } from 'node:os';
import type { ActorInfo, LabEvent, Observation, ReportedValue, RunSample } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import type { WatchedRun } from './open-engine.ts';

/** What the checks of a finished run read. */
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
    untilNs: Math.min(...events.filter(({ kind }) => kind === 'actor-exited').map(({ atNs }) => atNs)),
  };
}

/** What an event is about: events of the same subject are spoiled together, all others stay as they are. */
function subjectOf(event: LabEvent): string {
  switch (event.kind) {
    case 'note':
      return `note ${event.message.key}`;
    case 'value':
    case 'metric':
      return `${event.kind} ${event.name}`;
    case 'wait':
    case 'proceed':
    case 'release':
      return `${event.kind} ${event.object.type} ${event.op}`;
    case 'task':
      return `task ${event.op}`;
    case 'access':
      return `access ${event.variable}`;
    case 'actor-started':
      return `started ${event.role}`;
    default:
      return event.kind;
  }
}

function otherScalar(value: ParamValue): ParamValue {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value * 1000 + 1 : `${value}?`;
}

/** The same form with other contents. */
function otherValue(value: ReportedValue): ReportedValue {
  if (typeof value !== 'object') return otherScalar(value);
  if (Array.isArray(value)) return value.map(otherScalar);
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, otherScalar(field)]));
}

type Change = (event: LabEvent, index: number) => readonly LabEvent[];

/** Ways in which the events of one subject can be wrong. */
const eventChanges: readonly Change[] = [
  () => [],
  (event, index) => (index === 0 ? [] : [event]),
  (event) => [event, { ...event, atNs: event.atNs + 1e12 }],
  (event) => [{ ...event, atNs: 0 }],
  (event) => [{ ...event, atNs: event.atNs + 1e12 }],
  (event) => [{ ...event, actor: 'stranger' }],
  (event) => [event.kind === 'value' ? { ...event, value: otherValue(event.value) } : event],
  (event) => [event.kind === 'value' ? { ...event, value: 0 } : event],
  (event, index) => [event.kind === 'value' && index === 0 ? { ...event, value: otherValue(event.value) } : event],
  (event) => [event.kind === 'actor-exited' ? { ...event, exitCode: 99, signal: 'SIGXCPU' } : event],
  (event) => [event.kind === 'proceed' ? { ...event, size: 0 } : event],
  (event) => [event.kind === 'proceed' ? { ...event, size: 1e6 } : event],
  (event) => [event.kind === 'proceed' ? { ...event, depth: 99 } : event],
  (event) => [event.kind === 'proceed' ? { ...event, outcome: 'refused' } : event],
  (event) => [event.kind === 'proceed' ? { ...event, item: 'another' } : event],
  (event) => ('object' in event ? [{ ...event, object: { ...event.object, id: 'another' } }] : [event]),
  (event) => [event.kind === 'note' ? { ...event, message: { key: event.message.key } } : event],
];

type Process = RunSample['processes'][number];
type Thread = NonNullable<Process['threads']>[number];

const withThreads = (change: (thread: Thread) => Thread) => (process: Process) => ({
  ...process,
  threads: process.threads?.map(change) ?? null,
});

/** Ways in which one field of the samples can be wrong. */
const processChanges: readonly ((process: Process, index: number) => Process)[] = [
  (process) => ({ ...process, state: 'S' }),
  (process) => ({ ...process, state: 'R' }),
  (process) => ({ ...process, rssBytes: 4096 }),
  (process, index) => ({ ...process, rssBytes: 1e12 - index * 1e6 }),
  (process) => ({ ...process, cpuPercent: 50 }),
  (process) => ({ ...process, ppid: 1 }),
  (process) => ({ ...process, sid: 1 }),
  (process) => ({ ...process, pgid: 1 }),
  (process) => ({ ...process, tty: 'pts/9' }),
  (process) => ({ ...process, pid: process.pid + 1_000_000 }),
  (process) => ({ ...process, startTime: '1970-01-01T00:00:00.000Z' }),
  (process) => ({ ...process, threads: [] }),
  withThreads((thread) => ({ ...thread, state: 'R' })),
  withThreads((thread) => ({ ...thread, processor: 0 })),
  withThreads((thread) => ({ ...thread, tid: thread.tid + 1_000_000 })),
];

/** Ways in which one field of the actors in a role can be wrong. */
const actorChanges: readonly ((actor: ActorInfo) => Partial<ActorInfo>)[] = [
  () => ({ pid: 1 }),
  ({ pid }) => ({ pid: pid + 1_000_000 }),
  () => ({ ppid: 0 }),
  () => ({ tid: 1 }),
  ({ kind }) => ({ kind: kind === 'process' ? 'thread' : 'process' }),
  () => ({ exitCode: 99 }),
  () => ({ signal: 'SIGXCPU' }),
  () => ({ endedAtNs: null }),
  () => ({ endedAtNs: 0 }),
  () => ({ startedAtNs: 0 }),
];

function* spoiledEvents(observation: Observation, messages: readonly string[]): Generator<Observation> {
  const { events } = observation;
  for (const subject of new Set(events.map(subjectOf))) {
    for (const change of eventChanges) {
      let index = -1;
      yield {
        ...observation,
        events: events.flatMap((event) => (subjectOf(event) === subject ? change(event, (index += 1)) : [event])),
      };
    }
  }
  const [first] = events;
  if (!first) return;
  for (const key of messages)
    yield {
      ...observation,
      events: [...events, { seq: 0, actor: first.actor, atNs: 0, kind: 'note' as const, message: { key } }],
    };
}

function* spoiledSamples(observation: Observation): Generator<Observation> {
  const { samples } = observation;
  yield { ...observation, samples: [] };
  yield {
    ...observation,
    samples: [...samples, ...samples.slice(0, 5).map((sample) => ({ ...sample, atNs: Number.MAX_SAFE_INTEGER }))],
  };
  for (const change of processChanges)
    yield {
      ...observation,
      samples: samples.map((sample, index) => ({
        ...sample,
        processes: sample.processes.map((process) => change(process, index)),
      })),
    };
}

/**
 * The same observation with one thing wrong, in many ways: the events of one subject, one field of the samples or
 * of the actors in one role, one kind of finding, one metric. Nothing else changes, so a check that stops passing
 * has read what was spoiled. `messages` are the scenario's sentences: a note that should not be there is there.
 */
export function* spoiled(observation: Observation, messages: readonly string[]): Generator<Observation> {
  yield* spoiledEvents(observation, messages);
  yield* spoiledSamples(observation);
  const { findings, actors, metrics } = observation;
  for (const kind of ['deadlock', 'lock-order', 'race'] as const) {
    yield { ...observation, findings: findings.filter((finding) => finding.kind !== kind) };
    yield {
      ...observation,
      findings: [...findings, { kind, atNs: 0, actors: ['a'], objects: ['o'], detail: { key: kind } }],
    };
    yield {
      ...observation,
      findings: findings.map((finding) => (finding.kind === kind ? { ...finding, actors: [], objects: [] } : finding)),
    };
    yield {
      ...observation,
      findings: findings.map((finding) =>
        finding.kind === kind ? { ...finding, atNs: finding.atNs + 1e12 } : finding,
      ),
    };
  }
  for (const role of new Set(actors.map((actor) => actor.role))) {
    yield { ...observation, actors: actors.filter((actor) => actor.role !== role) };
    for (const change of actorChanges)
      yield {
        ...observation,
        actors: actors.map((actor) => (actor.role === role ? { ...actor, ...change(actor) } : actor)),
      };
  }
  for (const name of Object.keys(metrics))
    yield { ...observation, metrics: Object.fromEntries(Object.entries(metrics).filter(([other]) => other !== name)) };
}
