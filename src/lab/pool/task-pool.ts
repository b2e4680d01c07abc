import type { SyncObject } from '#shared/model/lab.ts';
import type { ActorContext } from '../runtime/context.ts';
import type { ActorHandle } from '../runtime/handles.ts';
import { Future, type Outcome } from './future.ts';

/** A task on its way to a worker: the name of one of the worker's functions and its argument. */
export interface TaskRequest {
  readonly task: number;
  readonly work: string;
  readonly argument: unknown;
}

/** What a worker sends back: `ready` once, then one answer for each task. */
export type WorkerMessage =
  | { readonly ready: true }
  | {
      readonly task: number;
      readonly value?: unknown;
      readonly error?: { readonly name: string; readonly message: string };
    };

/** The pool takes no more tasks, or was asked for something in the wrong order. */
export class PoolStateError extends Error {
  override readonly name = 'PoolStateError';
}

/** The worker of a task ended before it answered. */
export class WorkerLostError extends Error {
  override readonly name = 'WorkerLostError';
}

export interface PoolOptions {
  readonly size: number;
  readonly kind: 'process' | 'thread';
  /** The scenario's role that runs `serveTasks`. */
  readonly role: string;
  /**
   * Workers are ended with the pool's owner, as those of Python's multiprocessing.Pool are. Default: true for
   * processes.
   */
  readonly daemon?: boolean;
}

interface Member {
  readonly handle: ActorHandle;
  busyWith: number | null;
}

const queue: SyncObject = { id: 'task-queue', type: 'queue' };
const stop = 'stop';

/**
 * A fixed number of workers that are used again for many tasks; what finds no free worker
 * waits in a queue. A worker that dies in mid-task fails that task only and is replaced.
 * Belongs to the actor that made it; callbacks run there.
 */
export class TaskPool {
  readonly #context: ActorContext;
  readonly #options: PoolOptions;
  readonly #members = new Set<Member>();
  readonly #waiting: TaskRequest[] = [];
  readonly #open = new Map<number, Future>();
  readonly #changed: (() => void)[] = [];
  #state: 'open' | 'closed' | 'joined' = 'open';
  #lastTask = 0;

  private constructor(context: ActorContext, options: PoolOptions) {
    this.#context = context;
    this.#options = options;
  }

