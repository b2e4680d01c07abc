import type { ActorInfo, Finding, LabEvent, RunSample, SyncObject } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { translateFromData, type Translate } from '#shared/i18n/translator.ts';
import { createHandOffs } from '#shared/analysis/hand-offs.ts';
import { advance, createSyncState, holdersOf } from '#shared/analysis/sync-state.ts';
import type { LaneState } from '#shared/timeline/lane-model.ts';
import { foldLaneSample } from '#shared/timeline/lanes.ts';
import { describeMessage } from '#shared/text/describe-message.ts';
import { streamStates } from '../state-stream.ts';
import { createFlows, unplaced } from './flows.ts';
import { countProcesses, type CounterNames } from './process-counters.ts';
import type { TraceFile } from './trace-file.ts';
import { trackActors, type Track, type Tracks } from './tracks.ts';

/** Input of a run's part of the trace. */
export interface RunTraceOptions {
  readonly trace: TraceFile;
  readonly tracks: Tracks;
  readonly actors: readonly ActorInfo[];
  /** Title of the run's own track, and prefix of its actors' names. */
  readonly title: string;
  readonly label: string;
  readonly toUs: (atNs: number) => number;
  readonly nextId: () => number;
  readonly counterNames: CounterNames;
  readonly t: Translate;
  readonly texts: ScenarioTexts | null;
}

/** Writes one run: first its samples, then its events, then its findings. */
export interface RunTrace {
  readonly sample: (sample: RunSample) => void;
  readonly event: (event: LabEvent) => void;
  /** Arrows without a place. */
  readonly finish: (findings: readonly Finding[]) => number;
}

