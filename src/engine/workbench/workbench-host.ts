import type { StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { Challenge, Judgement } from '#shared/workbench/challenge.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import type { DriveRequest, SearchRequest, SearchUpdate, WorkbenchProcess } from '#shared/workbench/requests.ts';
import { startWorkbench, type WorkbenchClient } from './workbench-client.ts';

/** Programs that may run at once, each in a process of its own. */
const maxPrograms = 8;

interface Drive {
  client: WorkbenchClient | null;
  /** The process was started, or has ended. */
  readonly onProcess: (process: WorkbenchProcess) => void;
}

/** The workbench of a host: programs that are driven, and searches. Each has a process, which ends with its stream. */
export class WorkbenchHost {
  readonly #entry: string;
  readonly #clients = new Set<WorkbenchClient>();
  readonly #drives = new Map<string, Drive>();

  constructor(entry: string) {
    this.#entry = entry;
  }

  /** Keeps a process for the program that is driven under this name until it is disposed. */
  watchDrive(driveId: string): StreamSource<WorkbenchProcess> {
    let latest: WorkbenchProcess | null = { pid: null };
    let wake = (): void => {};
    const drive: Drive = {
      client: null,
      onProcess: (process) => {
        latest = process;
        wake();
      },
    };
    return {
      next: () => {
        const message = latest ?? undefined;
        latest = null;
        return message;
      },
      done: () => false,
      start: (onNext, fail) => {
        if (this.#drives.has(driveId))
          return fail(new AppError('invalid-input', { where: 'driveId', detail: 'in use' }));
        wake = onNext;
        this.#drives.set(driveId, drive);
      },
      dispose: () => {
        if (this.#drives.get(driveId) === drive) this.#drives.delete(driveId);
        this.#end(drive.client);
      },
    };
  }

  /** Brings a program that is watched to the state after a schedule. Throws what is wrong with either. */
  async drive({ driveId, ...asked }: DriveRequest): Promise<DriveState> {
    const drive = this.#drives.get(driveId);
    if (!drive) throw new AppError('invalid-input', { where: 'driveId', detail: 'it is not watched' });
    drive.client ??= this.#start(drive.onProcess, () => {
      drive.client = null;
      drive.onProcess({ pid: null });
    });
    return await drive.client.call('drive', asked);
  }

  /** Searches a program; the last message is the result. Disposing it stops the search. */
  search({ source, options }: SearchRequest): StreamSource<SearchUpdate> {
    let latest: SearchUpdate | null = null;
    let isOver = false;
    let client: WorkbenchClient | null = null;
    const run = async (wake: () => void): Promise<void> => {
      client = this.#start();
      const result = await client.call('search', { source, options }, (progress) => {
        latest = { type: 'progress', progress };
        wake();
      });
      latest = { type: 'result', result };
      isOver = true;
      wake();
    };
    return {
      next: () => {
        const message = latest ?? undefined;
        latest = null;
        return message;
      },
      done: () => isOver && latest === null,
      start: (wake, fail) =>
        void run(wake)
          .catch(fail)
          .finally(() => this.#end(client)),
      dispose: () => this.#end(client),
    };
  }

  /** Judges an answer to a challenge in a process of its own. */
  async judge(challenge: Challenge, answer: string): Promise<Judgement> {
    const client = this.#start();
    try {
      return await client.call('judge', { challenge, answer });
    } finally {
      this.#end(client);
    }
  }

  async dispose(): Promise<void> {
    this.#drives.clear();
    await Promise.all([...this.#clients].map((client) => client.dispose()));
  }

  /** Throws `workbench-limit` when too many programs run. */
  #start(onProcess: (process: WorkbenchProcess) => void = () => {}, onEnd = (): void => {}): WorkbenchClient {
    if (this.#clients.size >= maxPrograms) throw new AppError('workbench-limit', { limit: maxPrograms });
    const client = startWorkbench(this.#entry, {
      onPid: (pid) => onProcess({ pid }),
      onEnd: () => {
        this.#clients.delete(client);
        onEnd();
      },
    });
    this.#clients.add(client);
    return client;
  }

  #end(client: WorkbenchClient | null): void {
    if (!client) return;
    void client.dispose().finally(() => this.#clients.delete(client));
  }
}
