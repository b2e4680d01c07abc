import type { Lane, LaneHold, LaneSegment, LaneState } from './lane-model.ts';
import { advance, createSyncState, hasOwner, type SyncState } from '../analysis/sync-state.ts';
import type { LabEvent, ObjectType, RunSample, SyncObject } from '../model/lab.ts';
import { correctLane, notePassing, noteSighting, type Sighting } from './lane-samples.ts';

/**
 * Lanes under construction. Changed in place: a run has up to 100,000 events and each is folded once.
 * Events and samples are kept apart until `settleLanes`, so that it does not matter which arrive first:
 * live they come mixed, from a file all events come before all samples.
 */
export interface LaneBoard {
  readonly lanes: Map<string, Lane>;
  readonly sightings: Map<number, Sighting[]>;
  readonly sync: SyncState;
  lastNs: number;
}

const stateByType: Readonly<Record<ObjectType, LaneState>> = {
  mutex: 'lock',
  rlock: 'lock',
  rwlock: 'lock',
  'file-lock': 'lock',
  semaphore: 'lock',
  event: 'signal',
  condition: 'signal',
  barrier: 'signal',
  queue: 'queue',
  pipe: 'queue',
  timer: 'sleeping',
  actor: 'joining',
};

/** No lanes yet. */
export function createLaneBoard(): LaneBoard {
  return { lanes: new Map(), sightings: new Map(), sync: createSyncState(), lastNs: 0 };
}

function openSegment(lane: Lane, segment: LaneSegment): void {
  const last = lane.reported.at(-1);
  if (last && last.toNs === null) {
    if (last.state === segment.state && last.object?.id === segment.object?.id) return;
    // Clocks of two actors may differ slightly: a segment never ends before it began.
    last.toNs = Math.max(last.fromNs, segment.fromNs);
    if (last.toNs === last.fromNs) lane.reported.pop();
  }
  lane.reported.push(segment);
}

function endLane(lane: Lane, atNs: number): void {
  if (lane.endedNs !== null) return;
  lane.endedNs = atNs;
  for (const hold of lane.holds) hold.toNs ??= atNs;
  openSegment(lane, { state: 'dead', fromNs: atNs, toNs: null, object: null });
}

/** Threads end with their process without an event of their own. */
function endThreads(board: LaneBoard, pid: number, atNs: number): void {
  for (const lane of board.lanes.values()) if (lane.kind === 'thread' && lane.pid === pid) endLane(lane, atNs);
}

function startLane(board: LaneBoard, event: Extract<LabEvent, { kind: 'actor-started' }>): void {
  if (board.lanes.has(event.actor)) return;
  const running: LaneSegment = { state: 'running', fromNs: event.atNs, toNs: null, object: null };
  const lane: Lane = {
    actor: event.actor,
    kind: event.actorKind,
    pid: event.pid,
    startedNs: event.atNs,
    segments: [],
    reported: [running],
    holds: [],
    exitsNs: [],
    endedNs: null,
  };
  board.lanes.set(event.actor, lane);
}

const openHold = (lane: Lane | undefined, id: string): LaneHold | undefined =>
  lane?.holds.findLast((hold) => hold.object.id === id && hold.toNs === null);

/** Notes an acquired lock; `former` is its holder before the event. */
function startHold(board: LaneBoard, lane: Lane, object: SyncObject, atNs: number, former: string | undefined): void {
  const holder = board.sync.holders.get(object.id);
  if (holder && holder.actor !== lane.actor) {
    // The event came late: another actor has acquired the lock since.
    lane.holds.push({ object, fromNs: atNs, toNs: holder.sinceNs });
    return;
  }
  if (former !== undefined && former !== lane.actor) {
    // The release of the former holder is still on its way.
    const hold = openHold(board.lanes.get(former), object.id);
    if (hold) hold.toNs = Math.max(hold.fromNs, atNs);
  }
  if (!openHold(lane, object.id)) lane.holds.push({ object, fromNs: atNs, toNs: null });
}

/** Notes a released lock, also if its next holder was noted before. */
function endHold(lane: Lane, id: string, atNs: number): void {
  const hold = lane.holds.findLast(
    ({ object, fromNs, toNs }) => object.id === id && fromNs <= atNs && (toNs === null || toNs >= atNs),
  );
  if (hold) hold.toNs = atNs;
}

/** Applies one event. */
export function foldLaneEvent(board: LaneBoard, event: LabEvent): void {
  board.lastNs = Math.max(board.lastNs, event.atNs);
  const former = event.kind === 'proceed' ? board.sync.holders.get(event.object.id)?.actor : undefined;
  advance(board.sync, event);
  if (event.kind === 'actor-started') return startLane(board, event);
  if (event.kind === 'actor-exited') {
    const subject = board.lanes.get(event.subject);
    if (!subject) return;
    subject.exitsNs.push(event.atNs);
    endLane(subject, event.atNs);
    if (subject.kind === 'process') endThreads(board, subject.pid, event.atNs);
    return;
  }
  const lane = board.lanes.get(event.actor);
  if (!lane) return;
  if (event.kind === 'actor-ended') endLane(lane, event.atNs);
  else if (lane.endedNs !== null) return;
  else if (event.kind === 'wait') {
    openSegment(lane, { state: stateByType[event.object.type], fromNs: event.atNs, toNs: null, object: event.object });
  } else if (event.kind === 'proceed') {
    openSegment(lane, { state: 'running', fromNs: event.atNs, toNs: null, object: null });
    if (event.outcome === 'ok' && hasOwner(event.object.type)) startHold(board, lane, event.object, event.atNs, former);
  } else if (event.kind === 'release' && (event.depth ?? 0) === 0) endHold(lane, event.object.id, event.atNs);
}

/** Applies one sample: only the kernel shows that a process is a zombie or stopped. Samples come in order of time. */
export function foldLaneSample(board: LaneBoard, { atNs, processes }: RunSample): void {
  board.lastNs = Math.max(board.lastNs, atNs);
  const alive = new Set<number>();
  for (const { pid, state } of processes) {
    alive.add(pid);
    const sightings = board.sightings.get(pid) ?? [];
    board.sightings.set(pid, sightings);
    noteSighting(sightings, { state, atNs });
  }
  for (const [pid, sightings] of board.sightings) if (!alive.has(pid)) notePassing(sightings, atNs);
}

/** Updates what to draw after events and samples were applied. */
export function settleLanes(board: LaneBoard): void {
  for (const lane of board.lanes.values()) {
    const sightings = lane.kind === 'process' ? (board.sightings.get(lane.pid) ?? []) : [];
    lane.segments = correctLane(lane, sightings);
  }
}

/** The segment at a time, by binary search: a lane may have tens of thousands. */
export function segmentAt(lane: Lane, atNs: number): LaneSegment | null {
  let low = 0;
  let high = lane.segments.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lane.segments[middle]?.fromNs ?? 0) <= atNs) low = middle;
    else high = middle - 1;
  }
  const segment = lane.segments[low];
  return segment && segment.fromNs <= atNs && (segment.toNs === null || atNs <= segment.toNs) ? segment : null;
}

/** How long a lane was in each state up to `nowNs`, for its text alternative. */
export function laneTotals(lane: Lane, nowNs: number): ReadonlyMap<LaneState, number> {
  const totals = new Map<LaneState, number>();
  for (const { state, fromNs, toNs } of lane.segments) {
    if (state === 'dead') continue;
    totals.set(state, (totals.get(state) ?? 0) + Math.max(0, (toNs ?? nowNs) - fromNs));
  }
  return totals;
}
