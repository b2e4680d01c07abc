import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Names, list and liveness of threads',
  summary:
    'A thread object before its start, while it runs and after its end: its name, its number, whether it is alive, and what is on the list.',
  explanation: {
    see: 'The list holds only the main thread at first. After the start it holds every thread under a generated name. One is renamed, and the list shows it. After the joins only the main thread is left. The operating system’s own list agrees each time.',
    why: 'A thread object and the thread are two things. The object exists from its construction to its last use; the thread only from start to its end. “Alive” says whether there is a thread now, and the list holds the living ones, the main thread included.',
    avoid:
      'An answer about liveness or a count may be old when you read it. To wait for the end use join; to limit a number use a semaphore or a pool.',
    os: 'Names belong to the runtime’s object. Linux knows a name of 15 bytes for each thread as well (prctl, pthread_setname_np), which ps -L shows. The kernel’s list of threads is /proc/PID/task. It also holds threads that the runtime started for itself, so it is longer than the program’s own list.',
    mistakes: [
      {
        claim: 'steName, getname, enumernate, activecount, current_Thread.',
        truth:
          'No such names. It is the attribute name, threading.enumerate(), active_count() and current_thread(). getName, setName, currentThread and activeCount are deprecated since Python 3.10.',
      },
      {
        claim: 'isAlive.',
        truth:
          'Removed in Python 3.9; it is is_alive(), with parentheses: without them a method is printed, which always counts as true.',
      },
      {
        claim: 'The count is 0 when no thread was started.',
        truth: 'The main thread is one of them, so the least is 1.',
      },
      { claim: 'if __name__ == "main".', truth: 'The name is "__main__"; with another string the block never runs.' },
    ],
    platforms: {
      python: 'threading.enumerate() and is_alive().',
      node: 'Node keeps no list of workers; a program keeps its own from the events online and exit, as here, and threadId is a worker’s number.',
      posix: 'pthread_self and pthread_equal; there is no call that reports whether a thread is alive.',
      windows: 'GetCurrentThreadId, SetThreadDescription.',
    },
    reading: [
      'Python documentation: threading',
      'Node.js documentation: worker_threads',
      'proc(5), pthread_setname_np(3)',
    ],
  },
  params: {
    threads: { label: 'Threads' },
    holdMs: { label: 'Time to inspect', help: 'While they live and afterwards' },
  },
  variants: { live: { title: 'Before, during, after', note: 'One run shows all three.' } },
  roles: { main: 'main thread with the list', worker: 'thread' },
  questions: {
    counted: { ask: 'A program starts {{threads}} threads. How many threads does its list show while they run?' },
  },
  checks: {
    alive: {
      title: 'Not alive before start, alive while running, not alive after join',
      expected: 'false, true, false',
    },
    names: {
      title: 'Names were generated, and a rename showed in the list',
      expected: 'Thread-1, Thread-2 …, then song instead of Thread-1',
      observed: 'first {{started}}; then {{renamed}}',
    },
    'same-id': {
      title: 'Each thread’s own number is the one its starter sees',
      expected: 'the same number from inside and outside, another one for each thread',
    },
    count: { title: 'The count was the running threads and the main one' },
    'os-agrees': {
      title: 'The operating system’s list agrees',
      expected: 'all {{threads}} threads while they live, none of them afterwards',
      observed: '{{most}} while they live, {{left}} afterwards',
    },
  },
  notes: {
    listed: '{{count}} on the list: {{names}}.',
    'all-alive': 'All are alive.',
    'let-go': 'They may end now.',
    after: 'All have ended.',
    end: 'Done.',
  },
  shared: { values: '{{values}}' },
} satisfies StoryTexts;
