import type { Note } from '#shared/model/note.ts';
import type {
  ActorInfo,
  ActorSample,
  CheckResult,
  Finding,
  LabEvent,
  RunInfo,
  RunReport,
  RunSample,
} from '#shared/model/lab.ts';

/** Values that SQLite stores and returns. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** JSON written by `statements.ts`; `never` is assignable to the type of any field. */
const parse = (cell: Cell | undefined): never => JSON.parse(String(cell)) as never;

/** A row of `events`: everything without a column of its own goes into `data`. */
export function eventRow(runId: string, event: LabEvent): Cell[] {
  const { seq, atNs, actor, kind, ...data } = event;
  const object = 'object' in event ? event.object.id : null;
  return [runId, seq, atNs, actor, kind, object, JSON.stringify(data)];
}

/** A row of `findings`: evidence stands in `detail`, which has room for what a message does not use. */
export function findingRow(runId: string, { kind, atNs, actors, objects, detail, evidence }: Finding): Cell[] {
  const stored = evidence ? { ...detail, evidence } : detail;
  return [runId, kind, atNs, JSON.stringify(actors), JSON.stringify(objects), JSON.stringify(stored)];
}

/** The event of a row. */
export function toEvent(row: Row): LabEvent {
  return {
    seq: row['seq'],
    atNs: row['at_ns'],
    actor: row['actor'],
    kind: row['kind'],
    ...(parse(row['data']) as object),
  } as LabEvent;
}

/** Rows of `samples` for one sample of a run; a sample without processes becomes one row without a pid. */
export function sampleRows(runId: string, sample: RunSample): Cell[][] {
  if (sample.processes.length === 0) return [[runId, sample.atNs, ...Array<null>(11).fill(null)]];
  return sample.processes.map((p) => [
    runId,
    sample.atNs,
    p.pid,
    p.startTime,
    p.ppid,
    p.parentName,
    p.pgid,
    p.sid,
    p.tty,
    p.state,
    p.rssBytes,
    p.cpuPercent,
    p.threads && JSON.stringify(p.threads),
  ]);
}

function toActorSample(row: Row): ActorSample {
  return {
    pid: row['pid'],
    startTime: row['start_time'],
    ppid: row['ppid'],
    parentName: row['parent_name'],
    pgid: row['pgid'],
    sid: row['sid'],
    tty: row['tty'],
    state: row['state'],
    rssBytes: row['rss_bytes'],
    cpuPercent: row['cpu_percent'],
    threads: row['threads'] === null ? null : parse(row['threads']),
  } as ActorSample;
}

/** The samples in consecutive rows. */
export function toSamples(rows: readonly Row[]): RunSample[] {
  const samples: { atNs: number; processes: ActorSample[] }[] = [];
  for (const row of rows) {
    const atNs = Number(row['at_ns']);
    let last = samples.at(-1);
    if (last?.atNs !== atNs) samples.push((last = { atNs, processes: [] }));
    if (row['pid'] !== null) last.processes.push(toActorSample(row));
  }
  return samples;
}

/** A row of `actors`. */
export function actorRow(runId: string, actor: ActorInfo): Cell[] {
  return [
    runId,
    actor.id,
    actor.role,
    actor.kind,
    actor.pid,
    actor.tid,
    actor.ppid,
    actor.parent,
    actor.startTime,
    actor.startedAtNs,
    actor.endedAtNs,
    actor.exitCode,
    actor.signal,
  ];
}

/** The actor of a row. */
export function toActor(row: Row): ActorInfo {
  return {
    id: row['id'],
    role: row['role'],
    kind: row['kind'],
    pid: row['pid'],
    tid: row['tid'],
    ppid: row['ppid'],
    parent: row['parent'],
    startTime: row['start_time'],
    startedAtNs: row['started_at_ns'],
    endedAtNs: row['ended_at_ns'],
    exitCode: row['exit_code'],
    signal: row['signal'],
  } as ActorInfo;
}

/** A column that an older file lacks, or that is null, as a missing field. */
const optional = (row: Row, name: string): object =>
  typeof row[name] === 'string' ? { [name]: parse(row[name]) } : {};

/** What of a run is stored in columns that may be null. */
export const optionalCells = ({ prediction, worksheet }: RunInfo): Cell[] => [
  prediction ? JSON.stringify(prediction) : null,
  worksheet ? JSON.stringify(worksheet) : null,
];

/** The run of a row. A run without an end that is not in progress was cut off with its program. */
export function toRun(row: Row, isLive: boolean): RunInfo {
  const cutOff = row['ended_at'] === null && !isLive;
  const storedError = row['error'] === null ? null : parse(row['error']);
  return {
    id: row['id'],
    scenario: row['scenario'],
    variant: row['variant'],
    params: parse(row['params']),
    startedAt: row['started_at'],
    endedAt: row['ended_at'],
    durationMs: row['duration_ms'],
    outcome: cutOff ? 'error' : row['outcome'],
    error: cutOff ? { key: 'run-cut-off' } : storedError,
    ...optional(row, 'prediction'),
    ...optional(row, 'worksheet'),
  } as RunInfo;
}

/** The finding of a row. */
export function toFinding(row: Row): Finding {
  const { evidence, ...detail } = parse(row['detail']) as Finding['detail'] & Pick<Finding, 'evidence'>;
  return {
    kind: row['kind'],
    atNs: row['at_ns'],
    actors: parse(row['actors']),
    objects: parse(row['objects']),
    detail,
    ...(evidence ? { evidence } : {}),
  } as Finding;
}

/** The check of a row. */
export function toCheck(row: Row): CheckResult {
  return {
    id: row['id'],
    status: row['status'],
    expected: parse(row['expected']),
    observed: parse(row['observed']),
  } as CheckResult;
}

/** The note of a row. */
export function toNote(row: Row): Note {
  return {
    id: row['id'],
    kind: row['kind'],
    time: row['time'],
    runId: row['run_id'],
    text: row['text'],
    writtenAt: row['written_at'],
  } as Note;
}

/** Processes that a run left behind. */
export function toLeftovers(row: Row): RunReport['leftovers'] {
  return row['leftovers'] === null ? [] : parse(row['leftovers']);
}
