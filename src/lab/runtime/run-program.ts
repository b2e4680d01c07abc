import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { childEnvironment, runTag, type RunConfig } from '#shared/lab/actor-config.ts';
import { EventWriter } from './event-writer.ts';

/** How long output may follow the end of the interpreter: children that outlive it keep the pipe open. */
const lastOutputMs = 1000;

/**
 * Runs a Python program as `main` of a run: each line that it prints is a note of its own. It knows nothing of the
 * run, so the stage, its parent, reports its start here, and its lines; the supervisor finds its children. Resolves
 * with how it ended.
 */
export async function runProgram(
  run: RunConfig,
  onStarted: (kill: () => void) => void,
): Promise<{ readonly exitCode: number | null; readonly signal: string | null }> {
  if (!run.python || run.program === null) throw new Error('this run has no Python program');
  const writer = await EventWriter.open(
    run.supervisor.socketPath,
    { token: run.supervisor.token, runId: run.runId, actor: 'main', kind: 'process' },
    BigInt(run.originNs),
  );
  const { PROCESSION_ACTOR: _config, ...environment } = childEnvironment(process.env);
  // -B: no __pycache__ beside the programs; -E: no PYTHON… variables of the user's; -u: each line when it is printed.
  const child = spawn(run.python.executable, ['-B', '-E', '-u', '-X', 'utf8', run.program], {
    cwd: run.tempDir,
    env: { ...environment, [runTag]: run.runId },
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  onStarted(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const closed = once(child, 'close');
  closed.catch(() => {}); // it could not be started: `exited` rejects as well
  const noteLines = (stream: Readable, key: string): void => {
    createInterface({ input: stream }).on('line', (text) =>
      writer.emit({ kind: 'note', message: { key, params: { text } } }),
    );
  };
  noteLines(child.stdout, 'python.line');
  noteLines(child.stderr, 'python.complaint');
  await Promise.race([once(child, 'spawn'), exited]);
  const pid = child.pid ?? 0;
  writer.emit({
    kind: 'actor-started',
    role: 'python.main',
    actorKind: 'process',
    pid,
    tid: process.platform === 'linux' ? pid : null,
    ppid: process.pid,
    parent: null,
    startTime: null,
  });
  writer.flush();
  const [exitCode, signal] = await exited;
  await Promise.race([closed, delay(lastOutputMs)]);
  writer.flush();
  return { exitCode, signal };
}
