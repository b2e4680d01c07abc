import { isMainThread } from 'node:worker_threads';
import type { ActorConfig, ConnectionHello } from '#shared/lab/actor-config.ts';
import { loadRoles } from '../scenarios/load-roles.ts';
import { createContext } from './create-context.ts';
import { EventWriter } from './event-writer.ts';
import { launchWatchdog } from './launch.ts';
import { nameProcess } from './name-process.ts';
import { ReportingProbe } from './probe.ts';
import { ownStartTicks } from './own-start.ts';
import { kernelThreadId } from './thread-id.ts';
import { turnsOf } from './turns.ts';

/** Runs one role to its end in this process or thread, reporting to the supervisor. */
export async function runActor(config: ActorConfig): Promise<void> {
  const { run } = config;
  const hello: ConnectionHello = {
    token: run.supervisor.token,
    runId: run.runId,
    actor: config.id,
    kind: config.kind,
    startTicks: ownStartTicks(),
  };
  const [writer, roles] = await Promise.all([
    EventWriter.open(run.supervisor.socketPath, hello, BigInt(run.originNs)),
    loadRoles(run.scenario),
    isMainThread ? launchWatchdog(config) : null,
  ]);
  writer.onClose(() => process.exit(1));
  if (isMainThread) nameProcess(config.id);
  writer.emit({
    kind: 'actor-started',
    role: config.role,
    actorKind: isMainThread ? 'process' : 'thread',
    pid: process.pid,
    tid: kernelThreadId(),
    ppid: process.ppid,
    parent: config.parent,
    startTime: null,
    ...(config.forkedNs === undefined ? {} : { forkedNs: config.forkedNs }),
  });
  writer.flush();

  const turns = turnsOf(config, writer);
  const { context, finish } = createContext(config, writer, {
    probe: new ReportingProbe(writer, turns ?? undefined),
    turns,
  });
  let exitCode = 0;
  try {
    const role = roles[config.role];
    if (!role) throw new Error(`scenario ${run.scenario} has no role ${config.role}`);
    await role(context);
  } catch (error) {
    exitCode = 1;
    const failure = error instanceof Error ? error : new Error(String(error));
    writer.emit({ kind: 'failure', name: failure.name, detail: failure.message });
  }
  await finish();
  context.exit(exitCode);
}
