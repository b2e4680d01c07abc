import { connect } from 'node:net';
import { parentPort } from 'node:worker_threads';
import type { ActorConfig, ConnectionHello } from '#shared/lab/actor-config.ts';

/** How often the supervisor's existence is polled, in ms; the socket usually closes sooner. */
const pollMs = 250;

/**
 * Runs in a thread of every lab process and ends that process when the supervisor vanishes,
 * even by SIGKILL and even while the main thread spins or is blocked: it has its own event
 * loop and its own connection. An orphan outlives its parent on purpose, so the parent is
 * not what is watched.
 */
export function watch(config: ActorConfig): void {
  const { supervisor, runId } = config.run;
  const end = (): void => void process.kill(process.pid, 'SIGKILL');
  const socket = connect(supervisor.socketPath);
  const hello: ConnectionHello = { token: supervisor.token, runId, actor: config.id, kind: 'watchdog' };
  socket.on('connect', () => {
    socket.write(`${JSON.stringify(hello)}\n`);
    parentPort?.postMessage('watching');
  });
  socket.on('error', end);
  socket.on('close', end);
  socket.resume();
  setInterval(() => {
    try {
      process.kill(supervisor.pid, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') end();
    }
  }, pollMs);
}
