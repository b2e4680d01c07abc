import { openSync, writeSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { ConnectionHello } from '#shared/lab/actor-config.ts';
import type { LabEventBody } from '#shared/model/lab.ts';
import { CallPlaces } from './call-place.ts';
import { nap } from '../system/nap.ts';

/** Events kept back before they are written together; batches cost several times less. */
const batchSize = 64;

/** Sleeps the thread without an event loop; used while the socket's buffer is full. */
function pause(milliseconds: number): void {
  nap(milliseconds);
}

/**
 * A second, synchronous connection to a named pipe: Node writes its own asynchronously, so that what a thread reports
 * right before it blocks would stay behind.
 */
function openPipe(path: string): number {
  for (;;) {
    try {
      return openSync(path, 'r+');
    } catch (error) {
      // Every waiting instance of the pipe is taken; the supervisor makes others.
      if ((error as NodeJS.ErrnoException).code !== 'EBUSY') throw error;
      pause(5);
    }
  }
}

/** Writes all of `text` to a non-blocking descriptor before it returns. */
function writeFully(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      pause(1);
    }
  }
}

/**
 * One actor's own connection to the supervisor. It writes to the socket's descriptor, or a second one of the named pipe
 * on Windows, directly, so that a flushed event has reached the kernel when `flush` returns, even if the thread blocks
 * for ever right after.
 */
export class EventWriter {
  readonly #socket: Socket;
  readonly #originNs: bigint;
  readonly #fd: number;
  readonly #places = new CallPlaces();
  #lines: string[] = [];
  #scheduled = false;
  #closed = false;

  private constructor(socket: Socket, originNs: bigint, pipe: number | null) {
    this.#socket = socket;
    this.#originNs = originNs;
    // Node has no public way to a socket's descriptor.
    this.#fd = pipe ?? (socket as unknown as { _handle?: { fd?: number } })._handle?.fd ?? -1;
  }

  /** Connects and introduces the actor. Rejects when the supervisor is not there. */
  static async open(socketPath: string, hello: ConnectionHello, originNs: bigint): Promise<EventWriter> {
    const socket = connect(socketPath);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    socket.once('connect', resolve);
    socket.once('error', reject);
    await promise;
    socket.off('error', reject);
    const pipe = process.platform === 'win32' ? openPipe(socketPath) : null;
    // The stream only notices there that the supervisor is gone, as that of a watchdog does.
    if (pipe !== null) socket.write(`${JSON.stringify({ ...hello, kind: 'watchdog' })}\n`);
    const writer = new EventWriter(socket, originNs, pipe);
    writer.#write(`${JSON.stringify(hello)}\n`);
    return writer;
  }

  /** Calls `listener` when the supervisor is gone. */
  onClose(listener: () => void): void {
    this.#socket.on('error', () => {});
    this.#socket.on('close', () => {
      this.#closed = true;
      listener();
    });
    this.#socket.resume();
  }

  /** Nanoseconds since the run began. */
  now(): number {
    return Number(process.hrtime.bigint() - this.#originNs);
  }

  /**
   * Stamps an event and keeps it for the next batch, written at the latest in the next turn of the loop. `place`: what
   * reported it, where that is not the code of a role.
   */
  emit(body: LabEventBody, place?: string): void {
    const atNs = this.now();
    this.#lines.push(JSON.stringify({ atNs, ...body, place: place ?? this.#places.find(atNs) }));
    if (this.#lines.length >= batchSize) this.flush();
    else if (!this.#scheduled) {
      this.#scheduled = true;
      setImmediate(() => this.flush());
    }
  }

  /** Writes what is kept back; called before anything that may block. */
  flush(): void {
    this.#scheduled = false;
    if (this.#lines.length === 0 || this.#closed) return;
    const text = `${this.#lines.join('\n')}\n`;
    this.#lines = [];
    this.#write(text);
  }

  #write(text: string): void {
    try {
      writeFully(this.#fd, text);
    } catch {
      this.#closed = true; // the supervisor is gone; the watchdog ends this process
    }
  }
}
