import { readFileSync } from 'node:fs';
import { startWorkbench, type WorkbenchClient } from '#engine/workbench/workbench-client.ts';
import { compared, type Bench } from './bench.ts';

/** Five philosophers and a waiter that lets four sit down: 10,832 states, 133,405 steps. */
const diners = `
  const forks = [0, 1, 2, 3, 4].map((i) => mutex('fork-' + i))
  const room = semaphore('room', 4)
  const eat = (i) => () => {
    const [a, b] = [i, (i + 1) % 5]
    room.acquire(); forks[a].lock(); forks[b].lock(); forks[b].unlock(); forks[a].unlock(); room.release()
  }
  for (const i of [0, 1, 2, 3, 4]) thread('P' + i, eat(i))`;

/** Two threads that each add three to a variable without protection. */
const counter = `
  shared({ x: 0 })
  const add = (s) => { for (let i = 0; i < 3; i += 1) s.x += 1 }
  thread('A', add); thread('B', add)`;

/** Two threads that write in turns. */
const writers = `
  shared({ x: 0 })
  const write = (s) => { for (let i = 0; i < 4000; i += 1) s.x = i }
  thread('A', write); thread('B', write)`;
const realSteps = 8000;

const schedules = 1_000_000;
const whole = { bound: null, maxSchedules: null, maxSeconds: null, seed: null, counted: false };

/** The most memory that a process has used so far, in MiB. */
const peakMib = (pid: number): number =>
  Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1] ?? Number.NaN) / 1024;

/** Time of a thousand steps of real threads, in ms: of a schedule on which they change places at each step. */
async function realMs(client: WorkbenchClient): Promise<number> {
  const drive = (schedule: string) => client.call('drive', { source: writers, schedule, real: true });
  await drive(''); // starts the threads
  const began = performance.now();
  await drive('A B '.repeat(realSteps / 2));
  return (1000 * (performance.now() - began)) / realSteps;
}

/** How fast the workbench searches and runs real threads, and what a million schedules cost. */
export const workbench: Bench = async ({ entries, rounds, say, signal }) => {
  let pid = 0;
  const client = startWorkbench(entries.workbench, { onPid: (started) => (pid = started) });
  const end = (): void => void client.dispose();
  signal.addEventListener('abort', end);
  try {
    const random = await client.call('search', {
      source: counter,
      options: { ...whole, seed: 0, maxSchedules: schedules },
    });
    const memoryMib = peakMib(pid);
    const perThousand: number[] = [];
    const perThousandReal: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      say(`${round}/${rounds}`);
      const { search } = await client.call('search', { source: diners, options: whole });
      perThousand.push((1e6 * search.seconds) / search.steps);
      perThousandReal.push(await realMs(client));
    }
    const figure = { bench: 'workbench', peer: null, peerValue: null } as const;
    return [
      compared({
        ...figure,
        name: 'a thousand steps of a search',
        value: Math.min(...perThousand),
        unit: 'ms',
        goal: 20,
      }),
      compared({
        ...figure,
        name: 'a thousand steps of random schedules',
        value: (1e6 * random.search.seconds) / random.search.steps,
        unit: 'ms',
        goal: 20,
      }),
      compared({
        ...figure,
        name: 'a thousand steps of real threads',
        value: Math.min(...perThousandReal),
        unit: 'ms',
        goal: 200,
      }),
      compared({
        ...figure,
        name: 'memory of the process after a million schedules',
        value: memoryMib,
        unit: 'MiB',
        goal: null,
      }),
    ];
  } finally {
    signal.removeEventListener('abort', end);
    await client.dispose();
  }
};
