import { firstIndex } from '../first-index.ts';
import type { Lane, LaneHold, LaneSegment, LaneState } from './lane-model.ts';
import { advance, createSyncState, isHeld, type SyncState } from '../analysis/sync-state.ts';
import type { ActorSample, LabEvent, ObjectType, RunSample, SyncObject } from '../model/lab.ts';
import { correctLane, explainRunning, noteSighting, type Sighting } from './lane-samples.ts';

/** A parent as the first sample that showed it. */
interface SeenParent {
  readonly ppid: number;
  readonly name: string | null;
  readonly atNs: number;
}

/**
 * Lanes under construction. Changed in place: a run has up to 100,000 events and each is folded once.
 * Events and samples are kept apart until `settleLanes`, so that it does not matter which arrive first:
 * live they come mixed, from a file all events come before all samples.
 */
export interface LaneBoard {
  readonly lanes: Map<string, Lane>;
  /** By process id, and by thread id for threads other than the first of a process. */
  readonly sightings: Map<number, Sighting[]>;
  /** The successive parents of each process, as samples showed them. */
  readonly parents: Map<number, SeenParent[]>;
  /** Actors and ids with something new since `settleLanes`. */
  readonly changed: Set<string | number>;
  readonly sync: SyncState;
  /** By actor, what it waits for messages on, by id: its event loop may do other things meanwhile. */
  readonly listening: Map<string, Map<string, SyncObject>>;
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
  channel: 'queue',
  timer: 'sleeping',
  actor: 'joining',
};

/** No lanes yet. */
export function createLaneBoard(): LaneBoard {
  return {
    lanes: new Map(),
    sightings: new Map(),
    parents: new Map(),
    changed: new Set(),
    sync: createSyncState(),
    listening: new Map(),
    lastNs: 0,
  };
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
  for (const task of lane.tasks) task.toNs ??= atNs;
  openSegment(lane, { state: 'dead', fromNs: atNs, toNs: null, object: null });
}

const exitText = (code: number | null): string | null => (code === null ? null : String(code));

/** Threads end with their process without an event of their own. */
function endThreads(board: LaneBoard, pid: number, atNs: number): void {
  for (const lane of board.lanes.values()) {
    if (lane.kind === 'process' || lane.pid !== pid) continue;
    endLane(lane, atNs);
    board.changed.add(lane.actor);
  }
}

