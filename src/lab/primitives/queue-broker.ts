import type { ParamValue } from '#shared/model/scenario.ts';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A client's request; answers carry the same id and come when the operation is done. */
export type QueueRequest =
  | QueueWait
  | { readonly id: number; readonly op: 'task-done' }
  | { readonly id: number; readonly op: 'look' };

/** A request that may have to wait. */
export type QueueWait =
  | { readonly id: number; readonly op: 'put'; readonly item: ParamValue; readonly timeoutMs: number | null }
  | { readonly id: number; readonly op: 'get' | 'join'; readonly timeoutMs: number | null };

/** A time limit that means: do not wait at all. */
export const noWait = 0;

export interface QueueAnswer {
  readonly id: number;
  readonly outcome: 'ok' | 'timeout' | 'refused';
  readonly size: number;
  readonly capacity: number;
  readonly item: ParamValue | null;
}

interface Waiter {
  readonly ready: () => boolean;
  readonly act: () => ParamValue | null;
  readonly answer: (outcome: QueueAnswer['outcome'], item: ParamValue | null) => void;
}

/**
 * A bounded queue between processes: it lives in one of them, and the others talk to it over
 * a local socket (a queue server, as Python's manager is). Waiters are served in the order
 * they came. A client that goes away takes its waits along.
 */
export class QueueBroker {
  readonly #items: ParamValue[] = [];
  readonly #capacity: number;
  readonly #waiters = new Set<Waiter>();
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #unfinished = 0;

  private constructor(capacity: number) {
    this.#capacity = capacity;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  /** Starts a queue for `capacity` items at a socket path. */
  static async listen(path: string, capacity: number): Promise<QueueBroker> {
    const broker = new QueueBroker(capacity);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    broker.#server.once('error', reject);
    broker.#server.listen(path, resolve);
    await promise;
    return broker;
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
  }

  #serve(socket: Socket): void {
    const mine = new Set<Waiter>();
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => {
      this.#sockets.delete(socket);
      for (const waiter of mine) this.#waiters.delete(waiter);
    });
    createInterface({ input: socket }).on('line', (line) => {
      const request = JSON.parse(line) as QueueRequest;
      const send = (outcome: QueueAnswer['outcome'], item: ParamValue | null): void => {
        const answer: QueueAnswer = {
          id: request.id,
          outcome,
          size: this.#items.length,
          capacity: this.#capacity,
          item,
        };
        if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`);
      };
      if (request.op === 'task-done') this.#taskDone(send);
      else if (request.op === 'look') send('ok', null);
      else this.#enqueue(request, mine, send);
    });
  }

  #taskDone(send: (outcome: QueueAnswer['outcome'], item: null) => void): void {
    if (this.#unfinished === 0) return send('refused', null);
    this.#unfinished -= 1;
    send('ok', null);
    this.#settle();
  }

  #enqueue(request: QueueWait, mine: Set<Waiter>, send: Waiter['answer']): void {
    const waiter: Waiter = {
      ...this.#operation(request),
      answer: (outcome, item) => {
        clearTimeout(timer);
        mine.delete(waiter);
        this.#waiters.delete(waiter);
        send(outcome, item);
      },
    };
    const waits = request.timeoutMs !== null && request.timeoutMs !== noWait;
    const timer = !waits ? undefined : setTimeout(() => waiter.answer('timeout', null), request.timeoutMs ?? 0);
    mine.add(waiter);
    this.#waiters.add(waiter);
    this.#settle();
    if (request.timeoutMs === noWait && this.#waiters.has(waiter)) waiter.answer('refused', null);
  }

  #operation(request: QueueWait): Pick<Waiter, 'ready' | 'act'> {
    if (request.op === 'put') {
      return {
        ready: () => this.#items.length < this.#capacity,
        act: () => {
          this.#items.push(request.item);
          this.#unfinished += 1;
          return request.item;
        },
      };
    }
    if (request.op === 'join') return { ready: () => this.#unfinished === 0, act: () => null };
    return { ready: () => this.#items.length > 0, act: () => this.#items.shift() ?? null };
  }

  /** Serves all requests that can continue, repeatedly, since each may unblock another. */
  #settle(): void {
    for (let progress = true; progress;) {
      progress = false;
      for (const waiter of [...this.#waiters]) {
        if (!waiter.ready()) continue;
        waiter.answer('ok', waiter.act());
        progress = true;
      }
    }
  }
}
