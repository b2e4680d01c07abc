import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Events: lights and doors',
  summary:
    'One flag that many threads wait for: a red light, a traffic light that goes round, and a door that opens by a swipe and closes by itself.',
  explanation: {
    see: 'Ten cars wait at red; one set lets all of them go, and a car that comes later does not wait at all. A traffic light sets the flag for 13 of 20 ticks; drivers read it, or really wait. A door waits for a swipe, stays open for four ticks, closes, and waits again.',
    why: 'An event is one flag with a queue of waiters. Set raises the flag and wakes all waiters; a thread that comes while it is up passes. It stays up until a thread clears it.',
    avoid:
      'To act on a flag, check and act in one step under a lock, if the flag can change in between, as at the closing door. To wait, wait: a loop that polls now and then comes late and costs work. Give every loop an end.',
    os: 'The flag lies in shared memory; waiting is a futex on Linux, and set wakes all waiters. Windows has events as kernel objects: the manual-reset event is this one, the auto-reset event lets one waiter through and goes down again.',
    mistakes: [
      {
        claim: 'wait sets the flag to false for the thread, set makes it true for the waiters.',
        truth: 'There is one flag, and it belongs to the event. wait changes nothing.',
      },
      {
        claim: 'Cars that ask is_set in a loop use the event.',
        truth: 'They use it as a variable; they never wait on it. isSet is the old name of is_set.',
      },
      { claim: 'print(event.set()).', truth: 'Set returns nothing, so None is printed.' },
      {
        claim: 'The door closes after three seconds.',
        truth: 'Counting the ticks shows four of half a second, that is two. Measure, do not trust the comment.',
      },
    ],
    platforms: {
      python: 'threading.Event with set, clear, wait(timeout) and is_set.',
      node: 'Atomics.wait and notify on a shared word, as here; within one thread a promise.',
      posix: 'A condition variable and a flag, or eventfd on Linux.',
      windows: 'CreateEvent, SetEvent, ResetEvent.',
    },
    reading: [
      'Python documentation: threading – Event Objects',
      'OSTEP, chapter 30: Condition Variables',
      'futex(2), eventfd(2)',
      'Tang Xiaodan et al.: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), “Process synchronisation”',
    ],
  },
  params: {
    waiters: { label: 'Cars, drivers or staff' },
    tickMs: { label: 'Tick' },
    cycles: { label: 'Turns of the light' },
    seed: { label: 'Seed', help: 'Of the random pauses' },
  },
  variants: {
    'red-light': { title: 'Red light', note: 'One set lets all go.' },
    'traffic-polling': { title: 'Traffic light, drivers poll', note: 'The flag as a variable.' },
    'traffic-waiting': { title: 'Traffic light, drivers wait', note: 'The flag as an event.' },
    door: { title: 'A door with staff', note: 'Closes after four ticks, opens by a swipe.' },
  },
  tracks: { 'flag.isSet': 'Flag is up' },
  roles: {
    main: 'main thread',
    car: 'car',
    light: 'traffic light',
    driver: 'driver',
    door: 'door',
    staff: 'member of staff',
  },
  questions: {
    red: { ask: 'How many of the {{waiters}} cars pass before the light is green?' },
    sets: { ask: 'The light is green and red by turns, {{cycles}} times. How many drivers go on while it is red?' },
    door: {
      ask: 'The door closes after four ticks, and each of the {{waiters}} members of staff can open it. How many get in?',
    },
  },
  checks: {
    'none-before-green': {
      title: 'All cars waited, and none passed before green',
      expected: '{{cars}} waits, all over after green',
      observed: '{{cars}} waits; green at {{green}} ms, first car at {{first}} ms',
    },
    'all-after-green': {
      title: 'All cars passed soon after green',
      expected: '{{cars}} cars, the slowest sooner after green than the red light was long ({{ms}} ms)',
      observed: '{{cars}} cars, the slowest {{ms}} ms after green',
    },
    'late-car': {
      title: 'A car that came later passed without waiting',
      expected: 'no wait',
      passed: 'it passed at once',
      waited: 'it waited, or never passed',
    },
    'thirteen-seven': {
      title: 'In every turn the flag was up for 13 ticks and down for 7',
      expected: '13/7 in each of {{cycles}} turns',
      observed: 'up/down: {{counts}}',
    },
    'nobody-runs-at-red': {
      title: 'No driver went on at red',
      expected: 'a car that checked during red saw the flag down, and only cars that saw it up went on',
      observed: '{{looks}} checks during red, {{wrong}} wrong; {{runs}} times a car went on',
      none: 'cannot be decided: no car came during red',
    },
    'waits-for-green': {
      title: 'Every driver that came at red waited until green',
      expected: 'no wait that began during red was over before green',
      observed: '{{waits}} waits began during red, {{wrong}} were over too early',
    },
    'all-staff-pass': { title: 'All staff went in' },
    'four-ticks': {
      title: 'The door closed after four ticks each time',
      expected: '4 ticks and at least {{ms}} ms for every opening',
      observed: 'ticks / ms: {{times}}',
    },
    'opens-by-swipe': {
      title: 'A closed door waited for a swipe and opened by it',
      expected: 'as many openings as swipes, each wait of the door ended by a swipe',
      observed: '{{waits}} waits of the door, {{swipes}} swipes, {{openings}} openings',
    },
  },
  notes: {
    green: 'Green.',
    passes: 'Passes.',
    looks: 'Checks the light.',
    runs: 'Drives on.',
    waits: 'Stops.',
    opens: 'The door opens.',
    'open-tick': 'The door is open.',
    closes: 'The door closes.',
    'finds-open': 'Finds the door open.',
    swipes: 'Swipes.',
    'goes-in': 'Goes in.',
  },
  shared: { 'all-staff-pass': '{{passed}} went in' },
} satisfies StoryTexts;
