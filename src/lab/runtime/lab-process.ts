import { constants } from 'node:os';
import type { ActorContext } from './context.ts';
import type { ExitStatus, ProcessHandle } from './handles.ts';

/** The object was used out of turn, such as changing what only counts before the start. */
export class LabProcessError extends Error {
  override readonly name = 'LabProcessError';
}

/**
 * A process as an object that exists before the process does, with the attributes of
 * Python's multiprocessing.Process: name, daemon, pid, exitcode.
 */
export class LabProcess {
  static #count = 0;
  /** A label in this process only, unknown to the operating system. */
  name: string;
  readonly #context: ActorContext;
  readonly #role: string;
  readonly #args: unknown;
  #daemon = false;
  #handle: ProcessHandle | null = null;
  #status: ExitStatus | null = null;

  constructor(context: ActorContext, role: string, options: { readonly name?: string; readonly args?: unknown } = {}) {
    LabProcess.#count += 1;
    this.#context = context;
    this.#role = role;
    this.#args = options.args ?? null;
    this.name = options.name ?? `Process-${LabProcess.#count}`;
  }

  get daemon(): boolean {
    return this.#daemon;
  }

  /** Throws once the process has been started, since it got its configuration then. */
  set daemon(value: boolean) {
    if (this.#handle) throw new LabProcessError('daemon must be set before start');
    this.#daemon = value;
  }

  /** Null before the start. */
  get pid(): number | null {
    return this.#handle?.pid ?? null;
  }

  /** Null until it has ended and was collected; then its code, or minus the number of the signal that ended it. */
  get exitCode(): number | null {
    if (!this.#status) return null;
    const { exitCode, signal } = this.#status;
    return signal === null ? exitCode : -(constants.signals[signal as NodeJS.Signals] ?? 0);
  }

  get isAlive(): boolean {
    return this.#handle !== null && this.#status === null;
  }

  /** Makes the process; resolves when the operating system has made it. */
  async start(): Promise<ProcessHandle> {
    if (this.#handle) throw new LabProcessError('a process can be started once only');
    const handle = await this.#context.spawn(this.#role, { args: this.#args, daemon: this.#daemon });
    this.#handle = handle;
    void handle.exited.then((status) => {
      this.#status = status;
    });
    return handle;
  }

  /** Waits for its end and collects its exit status. Throws before the start. */
  async join(): Promise<ExitStatus> {
    if (!this.#handle) throw new LabProcessError('only a started process can be joined');
    this.#status = await this.#context.join(this.#handle);
    return this.#status;
  }
}
