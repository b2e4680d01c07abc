import type { StreamSource } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { Challenge, Judgement } from '#shared/workbench/challenge.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import type { DriveRequest, SearchRequest, SearchUpdate, WorkbenchProcess } from '#shared/workbench/requests.ts';
import { latestSource } from '../latest-source.ts';
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
  readonly #searches = new Map<string, WorkbenchClient>();

  constructor(entry: string) {
    this.#entry = entry;
  }

  /** Keeps a process for the program that is driven under this name until it is disposed. */
  watchDrive(driveId: string): StreamSource<WorkbenchProcess> {
    let drive: Drive | null = null;
    const watch = async (report: (process: WorkbenchProcess) => void): Promise<void> => {
      if (this.#drives.has(driveId)) throw new AppError('invalid-input', { where: 'driveId', detail: 'in use' });
      drive = { client: null, onProcess: report };
      this.#drives.set(driveId, drive);
      report({ pid: null });
      await new Promise<never>(() => {}); // it ends with its reader
    };
    return latestSource(watch, () => {
      if (!drive) return;
      this.#drives.delete(driveId);
      this.#end(drive.client);
    });
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

  /** Searches a program; the last message is the result. Disposing it drops the search. */
  search({ searchId, source, options }: SearchRequest): StreamSource<SearchUpdate> {
    let client: WorkbenchClient | null = null;
    const run = async (report: (update: SearchUpdate) => void): Promise<void> => {
      client = this.#start();
      if (searchId !== undefined) this.#searches.set(searchId, client);
      try {
        const result = await client.call('search', { source, options }, (progress) =>
          report({ type: 'progress', progress }),
        );
        report({ type: 'result', result });
      } finally {
        if (searchId !== undefined) this.#searches.delete(searchId);
        this.#end(client);
      }
    };
    return latestSource(run, () => this.#end(client));
  }

  /** Ends a search early: its result is what it has found. False if it is over. */
  stop(searchId: string): boolean {
    const client = this.#searches.get(searchId);
    client?.interrupt();
    return client !== undefined;
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
