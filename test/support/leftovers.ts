import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';

/** Pids, without ours, whose PROCESSION_HOME is `folder`, as in every process of an app under test, and that hold `also`. */
export function processesOf(folder: string, also = ''): number[] {
  if (!existsSync('/proc/self/environ')) return [];
  const pids = readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid);
  return pids.filter((pid) => {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      return environment.includes(`PROCESSION_HOME=${folder}`) && environment.includes(also);
    } catch {
      return false; // gone, or not ours to read
    }
  });
}

/** Whether anyone still listens on the port. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
