import { readdirSync } from 'node:fs';

/** All current pids. */
export function listPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => name >= '1' && name < ':')
    .map(Number);
}
