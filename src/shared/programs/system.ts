import { each, line, lines, unless, type ProgramChecks } from './printed.ts';

const noCoreChosen = '*does not let a program choose its cores*';
const tooNice = 'started with a nice value that leaves no room for three priorities';
const noGlobalLock = 'global interpreter lock: no';

/** Programs about the operating system, the processor and interpreters. */
export const systemPrograms = {
  'batch-era': [
    lines(
      [
        'punch_card: # minutes*',
        'online_batch: # minutes*',
        'offline_batch: # minutes*',
        'multiprogramming: # minutes*',
      ],
      (cards, online, offline, several) => cards > online && online > offline && offline > several,
    ),
    line('punch_card: 46.0 minutes, CPU busy 26 %'),
  ],
  'blocking-io': [
    line('blocking: recv returned after # s, the caller did nothing meanwhile', (seconds) => seconds >= 0.3),
    line('non-blocking: recv said "nothing yet", # heartbeats until the data came', (heartbeats) => heartbeats > 0),
    line('asynchronous: recv was awaited, # heartbeats until the data came', (heartbeats) => heartbeats > 0),
  ],
  'busy-wait': [
    lines(
      ['spin: waited # s, used # ms of CPU time', 'join: waited # s, used # ms of CPU time'],
      (_spun, spinMs, joined, joinMs) => joined > 0 && spinMs > joinMs,
    ),
  ],
  'cpu-bound': [
    each(3, '*: # s, # cores at work, 1 distinct result', (_seconds, cores) => cores > 0),
    unless(
      noGlobalLock,
      line('threads: # s, # cores at work*', (_seconds, cores) => cores <= 1.15),
    ),
  ],
  'cpu-release': [
    line('wait_often: # voluntary, # involuntary', (voluntary) => voluntary >= 50),
    each(2, 'compute: # voluntary, # involuntary', (voluntary, involuntary) => involuntary > voluntary),
  ],
  'eval-loop': [
    line('end at 20 ms, the sum of both'),
    line('end at 22 ms, more than the sum*'),
    each(5, '*releases (interval over)', () => true),
  ],
  'four-tasks': [
    line('computing on 1 core(s): processes 40 s, threads under a global lock 40 s'),
    line('computing on 4 core(s): processes 10 s, threads under a global lock 40 s'),
    each(2, 'waiting on # core(s): processes 10 s, threads under a global lock 10 s', () => true),
    each(2, 'run with *: waiting took # s, scaled*', (seconds) => seconds >= 10),
  ],
  'generator-cost': [
    lines(
      ['serial: sum #, # ms of CPU time at best', 'switching: sum #, # ms of CPU time at best'],
      (serialSum, serialMs, switchingSum, switchingMs) => serialSum === switchingSum && switchingMs > serialMs,
    ),
  ],
  gil: [
    line('two computing processes: # cores at work', (cores) => cores > 0),
    unless(
      noGlobalLock,
      line('two computing threads: # cores at work', (cores) => cores <= 1.15),
    ),
    line('100 threads take one from 100 without a lock of their own: 99 left'),
    line('with one: 0 left'),
  ],
  guidance: [recommendsFastest('compute'), recommendsFastest('wait')],
  'io-bound': [
    lines(['longest wait: # s*', 'threads: # s', 'processes: # s', 'one thread: # s'], (longest, ...rest) =>
      rest.slice(2).every((seconds) => seconds >= longest),
    ),
    line('a hundred threads of 0.2 s: # s', (seconds) => seconds >= 0.2),
  ],
  'job-submission': [
    line('synchronous: both were handed in after job 1 ended, # s in all', (seconds) => seconds >= 0.6),
    line('asynchronous: both were handed in before job 1 ended, # s in all', (seconds) => seconds >= 0.4),
  ],
  multiprogramming: [
    lines(
      [
        'one job waits # s and computes # s',
        'one by one: # s, 1 in memory at a time',
        'together: # s, 3 in memory at a time',
      ],
      (waits, computes, oneByOne, together) => oneByOne >= 3 * waits && together >= waits && computes > 0,
    ),
  ],
  'nice-share': [
    each(3, '  nice +0: # % of the CPU time of both', (percent) => percent > 0),
    unless(
      noCoreChosen,
      line('  nice +19: # % of the CPU time of both', (percent) => percent < 50),
    ),
  ],
  parallelism: [
    line('two tasks on one thread: # switches, # cores at work', (switches, cores) => switches === 79 && cores <= 1.15),
    line('two processes: # cores at work', (cores) => cores > 0),
  ],
  'priority-inversion': [
    unless(
      noCoreChosen,
      unless(
        tooNice,
        lines(
          ['inversion: the high one waited # s, *', 'ceiling: the high one waited # s, *'],
          (inverted, withCeiling) => inverted > withCeiling,
        ),
      ),
    ),
  ],
  'real-schedule': [
    unless(
      noCoreChosen,
      line('equal niceness: * after # s, * after # s, * after # s', (_first, _second, last) => last >= 0.45),
    ),
    unless(noCoreChosen, line('A is nice +19: * after # s, * after # s, A after # s')),
  ],
  scheduling: [
    line('first_come: waits 0 24 27 mean 17.00'),
    line('shortest_first: waits 6 0 3 mean 3.00'),
    line('round_robin: waits 6 4 7 mean 5.67'),
  ],
  unresponsive: [
    line('only_thread: 0 drawings while it waited for a key'),
    line('second_thread: # drawings while it waited for a key', (drawings) => drawings > 0),
    line('event_loop: # drawings while it waited for a key', (drawings) => drawings > 0),
  ],
} satisfies ProgramChecks;

/** The recommended way must be the one with the minimum of the measured times. */
function recommendsFastest(task: string): (printed: string) => boolean {
  const ways = ['on_one_thread', 'on_threads', 'in_processes'];
  const measured = ways.map((way) => `${task} ${way}: # ms`);
  return (printed) =>
    ways.some((way, index) =>
      lines(
        [`for tasks that ${task}: ${way}`, ...measured],
        (...times) => Math.min(...times) === times[index],
      )(printed),
    );
}
