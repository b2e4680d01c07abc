import type { VariantRun } from './run-all.ts';

/** Variants whose checks have upper bounds on times or rates, or depend on an order. */
export const timedVariants: readonly VariantRun[] = [
  'timer/thread',
  'start-order/busy-parent',
  'join/none',
  'join/all',
  'join/descending',
  'job-submission/asynchronous',
  'pool-failure/worker-killed',
  'parent-waits/detached',
  'thread-lifetime/waits',
  'thread-lifetime/exits',
  'daemon-thread/alone',
  'daemon-thread/process-rule',
  'thread-create/function',
  'thread-join/together',
  'consumer-endings/timeout',
  'unresponsive/event-loop',
  'cooperative-sleeps/cooperative',
  'timer/event-loop',
  'blocking-io/blocking',
  'deadlock/ab-ba',
].map((text) => {
  const [scenario = '', variant = ''] = text.split('/');
  return { scenario, variant };
});
