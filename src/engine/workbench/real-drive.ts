import type { Worker } from 'node:worker_threads';
import { AppError } from '#shared/errors.ts';
import { DriveLog } from '#shared/workbench/drive-log.ts';
import type { DriveState, DriveStep } from '#shared/workbench/drive-state.ts';
import { type Failure, type MachineState, type Program } from '#shared/workbench/machine.ts';
import type { Operation, StepValue } from '#shared/workbench/operation.ts';
import { Gates } from '#lab/workbench/gate.ts';
import { allocateObjects, RealObjects } from '#lab/workbench/real-objects.ts';
import { compile, prepare } from './compile.ts';
import type { ThreadMessage, ThreadStart } from './thread-messages.ts';
import type { ThreadPool } from './thread-pool.ts';

/** A thread as its last message and the words of shared memory show it. */
interface RealThread {
  readonly name: string;
  readonly worker: Worker;
  /** Its number in lock words. */
  readonly owner: number;
  tid: number | null;
  /** `asleep`: after the first step of a call that has two. */
  at: 'runs' | 'gate' | 'asleep' | 'over';
  next: Operation | null;
  line: number;
  failure: Failure | null;
  isSecond: boolean;
}

/**
 * The real threads of a program, each of which sleeps at a gate before every step until it is granted one. What can
 * make a step is read from the objects in shared memory.
 */
export class RealDrive {
  readonly program: Program;
  readonly #log: DriveLog;
  readonly #pool: ThreadPool;
  readonly #gates: Gates;
  readonly #objects: RealObjects;
  readonly #threads: RealThread[] = [];
  readonly #starts: readonly ThreadStart[];
  /** The thread whose granted step has not answered; what it gave, when it has. */
  #granted = -1;
  #gave: StepValue;
  /** A mistake of a step. */
  #mistake: Failure | null = null;
  #error: AppError | null = null;
  #state: MachineState = { objects: [], threads: [], failure: null };
  #wake = (): void => {};

