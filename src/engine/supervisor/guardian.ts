import { fork, type ChildProcess } from 'node:child_process';
import { childEnvironment } from '#shared/lab/actor-config.ts';
import type { MadeFolder, StartedLine } from './ledger.ts';

/** First message to the guardian. */
export interface GuardianStart {
  readonly workspace: MadeFolder;
  /** The engine's ledger, removed at the end; null if there is none. */
  readonly ledger: string | null;
}

/** What the engine reports to its guardian: runs and processes it started, or that none is going any more. */
export type GuardianMessage = GuardianStart | StartedLine | 'idle';

/**
 * A process of its own that ends everything the lab started when the engine disappears. A watchdog in each actor does
 * that too, but not in one that is stopped: only SIGKILL from outside reaches it.
 */
export class Guardian {
  readonly #child: ChildProcess;

  /** Starts it in a session of its own, so that no signal of a terminal or to a process group reaches it. */
  constructor(entry: string, start: GuardianStart) {
    this.#child = fork(entry, [], {
      env: childEnvironment(process.env),
      detached: true,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('error', () => {}); // could not be started: the watchdogs are left
    this.#child.unref();
    this.#child.channel?.unref();
    this.report(start);
  }

  report(message: GuardianMessage): void {
    if (this.#child.connected) this.#child.send(message, () => {}); // ended: the watchdogs are left
  }

  /** The engine ends in good order: nothing is left to guard. */
  async dispose(): Promise<void> {
    if (!this.#child.connected || this.#child.pid === undefined) return;
    const gone = new Promise<void>((resolve) => {
      this.#child.once('exit', () => resolve());
    });
    this.#child.ref();
    this.#child.kill('SIGKILL'); // at a limit of processes it may hang before it takes any message
    await gone;
  }
}
