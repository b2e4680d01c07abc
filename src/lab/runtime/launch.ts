import { fork, spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { actorEnvironment, runArgument, type ActorConfig, type WorkbenchConfig } from '#shared/lab/actor-config.ts';

/** Starts a process actor. It resolves when the OS has made it; rejects when it could not. */
export async function launchProcess(
  config: ActorConfig,
  options: { readonly detached: boolean },
): Promise<ChildProcess> {
  return await started(
    fork(config.run.entry, [config.id], {
      env: actorEnvironment(process.env, config),
      execArgv: ['--disable-warning=ExperimentalWarning'],
      detached: options.detached,
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    }),
  );
}

/**
 * Starts the process of a program of the workbench; rejects when it could not. Its standard input closes with this
 * process, and it ends then.
 */
export async function launchWorkbench(config: ActorConfig, { entry, flags }: WorkbenchConfig): Promise<ChildProcess> {
  return await started(
    fork(entry, [runArgument], {
      env: actorEnvironment(process.env, config),
      execArgv: ['--disable-warning=ExperimentalWarning', ...flags],
      stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    }),
  );
}

async function started(child: ChildProcess): Promise<ChildProcess> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('spawn', resolve);
  child.once('error', reject);
  await promise;
  child.on('error', () => {}); // a failed send to a child that just ended is no fault of the run
  return child;
}

/** A Python process, and what it last wrote to its standard error. */
interface PythonChild {
  readonly child: ChildProcess;
  readonly complaint: () => string;
}

/** Starts a script of ours with the run's Python. Rejects when the run has none or it could not be started. */
export async function launchPython(
  config: ActorConfig,
  script: string,
  flags: readonly string[],
): Promise<PythonChild> {
  const { python } = config.run;
  if (!python) throw new Error('this run has no Python');
  // -B: no __pycache__ beside our scripts; -E: no PYTHON… variables of the user's.
  const child = spawn(python.executable, ['-B', '-E', ...flags, join(python.scripts, script)], {
    env: actorEnvironment(process.env, config),
    stdio: ['ignore', 'ignore', 'pipe'],
    windowsHide: true,
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000);
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  child.once('spawn', resolve);
  child.once('error', reject);
  await promise;
  child.on('error', () => {}); // a signal to a process that just ended
  return { child, complaint: () => errors.trim().split('\n').at(-1) ?? '' };
}

/** Starts a thread actor; its name becomes the OS thread's name where the platform has one. */
export function launchThread(config: ActorConfig): Worker {
  return new Worker(config.run.entry, {
    workerData: config,
    name: config.id,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
}

/** Starts the watchdog thread of this process and resolves once it is watching. */
export async function launchWatchdog(config: ActorConfig): Promise<void> {
  const watchdogConfig: ActorConfig = { ...config, kind: 'watchdog' };
  const worker = new Worker(config.run.entry, {
    workerData: watchdogConfig,
    name: 'watchdog',
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  worker.unref();
  const { promise, resolve } = Promise.withResolvers<void>();
  worker.once('message', () => resolve());
  worker.once('error', () => process.kill(process.pid, 'SIGKILL')); // unwatched, it must not go on
  await promise;
}
