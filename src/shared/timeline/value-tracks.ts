import type { LabEvent } from '../model/lab.ts';

/** A value over time. */
export interface ValueTrack {
  /** Unique in a run. */
  readonly id: string;
  /** `queue` and `permits` name an object, `value` and `metric` what an actor reported. */
  readonly kind: 'queue' | 'permits' | 'value' | 'metric';
  readonly name: string;
  readonly unit: string;
  /** In order of time. */
  readonly points: readonly { readonly atNs: number; readonly value: number | string }[];
}

/** More tracks than this are more than a person compares. */
const maxTracks = 12;

/** Stands for all values. */
const everyValue = '*';

/** A metric that is reported this often is drawn even if it stays the same. */
const minPoints = 5;

interface Found {
  readonly kind: ValueTrack['kind'];
  readonly name: string;
  readonly unit: string;
  readonly value: number | string;
}

function valueIn(event: LabEvent, shownValues: readonly string[]): Found | null {
  switch (event.kind) {
    case 'proceed':
    case 'release': {
      if (event.size === undefined || event.op === 'task-done') return null;
      const kind = event.object.type === 'semaphore' ? 'permits' : 'queue';
      return { kind, name: event.object.id, unit: '', value: event.size };
    }
    case 'value': {
      const shown = shownValues.includes(everyValue)
        ? event.name
        : shownValues.find((name) => name.split('.', 1)[0] === event.name);
      if (shown === undefined) return null;
      const field = shown.slice(event.name.length + 1);
      const value = field === '' ? event.value : (event.value as Readonly<Record<string, unknown>>)[field];
      if (typeof value === 'number') return { kind: 'value', name: shown, unit: '', value };
      return typeof value === 'string' || typeof value === 'boolean'
        ? { kind: 'value', name: shown, unit: '', value: String(value) }
        : null;
    }
    case 'metric':
      return { kind: 'metric', name: event.name, unit: event.unit, value: event.value };
    default:
      return null;
  }
}

/**
 * Queue lengths, free permits, metrics and `shownValues` that changed while the run lasted, or metrics that were
 * reported again and again, in the order of their first
 * report. Events may come in any order.
 */
export function valueTracks(events: readonly LabEvent[], shownValues: readonly string[]): readonly ValueTrack[] {
  const tracks = new Map<string, Omit<ValueTrack, 'points'> & { points: { atNs: number; value: number | string }[] }>();
  for (const event of events) {
    const found = valueIn(event, shownValues);
    if (!found) continue;
    const id = `${found.kind}:${found.name}`;
    const track = tracks.get(id) ?? { id, kind: found.kind, name: found.name, unit: found.unit, points: [] };
    tracks.set(id, track);
    track.points.push({ atNs: event.atNs, value: found.value });
  }
  const changed = [...tracks.values()].filter(
    ({ kind, points }) =>
      (kind === 'metric' && points.length >= minPoints) || new Set(points.map(({ value }) => value)).size > 1,
  );
  for (const { points } of changed) points.sort((a, b) => a.atNs - b.atNs);
  return changed.sort((a, b) => (a.points[0]?.atNs ?? 0) - (b.points[0]?.atNs ?? 0)).slice(0, maxTracks);
}
