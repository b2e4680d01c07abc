import { identityKey } from '#shared/model/process.ts';
import type { ProcessProblems } from '#shared/model/waits.ts';
import type { Reading } from '../reading.ts';

/** Finds zombies where there is no `/proc`; waits and adoptions are unknown there. */
export class PortableProblems {
  #since = new Map<string, string>();

  /** The problems in one reading of all processes. */
  find(readings: readonly Reading[]): ProcessProblems {
    const time = new Date().toISOString();
    const rows = readings.map(({ base }) => base);
    const dead = rows.filter((row) => row.state === 'Z');
    const since = new Map(dead.map((row) => [identityKey(row), this.#since.get(identityKey(row)) ?? time]));
    this.#since = since;
    const groups = Map.groupBy(dead, (row) => row.ppid);
    const zombies = [...groups].map(([ppid, members]) => {
      const parent = rows.find((row) => row.pid === ppid);
      return {
        parent: parent
          ? {
              pid: parent.pid,
              startTime: parent.startTime,
              name: parent.name,
              state: parent.state,
              command: parent.command,
            }
          : null,
        zombies: members.map(({ pid, startTime, name }) => ({
          pid,
          startTime,
          name,
          lastCommand: null,
          since: since.get(identityKey({ pid, startTime })) ?? time,
          sinceBefore: true,
        })),
      };
    });
    return { time, zombies, deadlocks: [], adoptions: [] };
  }
}
