import { fork } from 'node:child_process';
import { actorConfigVariable, runTag, type ActorConfig, type RunConfig } from '#shared/lab/actor-config.ts';

/** The process that a run's actors descend from. */
export interface Stage {
  readonly pid: number;
  /** Resolves when it ended and was reaped. */
  readonly exited: Promise<void>;
}

/** Starts the stage of a run, which starts `main`. */
export async function launchStage(run: RunConfig): Promise<Stage> {
  const config: ActorConfig = { run, id: 'stage', role: 'stage', parent: null, kind: 'stage', args: null, daemon: false };
  // A copy of the environment, never process.env itself; no Node options of ours may reach the lab.
  const { NODE_OPTIONS: _options, NODE_CHANNEL_FD: _channel, NODE_TEST_CONTEXT: _test, ...environment } = process.env;
  const child = fork(run.entry, ['stage'], {
    env: { ...environment, [runTag]: run.runId, [actorConfigVariable]: JSON.stringify(config) },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const started = Promise.withResolvers<void>();
  const exited = Promise.withResolvers<void>();
  child.once('spawn', started.resolve);
  child.on('error', started.reject);
  child.once('exit', () => exited.resolve());
  await started.promise;
  return { pid: child.pid ?? 0, exited: exited.promise };
}