function startLane(board: LaneBoard, event: Extract<LabEvent, { kind: 'actor-started' }>): void {
  if (board.lanes.has(event.actor)) return;
  const running: LaneSegment = { state: 'running', fromNs: event.atNs, toNs: null, object: null };
  const lane: Lane = {
    actor: event.actor,
    kind: event.actorKind,
    pid: event.pid,
    ppid: event.ppid,
    tid: event.tid,
    parent: event.parent,
    startedNs: event.atNs,
    segments: [],
    reported: [running],
    holds: [],
    tasks: [],
    marks: [{ kind: 'started', atNs: event.atNs, detail: null }],
    exitsNs: [],
    endedNs: null,
  };
  board.lanes.set(event.actor, lane);
  for (const [index, seen] of (board.parents.get(lane.pid) ?? []).entries()) markAdopted(board, lane, seen, index);
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

/** The name of the lane of a task. */
export const taskLane = (actor: string, task: number): string => `${actor} › ${task}`;

/** Tasks end with their actor. */
function endTasks(board: LaneBoard, actor: string, atNs: number): void {
  for (const lane of board.lanes.values()) {
    if (lane.kind !== 'task' || lane.parent !== actor || lane.endedNs !== null) continue;
    endLane(lane, atNs);
    board.changed.add(lane.actor);
  }
}

/** Notes what a task does. One that gives way shares its thread with others, and gets a lane of its own. */
function foldTask(board: LaneBoard, lane: Lane, { task, op, atNs }: Extract<LabEvent, { kind: 'task' }>): void {
  const id = taskLane(lane.actor, task);
  const own = board.lanes.get(id);
  if (own) {
    board.changed.add(id);
    if (op === 'end') endLane(own, atNs);
    else if (own.endedNs === null)
      openSegment(own, { state: op === 'pause' ? 'idle' : 'running', fromNs: atNs, toNs: null, object: null });
    return;
  }
  if (op === 'begin') lane.tasks.push({ task, fromNs: atNs, toNs: null });
  const index = lane.tasks.findLastIndex((known) => known.task === task && known.toNs === null);
  const begun = lane.tasks[index];
  if (!begun) return;
  if (op === 'end') begun.toNs = atNs;
  if (op !== 'pause') return;
  lane.tasks.splice(index, 1);
  const { fromNs } = begun;
  board.lanes.set(id, {
    ...lane,
    actor: id,
    kind: 'task',
    tid: null,
    parent: lane.actor,
    startedNs: fromNs,
    segments: [],
    reported: [
      { state: 'running', fromNs, toNs: atNs, object: null },
      { state: 'idle', fromNs: atNs, toNs: null, object: null },
    ],
    holds: [],
    tasks: [],
    marks: [],
    exitsNs: [],
    endedNs: null,
  });
  board.changed.add(id);
}

/** From now on nothing blocks an actor; asleep it waits for a message, if it said for one of a single channel. */
function openRunning({ listening }: LaneBoard, lane: Lane, atNs: number): void {
  const [object = null, ...others] = listening.get(lane.actor)?.values() ?? [];
  openSegment(lane, { state: 'running', fromNs: atNs, toNs: null, object: others.length === 0 ? object : null });
}

/** Notes a wait for a message or its end; what blocks the actor meanwhile is drawn instead. */
function foldMessage(board: LaneBoard, lane: Lane, event: Extract<LabEvent, { kind: 'wait' | 'proceed' }>): void {
  const open = board.listening.get(lane.actor) ?? new Map<string, SyncObject>();
  board.listening.set(lane.actor, open);
  if (event.kind === 'wait') open.set(event.object.id, event.object);
  else open.delete(event.object.id);
  if (lane.reported.at(-1)?.state === 'running') openRunning(board, lane, event.atNs);
}

/** Applies one event. */
export function foldLaneEvent(board: LaneBoard, event: LabEvent): void {
  board.lastNs = Math.max(board.lastNs, event.atNs);
  board.changed.add(event.kind === 'actor-exited' ? event.subject : event.actor);
  const former = event.kind === 'proceed' ? board.sync.holders.get(event.object.id)?.actor : undefined;
  advance(board.sync, event);
  if (event.kind === 'actor-started') return startLane(board, event);
  if (event.kind === 'actor-exited') {
    const subject = board.lanes.get(event.subject);
    if (!subject) return;
    endTasks(board, event.subject, event.atNs);
    subject.exitsNs.push(event.atNs);
    if (event.actor !== 'supervisor')
      subject.marks.push({ kind: 'collected', atNs: event.atNs, detail: event.signal ?? exitText(event.exitCode) });
    endLane(subject, event.atNs);
    if (subject.kind === 'process') endThreads(board, subject.pid, event.atNs);
    return;
  }
  const lane = board.lanes.get(event.actor);
  if (!lane) return;
  if (event.kind === 'actor-ended') endTasks(board, event.actor, event.atNs);
  if (event.kind === 'task') foldTask(board, lane, event);
  else if (event.kind === 'actor-ended') {
    lane.marks.push({ kind: 'ended', atNs: event.atNs, detail: exitText(event.exitCode) });
    endLane(lane, event.atNs);
  } else if (lane.endedNs !== null) return;
  else if ((event.kind === 'wait' || event.kind === 'proceed') && event.object.type === 'channel')
    foldMessage(board, lane, event);
  else if (event.kind === 'wait') {
    openSegment(lane, { state: stateByType[event.object.type], fromNs: event.atNs, toNs: null, object: event.object });
  } else if (event.kind === 'proceed') {
    openRunning(board, lane, event.atNs);
    if (event.outcome === 'ok' && isHeld(event.object.type)) startHold(board, lane, event.object, event.atNs, former);
  } else if (event.kind === 'release' && (event.depth ?? 0) === 0) endHold(lane, event.object.id, event.atNs);
}

/** A process whose parent is no longer the one before, or the one that started it, was adopted. */
function markAdopted({ parents }: LaneBoard, lane: Lane, { ppid, name, atNs }: SeenParent, index: number): void {
  const before = parents.get(lane.pid)?.[index - 1];
  // A process id may have belonged to another process before.
  const former = before && before.atNs >= lane.startedNs ? before.ppid : lane.ppid;
  if (lane.kind !== 'process' || atNs < lane.startedNs || ppid === former) return;
  lane.marks.push({ kind: 'adopted', atNs, detail: `${name ?? '?'} (${ppid})`, pid: ppid });
}

/** Notes the parent of a process if it is another than in the sample before. */
function noteParent(
  board: LaneBoard,
  { pid, ppid, parentName, atNs }: Pick<ActorSample, 'pid' | 'ppid' | 'parentName'> & { readonly atNs: number },
): void {
  if (ppid === null) return;
  const seen = board.parents.get(pid) ?? [];
  board.parents.set(pid, seen);
  if (seen.at(-1)?.ppid === ppid) return;
  seen.push({ ppid, name: parentName, atNs });
  for (const lane of board.lanes.values())
    if (lane.pid === pid) markAdopted(board, lane, { ppid, name: parentName, atNs }, seen.length - 1);
}

/** Applies one sample. Samples come in order of time. */
export function foldLaneSample(board: LaneBoard, { atNs, processes }: RunSample): void {
  board.lastNs = Math.max(board.lastNs, atNs);
  const alive = new Set<number>();
  const note = (id: number, seen: Pick<Sighting, 'state' | 'channel' | 'processor'>): void => {
    alive.add(id);
    board.changed.add(id);
    const sightings = board.sightings.get(id) ?? [];
    board.sightings.set(id, sightings);
    noteSighting(sightings, { ...seen, fromNs: atNs });
  };
  for (const { pid, ppid, parentName, state, threads } of processes) {
    noteParent(board, { pid, ppid, parentName, atNs });
    const first = threads?.find(({ tid }) => tid === pid);
    note(pid, { state, channel: first?.waitChannel ?? null, processor: first?.processor ?? null });
    for (const { tid, state: threadState, waitChannel, processor = null } of threads ?? [])
      if (tid !== pid) note(tid, { state: threadState, channel: waitChannel, processor });
  }
  for (const [id, sightings] of board.sightings) {
    if (alive.has(id) || sightings.at(-1)?.state === 'gone') continue;
    noteSighting(sightings, { state: 'gone', fromNs: atNs, channel: null, processor: null });
    board.changed.add(id);
  }
}

const noSightings: readonly Sighting[] = [];

/** What the samples showed of an actor; nothing of a thread whose id is unknown. */
export function sightingsOf(board: LaneBoard, { kind, pid, tid }: Lane): readonly Sighting[] {
  const id = kind === 'process' ? pid : tid;
  return (id === null ? undefined : board.sightings.get(id)) ?? noSightings;
}

/** What to draw of reported segments. Of a task the samples of its thread say nothing. */
export function explain(board: LaneBoard, lane: Lane, reported: LaneSegment): readonly LaneSegment[] {
  return lane.kind === 'task' ? [reported] : explainRunning(reported, sightingsOf(board, lane));
}

/** Updates what to draw after events and samples were applied. */
export function settleLanes(board: LaneBoard): void {
  const { changed } = board;
  for (const lane of board.lanes.values()) {
    const id = lane.kind === 'process' ? lane.pid : lane.tid;
    if (changed.has(lane.actor) || (id !== null && changed.has(id)))
      lane.segments = lane.kind === 'task' ? [...lane.reported] : correctLane(lane, sightingsOf(board, lane));
  }
  changed.clear();
}

/** Index of the first segment that has not ended at an instant: a lane may have tens of thousands. */
export function firstSegmentAfter({ segments }: Lane, atNs: number): number {
  return firstIndex(segments.length, (index) => (segments[index]?.toNs ?? Infinity) >= atNs);
}

/** The segment at a time. */
export function segmentAt(lane: Lane, atNs: number): LaneSegment | null {
  const index = firstSegmentAfter(lane, atNs);
  const [found, next] = [lane.segments[index], lane.segments[index + 1]];
  if (!found || found.fromNs > atNs) return null;
  return next && next.fromNs <= atNs ? next : found;
}

/** When nothing of a lane is left: a zombie stays after its end until its parent collects it. */
function goneNs({ segments, endedNs }: Lane, lastNs: number): number {
  if (endedNs === null) return lastNs;
  const last = segments.findLast(({ state }) => state !== 'dead');
  return last ? Math.max(endedNs, last.toNs ?? lastNs) : endedNs;
}

/** The time in which the run does what it is about: from the first report of a worker until the last one is gone. */
export function workOf({ lanes, lastNs }: LaneBoard): { readonly fromNs: number; readonly toNs: number } {
  const all = [...lanes.values()];
  const workers = all.filter(({ actor }) => actor !== 'main');
  const shown = workers.length > 0 ? workers : all;
  const fromNs = shown.reduce((first, { startedNs }) => Math.min(first, startedNs), lastNs);
  const toNs = shown.reduce((last, lane) => Math.max(last, goneNs(lane, lastNs)), 0);
  return { fromNs: Math.max(0, Math.min(fromNs, toNs - 1)), toNs: Math.max(1, toNs) };
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
