import { fork, type ChildProcess } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { actorEnvironment, type ActorConfig } from '#shared/lab/actor-config.ts';

/** Starts a process actor. It resolves when the OS has made it; rejects when it could not. */
export async function launchProcess(config: ActorConfig, options: { readonly detached: boolean }): Promise<ChildProcess> {
  const child = fork(config.run.entry, [config.id], {
    env: actorEnvironment(process.env, config),
    execArgv: ['--disable-warning=ExperimentalWarning'],
    detached: options.detached,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('spawn', resolve);
  child.once('error', reject);
  await promise;
  child.on('error', () => {}); // a failed send to a child that just ended is no fault of the run
  return child;
}

/** Starts a thread actor; its name becomes the OS thread's name where the platform has one. */
export function launchThread(config: ActorConfig): Worker {
  return new Worker(config.run.entry, { workerData: config, name: config.id, execArgv: ['--disable-warning=ExperimentalWarning'] });
}

/** Starts the watchdog thread of this process and resolves once it is watching. */
export async function launchWatchdog(config: ActorConfig): Promise<void> {
  const watchdogConfig: ActorConfig = { ...config, kind: 'watchdog' };
  const worker = new Worker(config.run.entry, {
    workerData: watchdogConfig, name: 'watchdog', execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.unref();
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.once('message', () => resolve());
  worker.once('error', () => process.kill(process.pid, 'SIGKILL')); // unwatched, it must not go on
  await promise;
}
