import { each, line, lines, type ProgramChecks } from './printed.ts';

/** Programs about pools, coroutines and TCP servers. */
export const poolPrograms = {
  'cooperative-sleeps': [
    line('give_way: # units, 3 started before the first ended', (units) => units >= 5),
    line('block: # units, 1 started before the first ended', (units) => units >= 9),
  ],
  coroutines: [
    line('all give way: a0 b0 c0 a1 b1 c1 a2 b2 c2'),
    line('one does not: x0 x1 x2 b0 b1 b2'),
    line('100 tasks take one from 100: 99 left'),
    line('threads used: 1'),
  ],
  executor: [
    line('result at once: 6 tasks, # workers, peak 1, # s', (_workers, seconds) => seconds >= 0.3),
    line('result later: 6 tasks, # workers, peak #, # s', (workers, peak) => workers <= 3 && peak <= 3),
    line('in order of completion: # # #', (...order) => order.toSorted((a, b) => a - b).join() === '0,1,2'),
    line('in order of submission: 0 1 2'),
    line('after shutdown: 3 of 3 done'),
    line('submit after shutdown: refused'),
    line('processes: 5 tasks, # pids, the parent among them: False', (pids) => pids >= 1 && pids <= 2),
  ],
  'pool-callback': [
    line('10 tasks, 10 callbacks, each once: True'),
    line('callbacks in the owner: True'),
    line('tasks in the owner: False'),
    line('futures: 20 callbacks, each with a finished future: True'),
  ],
  'pool-compare': [
    each(
      2,
      '*: # s, # workers, all results right and in order: True',
      (seconds, workers) => seconds >= 0.1 && workers <= 4,
    ),
  ],
  'pool-crawler': [
    line('with the pool: # s, one after another: # s', (pool, serial) => pool >= 0.2 && serial >= 0.8),
    line('8 titles: page 0 page 1 page 2 page 3 page 4 page 5 page 6 page 7'),
  ],
  'pool-failure': [
    line('result: 25'),
    line('error of the task: ZeroDivisionError'),
    line('result: 20'),
    line('a worker was killed: BrokenProcessPool'),
    line('submit afterwards: refused'),
    line('a new pool: 100'),
  ],
  'pool-lifetime': [line('without join: 0 of 6 tasks completed'), line('with close and join: 6 of 6 tasks completed')],
  pool: [
    line(
      'map: # units, # workers, peak #, results in order: True',
      (units, workers, peak) => units >= 2 && workers <= 5 && peak <= 5,
    ),
    line('apply: # units, # workers, peak 1, results in order: True', (units) => units >= 10),
    line('get in the loop: # units, # workers, peak 1, results in order: True', (units) => units >= 10),
    line('apply_async: # units, # workers, peak #, results in order: True', (_units, _workers, peak) => peak <= 5),
    line('join before close: refused'),
    line('submit after close: refused'),
    line('after join: last task done: True'),
  ],
  'semaphore-vs-pool': [
    line('semaphore: 20 tasks, 20 processes, at most # worked at the same time', (peak) => peak <= 4),
    line(
      'pool: 20 tasks, # processes, at most # worked at the same time',
      (processes, peak) => processes <= 4 && peak <= 4,
    ),
  ],
  'tcp-acceptors': [
    line('10 servers, one port: 1 bound, 9 refused'),
    line('one listens, 10 accept: 10 of 10 clients answered together'),
  ],
  'tcp-dialogue': [
    line('ThreadEach: 12 of 12 lines answered beside the silent client, 12 in the end'),
    line('OneAtATime: 0 of 12 lines answered beside the silent client, 12 in the end'),
  ],
  'tcp-framing': [
    lines(['sent: # messages', 'one read for each message: # messages'], (sent, read) => read < sent),
    line('by their lengths: 1000 messages, all as sent: True'),
  ],
  'tcp-server': [
    line('event loop: 500 of 500 replies right, 1 serving threads'),
    line('thread for each: 500 of 500 replies right, # serving threads', (threads) => threads <= 100),
    line('pool of 8: 500 of 500 replies right, # serving threads', (threads) => threads <= 8),
  ],
} satisfies ProgramChecks;
