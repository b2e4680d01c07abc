import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { AppError } from '#shared/errors.ts';

/** Many processes that exist only to be measured; all end on dispose. */
export interface Crowd extends AsyncDisposable {
  readonly size: number;
}

// One shell keeps them in its group and ends the group when its stdin closes, even if the measuring program
// is killed. A busy one wakes twenty times a second from a pipe without a writer.
const script = `
exec 9<> <(:)
i=0; while [ $i -lt "$1" ]; do sleep 2147483 & i=$((i+1)); done
i=0; while [ $i -lt "$2" ]; do (while :; do read -r -t 0.05 -u 9 _; done) & i=$((i+1)); done
echo ready; read -r _; kill -KILL 0
`;

/** Starts `idle` sleeping processes and `busy` ones that run in every tick. Throws if the machine allows fewer. */
export async function gather({
  idle,
  busy,
  signal,
}: {
  readonly idle: number;
  readonly busy: number;
  readonly signal: AbortSignal;
}): Promise<Crowd> {
  const shell = spawn('bash', ['-c', script, 'crowd', String(idle), String(busy)], {
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = once(shell, 'exit').catch(() => []);
  const end = async (): Promise<void> => {
    shell.stdin.end();
    await ended;
  };
  let problem = '';
  shell.stderr.on('data', (chunk: Buffer) => {
    problem += chunk.toString().slice(0, 200);
  });
  const lines = createInterface({ input: shell.stdout });
  const first = await Promise.race([
    once(lines, 'line'),
    ended.then(() => []),
    once(shell, 'error').then(() => []),
    once(signal, 'abort').then(() => []),
  ]);
  if (first[0] !== 'ready' || problem !== '' || signal.aborted) {
    await end();
    throw new AppError(signal.aborted ? 'cancelled' : 'bench-crowd', { count: idle + busy, detail: problem.trim() });
  }
  return { size: idle + busy, [Symbol.asyncDispose]: end };
}
