import { assertNever } from '../../errors.ts';
import { batchModels, type BatchInput, type BatchJob, type BatchModel } from './input.ts';

/** The activity during a time segment. */
export type BatchPhase = 'load' | 'read' | 'run' | 'unload';

/** The busy resource: the operator, the card reader, the CPU, the printer, or a job's own device. */
export type LaneKind = 'operator' | 'reader' | 'cpu' | 'printer' | 'device';

/** A segment of one lane; `job` null = the whole batch. */
export interface BatchSegment {
  readonly start: number;
  readonly end: number;
  readonly job: string | null;
  readonly phase: BatchPhase;
}

/** One line of the timeline. */
export interface BatchLane {
  readonly lane: LaneKind;
  /** The job whose device it is, for `device`. */
  readonly job?: string;
  readonly segments: readonly BatchSegment[];
}

/** The same jobs under one operating style. */
export interface BatchResult {
  readonly model: BatchModel;
  readonly lanes: readonly BatchLane[];
  readonly jobs: readonly { readonly id: string; readonly firstRun: number; readonly completion: number }[];
  /** Time until the last result is out. */
  readonly makespan: number;
  readonly cpuBusy: number;
  /** cpuBusy / makespan, 0 to 1. */
  readonly cpuBusyRatio: number;
}

type BatchPiece = BatchSegment & { readonly lane: LaneKind };

/** A device that does one thing after another. */
function createDevice(lane: LaneKind, pieces: BatchPiece[], from = 0) {
  let free = from;
  return (ready: number, length: number, job: string | null, phase: BatchPhase): number => {
    const start = Math.max(free, ready);
    free = start + length;
    if (length > 0) pieces.push({ lane, start, end: free, job, phase });
    return free;
  };
}

/** The main machine does everything itself: one thing at a time, the CPU idle during all input and output. */
function runSerial(jobs: readonly BatchJob[], loadOnce: boolean): readonly BatchPiece[] {
  const pieces: BatchPiece[] = [];
  const lanes = { load: 'operator', read: 'reader', run: 'cpu', unload: 'printer' } as const;
  let now = 0;
  const add = (phase: BatchPhase, length: number, job: string | null): void => {
    now = createDevice(lanes[phase], pieces)(now, length, job, phase);
  };
  if (loadOnce) add('load', longestLoad(jobs), null);
  for (const { id, load, read, run, unload, rounds } of jobs) {
    if (!loadOnce) add('load', load, id);
    add('read', read, id);
    for (let round = 0; round < rounds; round += 1) {
      add('run', run, id);
      add('unload', unload, id);
    }
  }
  return pieces;
}

/**
 * A satellite reads cards to tape and prints from tape; the CPU takes the next job that is on tape and waits for
 * nothing else.
 */
function runOffline(jobs: readonly BatchJob[]): readonly BatchPiece[] {
  const pieces: BatchPiece[] = [];
  const [operator, reader, cpu, printer] = [
    createDevice('operator', pieces),
    createDevice('reader', pieces),
    createDevice('cpu', pieces),
    createDevice('printer', pieces),
  ];
  const loaded = operator(0, longestLoad(jobs), null, 'load');
  for (const { id, read, run, unload, rounds } of jobs) {
    let ready = reader(loaded, read, id, 'read');
    for (let round = 0; round < rounds; round += 1) {
      ready = cpu(ready, run, id, 'run');
      printer(ready, unload, id, 'unload');
    }
  }
  return pieces;
}

/** Several programs in memory: while one waits for its device, the CPU goes to the one that has been ready longest. */
function runTogether(jobs: readonly BatchJob[], inMemory: number): readonly BatchPiece[] {
  const pieces: BatchPiece[] = [];
  const loaded = createDevice('operator', pieces)(0, longestLoad(jobs), null, 'load');
  const cpu = createDevice('cpu', pieces);
  const waiting = [...jobs];
  const resident: {
    readonly job: BatchJob;
    ready: number;
    left: number;
    readonly device: ReturnType<typeof createDevice>;
  }[] = [];
  const admit = (now: number): void => {
    const job = waiting.shift();
    if (!job) return;
    const device = createDevice('device', pieces, now);
    resident.push({ job, ready: device(now, job.read, job.id, 'read'), left: job.rounds, device });
  };
  while (resident.length < inMemory && waiting.length > 0) admit(loaded);
  for (;;) {
    const next = resident
      .filter(({ left }) => left > 0)
      .reduce<(typeof resident)[number] | null>(
        (first, one) => (first === null || one.ready < first.ready ? one : first),
        null,
      );
    if (!next) return pieces;
    const { job } = next;
    next.ready = next.device(cpu(next.ready, job.run, job.id, 'run'), job.unload, job.id, 'unload');
    next.left -= 1;
    if (next.left === 0) admit(next.ready);
  }
}

function longestLoad(jobs: readonly BatchJob[]): number {
  return Math.max(...jobs.map(({ load }) => load));
}

function piecesOf(model: BatchModel, { jobs, inMemory }: BatchInput): readonly BatchPiece[] {
  switch (model) {
    case 'punch-card':
      return runSerial(jobs, false);
    case 'batch-online':
      return runSerial(jobs, true);
    case 'batch-offline':
      return runOffline(jobs);
    case 'multiprogramming':
      return runTogether(jobs, inMemory);
    default:
      return assertNever(model);
  }
}

const laneOrder: readonly LaneKind[] = ['operator', 'reader', 'cpu', 'printer'];

function lanesOf(pieces: readonly BatchPiece[], jobs: readonly BatchJob[]): readonly BatchLane[] {
  const segments = (mine: readonly BatchPiece[]): readonly BatchSegment[] =>
    mine.map(({ start, end, job, phase }) => ({ start, end, job, phase }));
  const shared = laneOrder.map((lane): BatchLane => ({
    lane,
    segments: segments(pieces.filter((piece) => piece.lane === lane)),
  }));
  const own = jobs.map(({ id }): BatchLane => ({
    lane: 'device',
    job: id,
    segments: segments(pieces.filter(({ lane, job }) => lane === 'device' && job === id)),
  }));
  return [...shared, ...own].filter(({ lane, segments: found }) => lane === 'cpu' || found.length > 0);
}

/** The jobs under each operating style asked for. */
export function runBatch(input: BatchInput): readonly BatchResult[] {
  return (input.model ? [input.model] : batchModels).map((model) => {
    const pieces = piecesOf(model, input);
    const makespan = Math.max(...pieces.map(({ end }) => end));
    const cpuBusy = pieces.reduce((sum, { lane, start, end }) => sum + (lane === 'cpu' ? end - start : 0), 0);
    const jobs = input.jobs.map(({ id }) => {
      const mine = pieces.filter(({ job }) => job === id);
      return {
        id,
        firstRun: Math.min(...mine.filter(({ phase }) => phase === 'run').map(({ start }) => start)),
        completion: Math.max(...mine.map(({ end }) => end)),
      };
    });
    return { model, lanes: lanesOf(pieces, input.jobs), jobs, makespan, cpuBusy, cpuBusyRatio: cpuBusy / makespan };
  });
}
