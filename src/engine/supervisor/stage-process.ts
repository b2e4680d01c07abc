import { fork } from 'node:child_process';
import { actorEnvironment, type ActorConfig, type RunConfig } from '#shared/lab/actor-config.ts';
import { startTicks } from './ledger.ts';

/** On Windows a job object holds all processes of a run: parents do not lead to them once they have ended. */
const windows = process.platform === 'win32' ? await import('../windows-kernel.ts').catch(() => null) : null;

/** The process that all actors of a run descend from. */
export interface Stage {
  readonly pid: number;
  /** When it started, in ticks since boot; null where the system does not say. */
  readonly startTicks: string | null;
  /** Resolves when it has ended and was reaped. */
  readonly exited: Promise<void>;
}

/** Starts the stage of a run, which starts `main`. */
export async function launchStage(run: RunConfig): Promise<Stage> {
  const config: ActorConfig = {
    run,
    id: 'stage',
    role: 'stage',
    parent: null,
    kind: 'stage',
    args: null,
    daemon: false,
  };
  const child = fork(run.entry, ['stage'], {
    env: actorEnvironment(process.env, config),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const started = Promise.withResolvers<void>();
  const exited = Promise.withResolvers<void>();
  child.once('spawn', started.resolve);
  child.on('error', started.reject);
  const release = child.pid === undefined ? null : (windows?.confine(child.pid) ?? null);
  child.once('exit', () => {
    release?.();
    exited.resolve();
  });
  await started.promise;
  const pid = child.pid ?? 0;
  return { pid, startTicks: startTicks(pid), exited: exited.promise };
}
