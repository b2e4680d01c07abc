import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Three sleeps on one thread',
  summary:
    'Sleeping 1, 3 and 5 units: 5 together if the sleeps give way, 9 if they block, although the tasks are the same.',
  explanation: {
    see: 'Three tasks start on one thread and are joined one by one. With sleeps that give way the whole takes as long as the longest. With sleeps that block the thread it takes as long as all together, and the next task begins only when the one before has slept enough.',
    why: 'A task gives way only where it says so: at an await, or inside a library call that was made to switch. A call that knows nothing of the event loop keeps the thread.',
    avoid:
      'Use the sleeping, reading and waiting calls of your event loop, never those that block. With gevent, replace the standard calls first of all (monkey.patch_all), before other imports.',
    os: 'In the first case the thread waits once, with the nearest timer as its limit. In the second it sleeps three times, each for one task only.',
    mistakes: [
      { claim: 'Any sleep lets others run.', truth: 'Only the one of the event loop does, or one that was replaced.' },
      { claim: 'Patching after other modules were imported.', truth: 'They keep the original calls.' },
      {
        claim: 'Joining one by one makes it serial.',
        truth: 'Waiting for the first does not keep the others from going on.',
      },
    ],
    platforms: {
      python: 'asyncio.sleep against time.sleep; gevent.sleep, or time.sleep after patching.',
      node: 'A timer against Atomics.wait.',
      posix: 'nanosleep blocks its thread; timerfd and poll do not.',
    },
    reading: [
      'gevent documentation: “Monkey patching”',
      'Python documentation: asyncio, “Developing with asyncio”',
      'OSTEP, chapter 33 “Event-based Concurrency”',
    ],
  },
  params: { unitMs: { label: 'One unit' } },
  variants: {
    cooperative: { title: 'Sleeps that give way', note: 'About 5 units.' },
    blocking: { title: 'Sleeps that block', note: '9 units.' },
  },
  roles: { main: 'the one thread' },
  checks: {
    'as-long-as-the-longest': { title: 'As long as the longest sleep' },
    'as-long-as-the-sum': { title: 'As long as all sleeps together' },
    overlap: { title: 'All three slept at once', expected: 'three at once' },
    'no-overlap': { title: 'One slept at a time', expected: 'never two at once' },
  },
  notes: { slept: 'Slept {{units}} units.', 'all-done': 'All three are joined.' },
  shared: {
    'longest.expected': 'at least {{ms}} ms (5 units), and less than {{most}} ms (9 units: the sum)',
    'sum.expected': 'at least {{ms}} ms (9 units)',
    'span.observed': '{{span}} ms; all sleeps together {{sum}} ms',
    'peak.observed': 'at most {{peak}} at once',
  },
} satisfies StoryTexts;
