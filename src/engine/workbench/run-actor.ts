import { setTimeout as delay } from 'node:timers/promises';
import { toAppError, type MessageParams } from '#shared/errors.ts';
import { actorConfigVariable, type ActorConfig, type RunConfig } from '#shared/lab/actor-config.ts';
import { valuesText } from '#shared/text/workbench.ts';
import {
  blockedOf,
  endOf,
  sharedOf,
  type Blocked,
  type Failure,
  type SharedValues,
} from '#shared/workbench/machine.ts';
import { runSchedule, type ScheduleResult } from '#shared/workbench/run-schedule.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { StepEvents, type ThreadEvent } from '#shared/workbench/step-events.ts';
import { EventWriter } from '#lab/runtime/event-writer.ts';
import { nameProcess } from '#lab/runtime/name-process.ts';
import { kernelThreadId } from '#lab/runtime/thread-id.ts';
import { compile } from './compile.ts';
import { RealDrive } from './real-drive.ts';
import { ThreadPool } from './thread-pool.ts';

/** Maximum time of all pauses between steps, in ms. */
const maxPausesMs = 10_000;
/** How long threads that cannot go on are left as they are, for samples to show, in ms. */
const lastMs = 400;

/** How a program ended, as values of a note. */
function endParams({
  outcome,
  failure,
  shared,
  blocked,
}: {
  readonly outcome: ScheduleResult['outcome'];
  readonly failure: Failure | null;
  readonly shared: SharedValues;
  readonly blocked: readonly Blocked[];
}): MessageParams {
  return {
    outcome: failure?.kind === 'endless' ? 'endless' : outcome,
    message: failure?.message ?? '',
    shared: valuesText(shared),
    waits: blocked
      .map(({ thread, object, owner }) => [thread, object, ...(owner ? [owner] : [])].join(' → '))
      .join(', '),
  };
}

/** The connections of `main` and of each thread, through which they report. */
class Reports {
  readonly #run: RunConfig;
  readonly #threads: EventWriter[] = [];
  readonly main: EventWriter;

  private constructor(run: RunConfig, main: EventWriter) {
    this.#run = run;
    this.main = main;
  }

  static async open(run: RunConfig): Promise<Reports> {
    return new Reports(run, await connect(run, 'main', 'process'));
  }

  /** Ids of the threads in the run: their names, which may be the same as one of ours. */
  static idOf(name: string): string {
    return name === 'main' || name === 'stage' || name === 'supervisor' ? `thread-${name}` : name;
  }

