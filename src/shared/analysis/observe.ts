import type {
  ActorInfo,
  ActorSample,
  Finding,
  FindingKind,
  LabEvent,
  LabEventKind,
  Observation,
  ObservedNames,
  ReportedValue,
} from '../model/lab.ts';
import type { ParamValue } from '../model/scenario.ts';

/** An event of one kind. */
export type EventOf<K extends LabEventKind> = Extract<LabEvent, { kind: K }>;

/** Events of one kind, in time order. */
export function eventsOf<K extends LabEventKind>(observation: Observation, kind: K): readonly EventOf<K>[] {
  return observation.events.filter((event): event is EventOf<K> => event.kind === kind);
}

/** Values reported under `name`, in time order. */
export function valuesOf(observation: Observation, name: string, op?: 'read' | 'write'): readonly EventOf<'value'>[] {
  return eventsOf(observation, 'value').filter((event) => event.name === name && (op === undefined || event.op === op));
}

/** The numbers in a reported value: itself, or those of a list. */
export function numbersIn(value: unknown): readonly number[] {
  return [value].flat().map(Number);
}

/** A record with fields of the types that the defaults have. */
type Fields<D> = {
  readonly [K in keyof D]: D[K] extends number ? number : D[K] extends boolean ? boolean : string;
};

function fieldOf(value: ParamValue | undefined, byDefault: ParamValue): ParamValue {
  if (value === undefined) return byDefault;
  if (typeof byDefault === 'number') return Number(value);
  return typeof byDefault === 'boolean' ? value === true : String(value);
}

/** The records that were reported under `name`, in time order; a field that is missing has its default. */
export function recordsOf<const D extends Readonly<Record<string, ParamValue>>>(
  observation: Observation,
  name: string,
  defaults: D,
): readonly (Fields<D> & { readonly actor: string; readonly atNs: number })[] {
  return valuesOf(observation, name).flatMap(({ value, actor, atNs }) => {
    if (typeof value !== 'object' || Array.isArray(value)) return [];
    const record = value as Readonly<Record<string, ParamValue>>;
    const fields = Object.entries(defaults).map(([key, byDefault]) => [key, fieldOf(record[key], byDefault)]);
    return [{ ...(Object.fromEntries(fields) as Fields<D>), actor, atNs }];
  });
}

/** A reported value as text: `a, b` for a list, `name a, other b` for a record. */
export function reportedText(value: ReportedValue | null | undefined): string {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.join(', ');
  return Object.entries(value)
    .map(([name, field]) => `${name} ${field}`)
    .join(', ');
}

/** What was reported under `name`, as texts in time order. */
export function textsOf(observation: Observation, name: string): readonly string[] {
  return valuesOf(observation, name).map(({ value }) => reportedText(value));
}

/** The first text that was reported under `name`; `missing` if none was. */
export function textOf(observation: Observation, name: string, missing: string): string {
  return textsOf(observation, name)[0] ?? missing;
}

/** The numbers that were reported under `name`, one each, in time order. */
export function numbersOf(observation: Observation, name: string): readonly number[] {
  return valuesOf(observation, name).map((event) => Number(event.value));
}

/** The first number that was reported under `name`; `missing` if none was. */
export function numberOf(observation: Observation, name: string, missing: number = Number.NaN): number {
  return Number(valuesOf(observation, name)[0]?.value ?? missing);
}

/** True if the first value that was reported under `name` is true. */
export function isTrue(observation: Observation, name: string): boolean {
  return valuesOf(observation, name)[0]?.value === true;
}

/** How many different values were reported under `name`. */
export function distinctOf(observation: Observation, name: string): number {
  return new Set(valuesOf(observation, name).map(({ value }) => value)).size;
}

/** The first list of numbers that was reported under `name`; empty if none was. */
export function listOf(observation: Observation, name: string): readonly number[] {
  const [first] = valuesOf(observation, name);
  return first ? numbersIn(first.value) : [];
}

/** The notes with this key, in time order. */
export function notesOf<N extends ObservedNames>(
  observation: Observation<N>,
  key: N['note'],
): readonly EventOf<'note'>[] {
  return eventsOf(observation, 'note').filter((event) => event.message.key === key);
}

/** The event that says that the actor’s exit status was collected; null if there is none. */
export function exitOf(observation: Observation, actor: string): EventOf<'actor-exited'> | null {
  return eventsOf(observation, 'actor-exited').find((event) => event.subject === actor) ?? null;
}

/** When the actor's exit status was collected, in ns; not a number if it was not. */
export const exitNsOf = (observation: Observation, actor: string): number =>
  exitOf(observation, actor)?.atNs ?? Number.NaN;

/** Actors in a role. */
export function actorsIn<N extends ObservedNames>(observation: Observation<N>, role: N['role']): readonly ActorInfo[] {
  return observation.actors.filter((actor) => actor.role === role);
}

/** The pid of an actor; −1 if there is no such actor. */
export function pidOf(observation: Observation, actor: string): number {
  return observation.actors.find(({ id }) => id === actor)?.pid ?? -1;
}

/** The first finding of a kind. */
export function findingOf(observation: Observation, kind: FindingKind): Finding | undefined {
  return observation.findings.find((finding) => finding.kind === kind);
}

/** A metric’s value; NaN if it was not reported. */
export function metricOf<N extends ObservedNames>(
  observation: Observation<N>,
  name: N['metric'] | `${N['metric']}/${string}`,
): number {
  return observation.metrics[name]?.value ?? Number.NaN;
}

/** A number parameter of the run. */
export function num<N extends ObservedNames>(observation: Observation<N>, name: N['param']): number {
  const value: ParamValue = observation.params[name];
  if (typeof value !== 'number') throw new Error(`parameter ${name} is not a number`);
  return value;
}

/** A span of time in ns since the run began. */
export interface Interval {
  readonly actor: string;
  readonly fromNs: number;
  readonly toNs: number;
}

/** From each acquire of `object` to its release; a hold that was never released ends at the last event. */
export function holdsOf(observation: Observation, object: string): readonly Interval[] {
  const open = new Map<string, number>();
  const holds: Interval[] = [];
  for (const event of observation.events) {
    if (event.kind === 'proceed' && event.object.id === object && event.outcome === 'ok') {
      if (!open.has(event.actor)) open.set(event.actor, event.atNs);
    } else if (event.kind === 'release' && event.object.id === object && (event.depth ?? 0) === 0) {
      const fromNs = open.get(event.actor);
      if (fromNs !== undefined) holds.push({ actor: event.actor, fromNs, toNs: event.atNs });
      open.delete(event.actor);
    }
  }
  const lastNs = observation.events.at(-1)?.atNs ?? 0;
  for (const [actor, fromNs] of open) holds.push({ actor, fromNs, toNs: lastNs });
  return holds.sort((a, b) => a.fromNs - b.fromNs);
}

/** True when no two intervals share an instant. */
export function disjoint(intervals: readonly Interval[]): boolean {
  return intervals.every((interval, index) => index === 0 || (intervals[index - 1]?.toNs ?? 0) <= interval.fromNs);
}

/** Every sample of one process, with its time. */
export function samplesOf(observation: Observation, pid: number): readonly (ActorSample & { readonly atNs: number })[] {
  return observation.samples.flatMap((sample) =>
    sample.processes.filter((process) => process.pid === pid).map((process) => ({ ...process, atNs: sample.atNs })),
  );
}

/** Nanoseconds as whole milliseconds, for display. */
export function toMs(ns: number): number {
  return Math.round(ns / 1e6);
}
