import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'join: waiting for children',
  summary:
    'Wait for none, one, or all children, or start each only after the last has ended: the time taken is the longest sleep or the sum.',
  explanation: {
    see: 'Children sleep one, two, three … units. The parent writes its line after what it waited for. Started together and joined one by one, they take as long as the longest; started one after another, as long as all together.',
    why: 'join blocks the caller until that one child has ended, nothing else. Children that were started before go on meanwhile. Once the slowest has been joined, the other joins return at once, so the order of joining does not matter.',
    avoid:
      'Start all first and join afterwards. A join inside the loop that starts makes a parallel program serial. And a program that reads results without joining reads them too early.',
    os: 'join is wait4/waitpid (Linux, macOS) or WaitForSingleObject (Windows). It also collects the exit status, which frees the last that is left of the child. Without a join, Python’s parent still waits at its own end for children that are no daemons, and so does this one.',
    mistakes: [
      {
        claim: 'join makes the system end the parent after the child.',
        truth: 'It only blocks the calling thread until that child has ended, and collects its status.',
      },
      {
        claim: 'Join in the order of their ends, or time is lost.',
        truth: 'The order does not matter once all are started.',
      },
      {
        claim: 'Putting the parent’s message into the join loop is an optimisation.',
        truth: 'It is another behaviour: the message comes once per child.',
      },
      {
        claim: 'Three children of 1, 2 and 3 seconds need 6 seconds.',
        truth: 'Only if each is joined before the next is started.',
      },
    ],
    platforms: {
      python: 'Process.join(timeout).',
      node: 'The exit event, or a promise of it; nothing blocks.',
      posix: 'waitpid.',
      windows: 'WaitForSingleObject, or WaitForMultipleObjects for up to 64 at once.',
    },
    reading: [
      'Python documentation: multiprocessing.Process.join',
      'OSTEP, chapter 5 “Interlude: Process API”',
      'wait(2)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process control”',
    ],
  },
  params: { children: { label: 'Children' }, unitMs: { label: 'Unit of time', help: 'Child number n sleeps n units' } },
  variants: {
    all: { title: 'Start all, join all', note: 'As long as the longest.' },
    none: { title: 'No join', note: 'The parent’s line comes first.' },
    one: { title: 'Join the first only', note: 'The parent’s line comes after that child.' },
    'one-after-another': { title: 'Start and join each in turn', note: 'As long as the sum.' },
    descending: { title: 'Join the slowest first', note: 'The other joins return at once.' },
    'line-in-loop': {
      title: 'The parent’s line inside the loop',
      note: 'A slip of indentation: one line for each join.',
    },
  },
  roles: { main: 'parent', sleeper: 'sleeping child' },
  metrics: { elapsed: 'Time until the parent’s line' },
  questions: {
    finished: {
      ask: '{{children}} children sleep for 1, 2, … units. The parent writes its first line. How many children have ended by then?',
    },
    elapsed: {
      ask: '{{children}} children sleep for 1, 2, … units of {{unitMs}} ms. How long is it from the first start to the end of the last join?',
    },
  },
  checks: {
    'makespan-max': {
      title: 'It took the longest sleep, not the sum',
      expected: 'at least {{max}} ms (the longest), less than {{sum}} ms (the sum)',
    },
    'makespan-sum': { title: 'It took the sum of all sleeps', expected: 'at least {{sum}} ms, the sum of all sleeps' },
    'parent-first': {
      title: 'The parent’s line came before any child’s end',
      expected: 'the parent’s line before the first exit',
    },
    'all-collected': {
      title: 'Every child ended and was reaped',
      expected: 'exit code 0 from {{children}} children',
      observed: 'exit codes {{codes}}',
    },
    'after-child': {
      title: 'The parent’s line came after the joined child, before the slowest',
      expected: 'the line after the joined child’s exit (at least {{ms}} ms) and before the slowest child’s',
    },
    'after-all': {
      title: 'The parent’s line came after the last child’s end',
      expected: 'the line after the last exit',
    },
    'one-line': { title: 'The parent’s line came exactly once', expected: 'one line' },
    'line-per-join': {
      title: 'The parent’s line came after each join',
      expected:
        '{{children}} lines, each after the end of the child just joined, the first before the last child’s end',
    },
    'others-at-once': {
      title: 'After the slowest, the other joins returned at once',
      expected: 'all joins return after {{max}} ms, within {{unit}} ms of each other',
      observed: 'joins returned after {{times}} ms',
    },
  },
  notes: { sleeping: 'Sleeps {{ms}} ms.', 'parent-line': 'The parent goes on after {{ms}} ms.' },
  shared: {
    elapsed: '{{ms}} ms; the children’s lives add up to {{lives}} ms',
    order: 'line at {{line}} ms, exit at {{exit}} ms',
    lines: 'lines: {{lines}}, at {{times}} ms',
  },
} satisfies StoryTexts;
