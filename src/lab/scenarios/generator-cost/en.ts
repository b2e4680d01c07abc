import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'What switching costs',
  summary:
    'Two countings one after another, and the same work switching after every step through generators: the sum is equal, the time is not.',
  explanation: {
    see: 'Both ways add up the same numbers. Switching after each step takes many times as long. The metrics show the medians of three rounds and the price of one switch.',
    why: 'To give way, a function must save where it is, return, and be entered again. A plain loop keeps everything in registers, and the compiler can do its best. When there is nothing to wait for, switching brings nothing and costs this.',
    avoid:
      'Switch where there is waiting. For computing, use a plain loop, or give way once in many steps if others must stay responsive.',
    os: 'No system call is involved: the switch happens inside the process, which is why it costs some ten to a hundred nanoseconds and not the microseconds of a switch between threads.',
    mistakes: [
      {
        claim: 'A popular listing compares unlike things.',
        truth:
          'Its switching version does half of the additions, and can even come out faster (measured elsewhere on Python 3.11: 0.40 s against 0.55 s; done fairly 0.60 s against 0.15 s).',
      },
      { claim: 'Coroutines are faster than a loop.', truth: 'They are faster than waiting.' },
    ],
    platforms: {
      everywhere: 'C++20 has coroutines.',
      python: 'Generators with yield; asyncio adds an event loop on top.',
      node: 'Generators and async functions.',
      posix: 'POSIX had swapcontext.',
      windows: 'Windows has fibers.',
    },
    reading: [
      'Python documentation: “Generators” in the tutorial',
      'MDN Web Docs: function*',
      'Knuth, The Art of Computer Programming, volume 1, section 1.4.2 “Coroutines”',
    ],
  },
  params: { steps: { label: 'Steps of each counting' }, rounds: { label: 'Rounds', help: 'The median counts' } },
  variants: { switch: { title: 'Serial against switching', note: 'The same additions both times.' } },
  roles: { main: 'the one thread' },
  metrics: {
    serialMs: 'One after another (median)',
    switchingMs: 'Switching after every step (median)',
    nsPerSwitch: 'Price of one switch',
  },
  questions: {
    slower: {
      ask: 'Two generators count to {{steps}} on one thread. What takes longer?',
      serial: 'First the one, then the other',
      switching: 'Switching between them after each step',
      same: 'Neither: they differ by less than a tenth',
    },
  },
  checks: {
    'same-work': {
      title: 'Both did the same work',
      expected: 'the sum {{sum}} every time',
      observed: 'sums: {{sums}}',
    },
    'switching-costs': {
      title: 'Switching took longer',
      expected: 'median of switching above the median of serial',
      observed: 'serial {{serial}} ms, switching {{switching}} ms',
    },
  },
} satisfies StoryTexts;
