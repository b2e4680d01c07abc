import { readdirSync, readFileSync } from 'node:fs';

/** Pids of living processes whose environment contains all of these texts; zombies have none. */
export function processesWith(...texts) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const environment = readQuietly(`/proc/${pid}/environ`);
      return texts.every((text) => environment.includes(text));
    })
    .map(Number);
}

/** A file of /proc as it is; empty when the process is gone or belongs to another user. */
export function readQuietly(path) {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** Sends a signal to processes that may be gone by now. */
export function kill(pids, signal) {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // gone
    }
  }
}
