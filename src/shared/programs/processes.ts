import { each, line, lines, type ProgramChecks } from './printed.ts';

/** Programs about processes, their life, and how they exclude and reach each other. */
export const processPrograms = {
  'auth-key': [line("right key: accepted, said 'hello'"), line('wrong key: refused *'), line('no key: refused *')],
  'consumer-endings': [
    line('2 markers for 2 consumers: 10 of 10 eaten, 0 consumers left waiting'),
    line('1 markers for 2 consumers: 10 of 10 eaten, 1 consumers left waiting'),
    line("patience shorter than a pause: 'after the pause' was left uneaten"),
  ],
  daemon: [
    line('daemon, not joined: cut off'),
    line('daemon, joined: finished'),
    line('flag set after the start: refused'),
    line('child of a daemon: refused'),
    line('default of the flag: False'),
  ],
  'file-ipc': [
    line("the sibling read 'from a process to its sibling'"),
    line('add_without_lock: 4 processes counted to 1'),
    line('add_with_lock: 4 processes counted to 4'),
  ],
  isolation: [
    each(2, "* sees 2 ['a', 'b']", () => true),
    line("main sees 1 ['a'] after the process"),
    line("main sees 2 ['a', 'b'] after the thread"),
  ],
  join: [
    line(
      '1, 2, 3 together: # units, lines at # # #',
      (all, first, second, third) => all >= 3 && first >= 1 && second >= 2 && third >= 3,
    ),
    line(
      '3, 2, 1 together: # units, lines at # # #',
      (_all, first, second, third) => Math.min(first, second, third) >= 3,
    ),
    line('each before the next: # units, lines at #', (units) => units >= 6),
  ],
  'join-before-drain': [
    line('join first: put has returned, the child has ended: False'),
    line('after reading 1000000 characters, the child has ended: True'),
    line('drain first: 1000000 characters, exit code 0'),
    line('join first, small result: 10 characters, exit code 0'),
  ],
  'killed-lock-holder': [
    line('lock of a killed holder: acquired within 0.3 s: False'),
    line('the lock file was left behind by the killed process: True'),
    line('after removing the stale file: acquired'),
  ],
  manager: [
    line('the dictionary has 3 keys, the list 15 elements'),
    line('add_one: 10 children counted to 1'),
    line('add_one_locked: 10 children counted to 10'),
  ],
  orphan: [
    lines(
      ['process # ends and leaves its child # behind', 'process # runs on, its new parent is #'],
      (parent, child, orphan, adopter) => orphan === child && adopter !== parent,
    ),
  ],
  'parent-waits': [
    line('parent reaches its last line: at the end of the child its parent is alive'),
    line('parent leaves: at the end of the child its parent is gone'),
  ],
  'pid-reclaim': [
    line('dead, not collected: state Z, signal 0 finds it: True'),
    line('collected the same pid: True, exit code 7'),
    line('collected: signal 0 finds it: False'),
  ],
  pipe: [
    line(`both ways: sent 'question', received "reply to 'question'"`),
    line("received 'only message', and the writer has exited with code 0"),
    line('end of input while the parent has the writing end open: False'),
    line('end of input after the parent closed it: True'),
  ],
  'pipe-readers': [
    lines(
      ['sent: # messages of length #', 'without a lock: lengths # and # were read'],
      (_count, length, first, second) => first === length && second !== length,
    ),
    line('with a lock: 20 of 20 messages intact'),
  ],
  printer: [
    line('no rule: 2 overlaps, # s, order *', (seconds) => seconds >= 0.1),
    line('join: 0 overlaps, # s, order Ann Ben Cem', (seconds) => seconds >= 0.3),
    line('lock: 0 overlaps, # s, order *', (seconds) => seconds >= 0.3),
  ],
  'process-attributes': [
    line('end_normally: exit code 0'),
    line('choose_code: exit code 3'),
    line('fail: exit code 1'),
    line('not started: exit code None'),
    line('running: exit code None'),
    line("name: by default 'Process-#', now 'renamed'"),
    lines(['killed: exit code #', 'the number of the signal: #'], (code, signal) => code === -signal),
  ],
  'process-create': [
    each(
      2,
      '*: another process True, parent is this process True, pid as in the handle True, exit code 0, worked # s',
      (seconds) => seconds >= 0.1,
    ),
    line('name: painter'),
    line('run() called directly: another process False'),
  ],
  'process-queue': [
    line('one more than there is room: Full after # s', (seconds) => seconds >= 0.199),
    line('first in, first out: 1 2 3'),
    each(2, 'get from the empty queue: Empty', () => true),
    line('from the child: three parts déjà vu'),
    line('two consumers: 100 of 100 taken, 0 twice'),
  ],
  'process-states': [
    line('waits for a message: S'),
    line('computes: R'),
    line('stopped: T'),
    line('continued, same process: R'),
    line('ended, not collected: Z'),
  ],
  'process-tree': [line('parent is the middle process: True'), line('this program is above both: True')],
  'producer-consumer': [
    line('room for 3: the producers waited # ms for it', (waitedMs) => waitedMs > 0),
    line('produced 20, consumed 20, the same items: True'),
    line('exit codes of the consumers: 0 0'),
  ],
  'program-and-process': [
    line('program files: 1 (program-and-process.py)'),
    line('processes: 2 running at the same time, 2 pids, 2 start times'),
    line('exit codes: 0 0'),
  ],
  'shared-memory': [
    line('the child read 41 and answered 42, the variable here is unchanged'),
    line('add_without_a_lock: 100 increments counted to 50'),
    line('add_with_a_lock: 100 increments counted to 100'),
  ],
  signals: [
    line('handlers for SIGKILL and SIGSTOP: refused True True'),
    line('one by one: 20 sent, 20 handled'),
    line('answers while it is stopped: False'),
    line('while it was stopped: 20 sent, # handled', (handled) => handled >= 1 && handled < 20),
    line('after SIGTERM, which it ignores, alive: True'),
    line('after SIGKILL: exit code -9'),
  ],
  'spawn-limit': [
    line('Process: 10 at once, 4 of 14 refused, 0 left at the end'),
    line('Thread: 10 at once, 4 of 14 refused, 0 left at the end'),
    line('refused: 10 requests are being served'),
  ],
  'start-methods': [
    line('spawn: 2 children, the top level ran 3 times, child sees changed = no'),
    (printed) =>
      line('fork: 2 children, the top level ran 1 times, child sees changed = yes')(printed) ||
      line('fork: this system cannot')(printed),
    line('spawn without a guard: 0 children, RuntimeError: True'),
  ],
  'start-order': [
    line("the parent went on before the child's first line: # of 10 times", (times) => times >= 0 && times <= 10),
    line("the child's first line came after the call of start: 10 of 10 times"),
  ],
  terminate: [
    line('default_action, terminate: no cleaning up, exit code -15, alive: False'),
    line('with_handler, terminate: cleaned up, exit code 5, alive: False'),
    line('with_handler, kill: no cleaning up, exit code -9, alive: False'),
  ],
  'ticket-race': [
    line('without a lock: # of 3 tickets sold, # left in the file', (sold, left) => sold > 3 && left !== 3 - sold),
    line('with a lock: 3 of 3 tickets sold, 0 left in the file'),
  ],
  'torn-output': [line('without a lock: 0 of 10 lines are whole'), line('with a lock: 10 of 10 lines are whole')],
  zombie: [
    line('ended, not collected: 5 of 5 are zombies'),
    line('exit codes, collected late: 0 1 2 3 4'),
    line('collected: 0 of 5 are zombies'),
  ],
} satisfies ProgramChecks;
