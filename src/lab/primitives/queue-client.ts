import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { SyncObject } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import { connected } from '../runtime/connected.ts';
import type { Probe } from '../runtime/probe.ts';
import { noWait, type QueueAnswer, type QueueRequest } from './queue-broker.ts';

type RequestBody = QueueRequest extends infer R ? (R extends QueueRequest ? Omit<R, 'id'> : never) : never;

/** The queue was full, and the time limit passed or there was none to wait for. */
export class QueueFullError extends Error {
  override readonly name = 'QueueFullError';
}

/** The queue was empty, and the time limit passed or there was none to wait for. */
export class QueueEmptyError extends Error {
  override readonly name = 'QueueEmptyError';
}

/** State of a queue at one instant: outdated at once if others use it. */
export interface QueueLook {
  readonly size: number;
  readonly full: boolean;
  readonly empty: boolean;
}

/** One process's connection to a queue in another process. */
export class QueueClient {
  readonly object: SyncObject;
  readonly #socket: Socket;
  readonly #probe: Probe;
  readonly #pending = new Map<number, (answer: QueueAnswer) => void>();
  #nextId = 1;

  private constructor(socket: Socket, id: string, probe: Probe) {
    this.object = { id, type: 'queue' };
    this.#socket = socket;
    this.#probe = probe;
    createInterface({ input: socket }).on('line', (line) => {
      const answer = JSON.parse(line) as QueueAnswer;
      this.#pending.get(answer.id)?.(answer);
      this.#pending.delete(answer.id);
    });
    socket.on('error', () => {}); // the owner of the queue ended; its waiters are ended too
  }

  static async connect(path: string, id: string, probe: Probe): Promise<QueueClient> {
    const socket = connect(path);
    await connected(socket);
    return new QueueClient(socket, id, probe);
  }

  /** Appends an item, waiting while the queue is full; false when `timeoutMs` passed first. */
  async put(item: ParamValue, timeoutMs?: number): Promise<boolean> {
    const answer = await this.#ask({ op: 'put', item, timeoutMs: timeoutMs ?? null }, timeoutMs !== undefined);
    return answer.outcome === 'ok';
  }

  /** Removes the oldest item, waiting while there is none; undefined when `timeoutMs` passed first. */
  async get(timeoutMs?: number): Promise<ParamValue | undefined> {
    const answer = await this.#ask({ op: 'get', timeoutMs: timeoutMs ?? null }, timeoutMs !== undefined);
    return answer.outcome === 'ok' ? (answer.item ?? undefined) : undefined;
  }

  /** Appends an item at once. Throws `QueueFullError` if there is no room now. */
  async putNoWait(item: ParamValue): Promise<void> {
    if (!(await this.put(item, noWait))) throw new QueueFullError('the queue is full');
  }

  /** Removes the oldest item at once. Throws `QueueEmptyError` if there is none now. */
  async getNoWait(): Promise<ParamValue> {
    const item = await this.get(noWait);
    if (item === undefined) throw new QueueEmptyError('the queue is empty');
    return item;
  }

  /** What the queue holds at this instant. */
  async look(): Promise<QueueLook> {
    const { size, capacity } = await this.#send({ op: 'look' });
    return { size, full: size >= capacity, empty: size === 0 };
  }

  /** Says that one item that was got is finished; false when there was none unfinished. */
  async taskDone(): Promise<boolean> {
    this.#probe.release(this.object, 'task-done');
    this.#probe.flush(); // the joining process may end this one as soon as it gets this
    const answer = await this.#send({ op: 'task-done' });
    return answer.outcome === 'ok';
  }

  /** Waits until every item ever put is finished. */
  async join(): Promise<void> {
    await this.#ask({ op: 'join', timeoutMs: null }, false);
  }

  close(): void {
    this.#socket.destroy();
  }

  async #ask(
    request: Exclude<RequestBody, { readonly op: 'task-done' | 'look' }>,
    timed: boolean,
  ): Promise<QueueAnswer> {
    this.#probe.wait(this.object, request.op, timed);
    const answer = await this.#send(request);
    const { outcome, size, item } = answer;
    this.#probe.proceed(this.object, request.op, outcome, item === null ? { size } : { size, item });
    return answer;
  }

  #send(request: RequestBody): Promise<QueueAnswer> {
    const id = this.#nextId++;
    return new Promise((resolve) => {
      this.#pending.set(id, resolve);
      this.#socket.write(`${JSON.stringify({ id, ...request })}\n`);
    });
  }
}
