import { each, line, lines, type ProgramChecks } from './printed.ts';

/** Programs about threads, races, locks, and what synchronizes threads. */
export const threadPrograms = {
  barrier: [
    line('with a barrier: values were missing in 0 of 12 reads'),
    line('without: values were missing in 3 of 4 reads'),
    line('one leaves: the barrier broke for 3 of 3 others'),
  ],
  'condition-variable': [
    line('take_if: 1 of 3 found an item, 2 found nothing'),
    line('take_while: 3 of 3 found an item, 0 found nothing'),
    line('notified before the wait, no flag: woken False'),
    line('notified before the wait, with a flag: woken True'),
  ],
  'counter-race': [
    lines(
      ['additions: #', 'without a lock: # counted', 'with a lock: # counted'],
      (additions, without, locked) => without > 0 && without <= additions && locked === additions,
    ),
  ],
  'daemon-thread': [
    line('daemon thread: cut off'),
    line('ordinary thread: finished'),
    line('daemon beside an ordinary thread that waits for 4 ticks: # ticks', (ticks) => ticks >= 4),
    line('started by main: daemon False'),
    line('started by a daemon: daemon True, with daemon=False: False'),
  ],
  deadlock: [
    line('opposite orders: 0 of 2 threads got both locks'),
    line('two recursive locks: 0 of 2 threads got both locks'),
    line('same order: 2 of 2 threads got both locks'),
    line('one recursive lock: 2 of 2 threads got both locks'),
    line('backing off: 2 of 2 threads got both locks'),
  ],
  'dining-philosophers': [
    line('left_first: 0 of 5 meals'),
    line('smaller_number_first: 15 of 15 meals'),
    line('with_a_waiter: 15 of 15 meals'),
    line('put_back: 15 of 15 meals'),
  ],
  editor: [
    line('typed 26, shown 26, saved 26 characters'),
    line('the display changed # times during a save', (times) => times > 0),
    line('all three are equal: True'),
  ],
  event: [
    line('red: 0 of 10 passed'),
    line('green: 10 of 10 passed'),
    line('one more comes while it is green: 11 of 11 passed'),
    line('door: 5 entered with 5 swipes, open at the end: False'),
  ],
  livelock: [
    line('in_step: 40 tries, 0 of 2 threads got both locks'),
    line('with_random_pauses: # tries, 2 of 2 threads got both locks', (tries) => tries >= 2),
    line('in_one_order: 2 tries, 2 of 2 threads got both locks'),
  ],
  'lock-width': [
    line('wide: 0 left, 1 paused at the same time, # ms', (elapsedMs) => elapsedMs >= 400),
    line('narrow: 0 left, # paused at the same time, # ms', (paused, elapsedMs) => paused > 1 && elapsedMs >= 20),
  ],
  'lost-updates': [
    line('without a lock: 100 became #', (left) => left > 0 && left <= 99),
    line('with a lock: 100 became 0'),
  ],
  'memory-ordering': [
    line('event: 200 messages read, 0 stale'),
    line('plain flag: 200 messages read, # stale', (stale) => stale >= 0 && stale <= 200),
    line('flag before data: 200 messages read, 200 stale'),
  ],
  'readers-writers': [
    line('readers first: reader 1, reader 2, writer; 2 read at once, writer alone: True'),
    line('writers first: reader 1, writer, reader 2; 1 read at once, writer alone: True'),
  ],
  'recursive-lock': [
    line('re-entrant lock, 10 threads: counted 10 and 10, 0 times stuck'),
    line('plain lock, 1 threads: counted 0 and 0, 2 times stuck'),
  ],
  semaphore: [
    line('20 threads, 5 places: at most # inside, # stays long', (inside, stays) => inside <= 5 && stays >= 4),
    line('after one release too many: 6 inside at once'),
    line('bounded: the release was refused'),
  ],
  starvation: [
    line('Retry: 40 greedy turns, the polite thread waited for at most #', (turns) => turns >= 0),
    line('Ticket: 40 greedy turns, the polite thread waited for at most #', (turns) => turns <= 1),
  ],
  'thread-consumers': [
    line('poll: # eaten, # left, # misses', (eaten, left, misses) => eaten + left === 20 && misses > 0 && left > 0),
    line('wait: 20 eaten, 0 left, 0 misses'),
    line('join returned: 0 items unfinished'),
  ],
  'thread-control': [
    line('a thread has terminate: False'),
    line('not asked to stop, alive: True'),
    line('asked to stop, alive: False'),
    line('a spinning process, ended by its sibling, alive: False, by a signal: True'),
  ],
  'thread-cost': [
    each(2, '*: ready after # ms, 20 that sleep 100 ms took # ms', (readyMs, crowdMs) => readyMs > 0 && crowdMs >= 100),
  ],
  'thread-create': [
    each(2, '*: name *, another thread True, same process True, main went on before its end True', () => true),
    line("class: name 'song', *"),
    line('first line: # times by main, # times by the thread', (byMain, byThread) => byMain + byThread === 50),
  ],
  'thread-join': [
    line('join_before_next, 3 threads: # units, 0 alive afterwards', (units) => units >= 3),
    line('join_after_all_started, 3 threads: # units, 0 alive afterwards', (units) => units >= 1),
    line('join_after_all_started, 50 threads: # units, 0 alive afterwards', (units) => units >= 1),
  ],
  'thread-lifetime': [
    line('main returns: main: my last line / thread: main has ended, I run on (exit code 0)'),
    line('main exits: main: my last line (exit code 3)'),
  ],
  'thread-queue': [
    line('first in, first out: 1 2 3'),
    line('last in, first out: 3 2 1'),
    line('by priority: 2.1 2.3 3.2 4.0'),
    line('empty, full at first: True False'),
    line('empty, full, size after a put: False True 1'),
    line('put_nowait into the full queue: Full'),
    line('get from the empty queue: Empty after # s', (seconds) => seconds >= 0.199),
  ],
  'thread-registry': [
    line('before: 0 alive, 1 on the list with main'),
    line('during: 3 alive, 4 on the list with main'),
    line('after: 0 alive, 1 on the list with main'),
    line('the renamed one is on the list: True'),
    line('every thread saw its own name and number: True'),
  ],
  'threads-in-process': [
    line('4 threads: 1 pid, 4 thread numbers, 5 threads in the process'),
    line('4 processes: 4 pids, 1 parent, 1 thread in each'),
    line('the common parent is this process: True'),
  ],
  timer: [
    line('delay # s: ran 1 time after # s', (delay, after) => after >= delay),
    line('cancelled afterwards: still 1 call'),
    line('cancelled before: 0 more calls'),
  ],
} satisfies ProgramChecks;
