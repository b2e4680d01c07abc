import type { ProcessProblems } from '#shared/model/waits.ts';
import type { Reading } from '../reading.ts';

/** Looks for zombies where there is no `/proc`; who waits for whom and who was adopted cannot be told there. */
export class PortableProblems {
  #since = new Map<string, string>();

  take(readings: readonly Reading[]): ProcessProblems {
    const time = new Date().toISOString();
    const rows = readings.map(({ base }) => base);
    const dead = rows.filter((row) => row.state === 'Z');
    const since = new Map(
      dead.map((row) => [`${row.pid}@${row.startTime}`, this.#since.get(`${row.pid}@${row.startTime}`) ?? time]),
    );
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
          since: since.get(`${pid}@${startTime}`) ?? time,
          sinceBefore: true,
        })),
      };
    });
    return { time, zombies, deadlocks: [], adoptions: [] };
  }
}
