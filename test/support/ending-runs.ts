import type { VariantRun } from './run-all.ts';

/** A run from the command line; `params` are written as there. */
interface EndingRun extends VariantRun {
  readonly params: readonly string[];
}

const runs = (list: readonly string[]): readonly EndingRun[] =>
  list.map((text) => {
    const [name = '', ...params] = text.split(' ');
    const [scenario = '', variant = ''] = name.split('/');
    return { scenario, variant, params };
  });

/** One run for each of the most different ways in which the lab starts processes. */
export const fewEndingRuns = runs([
  'deadlock/ab-ba', // threads that block for ever
  'zombie/reap',
  'orphan/parent-exits',
  'daemon/with-parent',
  'process-tree/chain',
  'pool/map',
  'gil/no-gil', // threads that compute
  'tcp-server/event-loop',
]);

/** Runs that are ended in every bad way: of every group, and with every kind of process that the lab starts. */
export const endingRuns: readonly EndingRun[] = [
  ...fewEndingRuns,
  ...runs([
    'scheduling/rr', // a simulation
    'process-states/life', // stopped and continued
    'real-schedule/equal', // bound to one processor
    'terminate/handler', // SIGTERM is caught
    'killed-lock-holder/no-recovery', // waits for ever
    'pid-reclaim/parent-killed',
    'zombie/stopped-parent',
    'daemon/detached', // a session of its own
    'printer/lock',
    'process-queue/siblings', // sockets
    'pipe-readers/lock', // pipes
    'consumer-endings/too-few-markers',
    'thread-join/fifty',
    'counter-race/mutex runtime=python',
    'lost-updates/long-pause runtime=python',
    'semaphore-vs-pool/semaphore', // forty processes
    'event/traffic-polling',
    'io-bound/hundred', // a hundred processes
    'coroutines/one-blocks',
    'tcp-server/process-per-connection',
  ]),
];
