import type { ActorConfig, ConnectionHello } from '#shared/lab/actor-config.ts';
import { EventWriter } from './event-writer.ts';
import { launchProcess, launchWorkbench } from './launch.ts';
import { nameProcess } from './name-process.ts';
import { runProgram } from './run-program.ts';

/**
 * The small process that a run's `main` is forked from: forking from the host would block
 * it for as long as copying its page tables takes. `main` may be a Python program or a program of the workbench instead. The stage reports how
 * `main` ended and then waits for the supervisor to end it.
 */
export async function runStage(config: ActorConfig): Promise<void> {
  const { run } = config;
  nameProcess(config.id);
  const hello: ConnectionHello = { token: run.supervisor.token, runId: run.runId, actor: config.id, kind: 'stage' };
  const writer = await EventWriter.open(run.supervisor.socketPath, hello, BigInt(run.originNs));
  let endProgram = (): void => {};
  writer.onClose(() => {
    endProgram(); // it has no watchdog
    process.exit(0);
  });
  if (run.program !== null) {
    const status = await runProgram(run, (kill) => (endProgram = kill));
    writer.emit({ kind: 'actor-exited', subject: 'main', ...status });
    writer.flush();
    return;
  }
  const ofMain: ActorConfig = {
    run,
    id: 'main',
    role: 'main',
    parent: null,
    kind: 'process',
    args: null,
    daemon: false,
  };
  const main = run.workbench
    ? await launchWorkbench(ofMain, run.workbench)
    : await launchProcess(ofMain, { detached: false });
  main.once('exit', (exitCode, signal) => {
    writer.emit({ kind: 'actor-exited', subject: 'main', exitCode, signal });
    writer.flush();
  });
}