  /** Starts all workers and resolves when each of them is ready. */
  static async start(context: ActorContext, options: PoolOptions): Promise<TaskPool> {
    const pool = new TaskPool(context, options);
    // Workers that go down with their owner are not to be replaced.
    context.onFinish(() => {
      pool.#state = 'joined';
    });
    await Promise.all(Array.from({ length: options.size }, () => pool.#hire()));
    return pool;
  }

  /** Workers that are alive. */
  get workerCount(): number {
    return this.#members.size;
  }

  /** The workers, for demonstrations that end one from outside. */
  get workers(): readonly ActorHandle[] {
    return [...this.#members].map(({ handle }) => handle);
  }

  /** Hands a task in and returns at once. Throws `PoolStateError` once the pool is closed. */
  submit(work: string, argument: unknown): Future {
    if (this.#state !== 'open') throw new PoolStateError('the pool is closed');
    this.#lastTask += 1;
    const future = new Future(this.#lastTask);
    this.#open.set(future.task, future);
    this.#waiting.push({ task: future.task, work, argument });
    this.#context.value('task-submit', 'write', future.task);
    this.#context.probe.proceed(queue, 'put', 'ok', { size: this.#waiting.length, item: future.task });
    this.#dispatch();
    return future;
  }

  /** Hands in a task and waits for its result: one at a time, as Pool.apply does. */
  async apply(work: string, argument: unknown): Promise<unknown> {
    return this.submit(work, argument).result();
  }

  /** One task for each argument; resolves with the results in the order of the arguments. */
  async map(work: string, list: readonly unknown[]): Promise<readonly unknown[]> {
    return Promise.all(list.map((argument) => this.submit(work, argument).result()));
  }

  /** Takes no more tasks; those handed in are still done. */
  close(): void {
    if (this.#state === 'open') this.#state = 'closed';
  }

  /** Waits for every task and every worker's end. Throws `PoolStateError` before `close`, as Python's Pool does. */
  async join(): Promise<void> {
    if (this.#state === 'open') throw new PoolStateError('close the pool before joining it');
    while (this.#open.size > 0) await new Promise<void>((resolve) => this.#changed.push(resolve));
    this.#state = 'joined';
    for (const { handle } of this.#members) handle.send(stop);
    for (const { handle } of this.#members) await this.#context.join(handle);
    this.#members.clear();
  }

  /** Closes and joins in one, as an executor's shutdown(wait=True) does. */
  async shutdown(): Promise<void> {
    this.close();
    await this.join();
  }

  async #hire(): Promise<void> {
    const { kind, role, daemon = true } = this.#options;
    const handle = kind === 'process' ? await this.#context.spawn(role, { daemon }) : this.#context.thread(role);
    await handle.receive(); // ready
    const member: Member = { handle, busyWith: null };
    this.#members.add(member);
    void this.#listen(member);
    this.#dispatch();
  }

  async #listen(member: Member): Promise<void> {
    for (;;) {
      const message = (await member.handle.receive()) as WorkerMessage | undefined;
      if (message === undefined) break;
      if ('task' in message) this.#collect(member, message);
    }
    await this.#replace(member);
  }

  #collect(member: Member, message: Extract<WorkerMessage, { readonly task: number }>): void {
    member.busyWith = null;
    const { error } = message;
    this.#settle(
      message.task,
      error
        ? { ok: false, error: Object.assign(new Error(error.message), { name: error.name }) }
        : { ok: true, value: message.value },
    );
    this.#dispatch();
  }

  async #replace(member: Member): Promise<void> {
    if (this.#state === 'joined') return;
    this.#members.delete(member);
    if (member.busyWith !== null)
      this.#settle(member.busyWith, {
        ok: false,
        error: new WorkerLostError(`worker ${member.handle.id} ended in the middle of the task`),
      });
    await this.#hire();
  }

  #settle(task: number, outcome: Outcome): void {
    const future = this.#open.get(task);
    this.#open.delete(task);
    this.#context.value('task-collect', 'read', task);
    future?.settle(outcome);
    for (const wake of this.#changed.splice(0)) wake();
  }

  #dispatch(): void {
    for (const member of this.#members) {
      if (member.busyWith !== null) continue;
      const request = this.#waiting.shift();
      if (!request) return;
      member.busyWith = request.task;
      this.#context.probe.proceed(queue, 'get', 'ok', { size: this.#waiting.length, item: request.task });
      member.handle.send(request);
    }
  }
}

/** What `serveTasks` runs: pure work by name. */
export type Works = Readonly<Record<string, (context: ActorContext, argument: unknown) => unknown>>;

/** A worker's loop: takes tasks one by one until it is stopped or its owner is gone. */
export async function serveTasks(context: ActorContext, works: Works): Promise<void> {
  context.reply({ ready: true } satisfies WorkerMessage);
  for (;;) {
    const request = (await context.receive()) as TaskRequest | typeof stop | undefined;
    if (request === undefined || request === stop) break;
    context.task(request.task, 'begin');
    const answer = await attempt(context, works, request);
    context.task(request.task, 'end');
    context.flush();
    context.reply(answer);
  }
}

async function attempt(
  context: ActorContext,
  works: Works,
  { task, work, argument }: TaskRequest,
): Promise<WorkerMessage> {
  try {
    const run = works[work];
    if (!run) throw new TypeError(`there is no work called ${work}`);
    return { task, value: await run(context, argument) };
  } catch (thrown) {
    const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
    return { task, error: { name, message } };
  }
}