  async addThreads(names: readonly string[], tids: readonly (number | null)[]): Promise<void> {
    const { pid, ppid } = process;
    for (const [index, name] of names.entries()) {
      const writer = await connect(this.#run, Reports.idOf(name), 'thread');
      this.#threads.push(writer);
      const body = { kind: 'actor-started', role: 'thread', actorKind: 'thread', parent: 'main' } as const;
      writer.emit({ ...body, pid, tid: tids[index] ?? null, ppid, startTime: null }, '');
    }
  }

  /** Reports what threads did. */
  add(events: readonly ThreadEvent[]): void {
    for (const { thread, body, line } of events) this.#threads[thread]?.emit(body, line > 0 ? `program:${line}` : '');
  }

  async flush(): Promise<void> {
    for (const writer of [this.main, ...this.#threads]) writer.flush();
    await Promise.resolve();
  }
}

async function connect(run: RunConfig, actor: string, kind: 'process' | 'thread'): Promise<EventWriter> {
  const { socketPath, token } = run.supervisor;
  const writer = await EventWriter.open(socketPath, { token, runId: run.runId, actor, kind }, BigInt(run.originNs));
  writer.onClose(() => process.exit(1));
  return writer;
}

/** The message that lets a thread make a step, as the lab reports messages. */
function grantOf(name: string, step: number): Readonly<Record<'send' | 'receive' | 'wait', ThreadEvent['body']>> {
  const of = { object: { id: `main → ${name}`, type: 'channel' }, waitSeq: 1_000_000 + step, held: [] } as const;
  return {
    send: { kind: 'proceed', ...of, op: 'send', outcome: 'ok' },
    receive: { kind: 'proceed', ...of, op: 'receive', outcome: 'ok' },
    wait: { kind: 'wait', ...of, op: 'receive', timed: false },
  };
}

/** Makes the steps of a schedule on the threads of a program, and reports each as it is made. */
async function makeSteps(reports: Reports, drive: RealDrive, order: readonly number[], pauseMs: number): Promise<void> {
  const { program } = drive;
  const ids = program.threads.map((name) => Reports.idOf(name));
  const events = new StepEvents(program);
  const listen = (thread: number, step: number): void =>
    reports.add([{ thread, body: grantOf(ids[thread] ?? '', step).wait, line: 0 }]);
  for (const thread of program.threads.keys()) listen(thread, 0);
  reports.add(events.begin(drive.machine));
  await reports.flush();
  for (const [index, thread] of order.entries()) {
    if (pauseMs > 0) await delay(pauseMs);
    const { send, receive } = grantOf(ids[thread] ?? '', drive.order.filter((one) => one === thread).length);
    reports.main.emit(send, '');
    const before = drive.machine;
    await drive.make(thread);
    const made = drive.steps.at(-1);
    if (!made) throw new Error('no step was made');
    const { operation, value, op, line } = made;
    const params = { number: index + 1, op, thread: program.threads[thread] ?? '' };
    reports.add([
      { thread, body: receive, line },
      { thread, body: { kind: 'note', message: { key: 'step', params } }, line },
      ...events.step({ before, after: drive.machine, thread, operation, value: value ?? undefined }),
    ]);
    const state = drive.machine;
    if (state.threads[thread]?.point.next && !state.failure) listen(thread, index + 1);
    await reports.flush();
  }
}

/** Runs the program of a run in its schedule, first in the model and then on real threads. */
async function runProgram(run: RunConfig, reports: Reports, entry: string): Promise<void> {
  const source = String(run.params['program'] ?? '');
  const program = compile(source);
  const { threads } = program;
  const model = runSchedule(program, parseSchedule(String(run.params['schedule'] ?? ''), threads));
  const order = parseSchedule(model.schedule, threads);
  const of = { threads: threads.join(' '), count: order.length, schedule: model.schedule };
  reports.main.emit({ kind: 'note', message: { key: 'predicted', params: { ...of, ...endParams(model) } } }, '');
  const pool = new ThreadPool(entry);
  const drive = await RealDrive.open(source, pool);
  await reports.addThreads(threads, drive.tids);
  const pauseMs = Math.min(Number(run.params['paceMs'] ?? 0), maxPausesMs / Math.max(1, order.length));
  await makeSteps(reports, drive, order, pauseMs);
  const { machine } = drive;
  const end = endOf(program, machine) ?? { outcome: model.outcome, failure: model.failure };
  const blocked = end.outcome === 'deadlock' ? blockedOf(program, machine) : [];
  const reached = endParams({ ...end, shared: sharedOf(program, machine), blocked });
  reports.main.emit({ kind: 'note', message: { key: 'reached', params: reached } }, '');
  await reports.flush();
  await delay(lastMs);
}

/** Is the `main` of a run whose parameters are a program and its schedule. `entry`: the file that its threads run. */
export async function runAsActor(entry: string): Promise<void> {
  const { run } = JSON.parse(process.env[actorConfigVariable] ?? '{}') as ActorConfig;
  // It has the key to the supervisor, which the text of a user must not get.
  delete process.env[actorConfigVariable];
  nameProcess('main');
  const reports = await Reports.open(run);
  const { main } = reports;
  const { pid, ppid } = process;
  const tid = kernelThreadId();
  const started = { kind: 'actor-started', role: 'main', actorKind: 'process', parent: null, startTime: null } as const;
  main.emit({ ...started, pid, tid, ppid }, '');
  await reports.flush();
  let exitCode = 0;
  try {
    await runProgram(run, reports, entry);
  } catch (thrown) {
    exitCode = 1;
    const { code, params } = toAppError(thrown);
    main.emit({ kind: 'failure', name: code, detail: Object.values(params).join(' · ') || code }, '');
  }
  main.emit({ kind: 'actor-ended', exitCode }, '');
  await reports.flush();
  process.exit(exitCode);
}