  private constructor(source: string, pool: ThreadPool) {
    this.#pool = pool;
    this.program = compile(source);
    this.#log = new DriveLog(this.program);
    const { objects, threads: names } = this.program;
    const threads = names.length;
    const prepared = prepare(source);
    const memory = allocateObjects(objects, threads);
    this.#gates = Gates.create(threads);
    this.#starts = names.map((_, thread) => ({ prepared, thread, threads, memory, gates: this.#gates.buffer }));
    this.#objects = new RealObjects(objects, memory, {
      threads,
      steps: { asleep: () => {}, gate: () => {} },
      threadOf: (owner) => this.#threads.findIndex((one) => one.owner === owner),
    });
  }

  /**
   * Starts the threads of a program. Throws what is wrong with the program; it is executed here, too: call it in a
   * process that may be ended.
   */
  static async open(source: string, pool: ThreadPool): Promise<RealDrive> {
    const drive = new RealDrive(source, pool);
    try {
      for (const start of drive.#starts) drive.#threads.push(drive.#start(start));
      await drive.#settle();
      return drive;
    } catch (error) {
      await drive.close();
      throw error;
    }
  }

  /** The objects and threads between two steps. */
  get machine(): MachineState {
    return this.#state;
  }

  get steps(): readonly DriveStep[] {
    return this.#log.steps;
  }

  /** The thread of each step. */
  get order(): readonly number[] {
    return this.#log.order;
  }

  /** The steps as text. */
  get schedule(): string {
    return this.#log.schedule;
  }

  /** True if it has no threads any more: one of them has ended unexpectedly, or the program was refused. */
  get hasStopped(): boolean {
    return this.#error !== null;
  }

  /** Ids of the threads in the operating system; null where they are not known. */
  get tids(): readonly (number | null)[] {
    return this.#threads.map(({ tid }) => tid);
  }

  /** Lets a thread make its next step. Throws as `DriveLog.next` does, and where the program is refused. */
  async make(thread: number): Promise<void> {
    const before = this.#state;
    const operation = this.#log.next(before, thread);
    const real = this.#threads[thread];
    if (!real) throw new Error(`there is no thread ${thread}`);
    if (real.at === 'asleep') {
      real.at = 'runs';
      this.#objects.wake(operation.object, thread);
      await this.#settle();
    }
    this.#granted = thread;
    this.#gave = undefined;
    real.at = 'runs';
    this.#gates.grant(thread);
    await this.#settle();
    this.#log.add(before, thread, { operation, value: this.#gave });
  }

  /** What a person sees of it. */
  state(): DriveState {
    return this.#log.state(this.#state, this.tids);
  }

  /** Ends the program: threads that sleep leave its functions, those that run are terminated. */
  async close(): Promise<void> {
    this.#error ??= new AppError('cancelled');
    this.#wake();
    await Promise.all(this.#threads.map((thread, index) => this.#end(thread, index)));
  }

  async #end({ name, worker, at, next }: RealThread, index: number): Promise<void> {
    if (at === 'runs') return void (await worker.terminate());
    const isOver = new Promise<boolean>((resolve) => {
      if (at === 'over') return resolve(true);
      worker.on('message', (message: ThreadMessage) => message.at !== 'gate' && resolve(true));
      worker.once('exit', () => resolve(false));
    });
    this.#gates.leave(index);
    if (at === 'asleep') this.#objects.wake(next?.object ?? null, index);
    if (await isOver) await this.#pool.give(name, worker);
  }

  #start(start: ThreadStart): RealThread {
    const name = this.program.threads[start.thread] ?? '';
    const worker = this.#pool.take(name);
    const thread: RealThread = {
      name,
      worker,
      owner: worker.threadId + 1,
      tid: null,
      at: 'runs',
      next: null,
      line: 0,
      failure: null,
      isSecond: false,
    };
    worker.on('message', (message: ThreadMessage) => {
      this.#receive(start.thread, thread, message);
      this.#wake();
    });
    let detail = 'a thread has ended';
    worker.on('error', (error: unknown) => {
      detail = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => {
      if (thread.at !== 'over') this.#error ??= new AppError('code-stopped', { detail });
      this.#wake();
    });
    worker.postMessage(start);
    return thread;
  }

  #receive(index: number, thread: RealThread, message: ThreadMessage): void {
    switch (message.at) {
      case 'start':
        thread.tid = message.tid;
        return;
      case 'refused':
        this.#error ??= new AppError(message.code, message.params);
        return;
      case 'asleep':
        thread.at = 'asleep';
        thread.isSecond = true;
        break;
      case 'gate':
        thread.at = 'gate';
        thread.next = message.operation;
        thread.line = message.line;
        thread.isSecond = message.isSecond;
        break;
      default:
        thread.at = 'over';
        if (message.inStep) this.#mistake = message.failure;
        else {
          thread.next = null;
          thread.line = message.line;
          thread.failure = message.failure;
          thread.isSecond = false;
        }
    }
    if (this.#granted !== index) return;
    this.#granted = -1;
    this.#gave = 'gave' in message ? message.gave : undefined;
  }

  /** Waits until every thread is at its gate, asleep in an object that has not let it go, or over. */
  async #settle(): Promise<void> {
    for (;;) {
      if (this.#error) throw this.#error;
      const changed = new Promise<void>((resolve) => (this.#wake = resolve));
      if (!this.#threads.some(({ at }) => at === 'runs')) {
        const objects = this.#objects.states();
        const isLetGo = ({ at, next }: RealThread, thread: number): boolean => {
          const state = at === 'asleep' ? objects[next?.object ?? -1] : undefined;
          return state !== undefined && 'second' in state && state.second.includes(thread);
        };
        if (!this.#threads.some(isLetGo)) {
          this.#state = this.#stateWith(objects);
          return;
        }
      }
      await changed;
    }
  }

  #stateWith(objects: MachineState['objects']): MachineState {
    const threads = this.#threads.map(({ next, line, failure, isSecond }) => ({
      // Real threads have run once: no two points of them are known to be equal.
      point: { id: this.#log.order.length, next, line, failure },
      isSecond,
    }));
    return {
      objects,
      threads,
      failure: this.#mistake ?? threads.find(({ point }) => point.failure)?.point.failure ?? null,
    };
  }
}