/** Caches results by key: labels and names of a run are few, its segments may be a million. */
function remembered<Key extends string, T>(make: (key: Key) => T): (key: Key) => T {
  const known = new Map<string, T>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

/** Starts the trace of a run. */
export function traceRun(options: RunTraceOptions): RunTrace {
  const { trace, toUs, t, texts } = options;
  const own = options.tracks.process(options.title);
  const tracks = trackActors(options.tracks, options.actors, options.label);
  const counters = countProcesses(trace, { tracks, names: options.counterNames, toUs });
  const flows = createFlows(trace, options);
  const handOffs = createHandOffs(unplaced);
  const sync = createSyncState();
  const owners = new Map<string, string>();
  const taskTracks = new Map<string, Track>();
  const taskTrack = (name: string, actor: string): Track => {
    let track = taskTracks.get(name);
    if (!track) taskTracks.set(name, (track = options.tracks.thread(tracks.of(actor), name)));
    return track;
  };
  const written = new Map<string, number>();
  const depths = new Map<string, number>();

  function waiting(state: LaneState): (object: string) => string {
    return remembered((object) => t('ui:lane.waitingFor', { state: t(`ui:lane.${state}`), object }));
  }
  const span = (
    cat: string,
    { track, id, name }: { readonly track: Track; readonly id: string; readonly name: string },
    fromUs: number,
    toUsEnd: number,
    args: Readonly<Record<string, string>>,
  ): void => {
    const { pid, tid } = track;
    const unique = `${tid}:${cat}:${id}`;
    trace.put({ ph: 'b', cat, name, id: unique, pid, tid, ts: fromUs, args });
    trace.put({ ph: 'e', cat, name, id: unique, pid, tid, ts: toUsEnd });
  };
  const objectArgs = (object: SyncObject): Readonly<Record<string, string>> => ({
    object: object.id,
    type: object.type,
  });
  const stateWords = remembered((state: LaneState) => t(`ui:lane.${state}`));
  const waitWords = {
    lock: waiting('lock'),
    signal: waiting('signal'),
    queue: waiting('queue'),
    joining: waiting('joining'),
  };
  const permitsName = remembered((object) => t('ui:trace.permits', { object }));
  const depthName = remembered((object) => t('ui:trace.depth', { object }));
  const holdsUntil = new Map<string, number>();
  const states = streamStates({
    segment: (lane, { state, fromNs, object }, toNs) => {
      const track = lane.kind === 'task' ? taskTrack(lane.actor, lane.parent ?? '') : tracks.of(lane.actor);
      // Sequential whatever the stamps are: slices of a thread must not cross.
      const start = Math.max(toUs(fromNs), written.get(lane.actor) ?? 0);
      const end = toUs(toNs);
      if (state === 'dead' || end <= start) return;
      written.set(lane.actor, end);
      const owner = object === null || state !== 'lock' ? undefined : owners.get(`${lane.actor} ${object.id}`);
      const args: Record<string, string> =
        object === null ? { state } : { state, object: object.id, type: object.type };
      if (owner !== undefined) args['owner'] = owner;
      const name =
        object !== null && state in waitWords
          ? waitWords[state as keyof typeof waitWords](object.id)
          : stateWords(state);
      trace.put({ ph: 'X', cat: 'state', name, pid: track.pid, tid: track.tid, ts: start, dur: end - start, args });
      if (state === 'queue' && object !== null)
        span('queue', { track, id: object.id, name: object.id }, start, end, objectArgs(object));
      flows.slice(lane.actor, track, start, end);
    },
    hold: (lane, object, fromNs, toNs) => {
      const track = tracks.of(lane.actor);
      const key = `${lane.actor} ${object.id}`;
      const start = Math.max(toUs(fromNs), holdsUntil.get(key) ?? 0);
      const end = Math.max(start, toUs(toNs));
      holdsUntil.set(key, end);
      span('lock', { track, id: object.id, name: object.id }, start, end, objectArgs(object));
    },
  });
  /** Queue length, free permits or a metric: shown for the run, since no process owns them. */
  const count = (name: string, atNs: number, value: number): void => {
    if (!Number.isFinite(value)) return;
    const ts = Math.max(toUs(atNs), depths.get(name) ?? 0);
    depths.set(name, ts);
    trace.put({ ph: 'C', name, ...own, ts, args: { value } });
  };
  const sized = new Set<string>();
  const instants = (event: LabEvent): void => {
    const mark = (cat: string, name: string): void =>
      trace.put({ ph: 'i', s: 't', cat, name, ...tracks.of(event.actor), ts: toUs(event.atNs) });
    if (event.kind === 'note') mark('note', describeMessage(texts, event.message));
    else if (event.kind === 'failure')
      mark('failure', t('ui:event.failure', { name: event.name, detail: event.detail }));
    else if (event.kind === 'metric')
      count(`${texts?.metrics?.[event.name] ?? event.name} (${event.unit})`, event.atNs, event.value);
    else if (
      (event.kind === 'proceed' || event.kind === 'release') &&
      event.size !== undefined &&
      event.op !== 'task-done'
    ) {
      const name = (event.object.type === 'semaphore' ? permitsName : depthName)(event.object.id);
      sized.add(name);
      count(name, event.atNs, event.size);
    }
  };
  return {
    sample: (sample) => {
      foldLaneSample(states.board, sample);
      counters.take(sample);
    },
    event: (event) => {
      if (event.kind === 'wait') {
        const holders = holdersOf(sync, event.object.id).map(({ actor }) => actor);
        const key = `${event.actor} ${event.object.id}`;
        if (holders.length === 0) owners.delete(key);
        else owners.set(key, holders.join(', '));
      }
      advance(sync, event);
      // The last moment belongs to the segment that this event may end, all others to the one that it
      // starts.
      const handOff = handOffs(event);
      const isLast = handOff.enables?.isLast === true;
      if (isLast) flows.take(handOff);
      states.take(event);
      if (!isLast) flows.take(handOff);
      instants(event);
    },
    finish: (findings) => {
      states.finish();
      const endNs = Math.max(states.board.lastNs, ...findings.map(({ atNs }) => atNs));
      counters.finish(toUs(endNs));
      for (const name of sized) count(name, endNs, 0);
      for (const actor of options.actors) {
        if (actor.kind !== 'process') continue;
        const start = toUs(actor.startedAtNs);
        span(
          'lifetime',
          { track: tracks.of(actor.id), id: `${actor.pid}-${actor.startTime ?? actor.id}`, name: actor.id },
          start,
          Math.max(start, toUs(actor.endedAtNs ?? endNs)),
          { role: texts?.roles[actor.role] ?? actor.role, pid: String(actor.pid) },
        );
      }
      for (const { kind, atNs, detail, actors, objects } of findings) {
        trace.put({
          ph: 'i',
          s: 'g',
          cat: 'finding',
          name: t(`ui:run.finding.${kind}`),
          ...own,
          ts: toUs(atNs),
          args: {
            kind,
            detail: translateFromData(t, 'findings', detail),
            actors: actors.join(', '),
            objects: objects.join(', '),
          },
        });
      }
      return flows.leftOut();
    },
  };
}
