/** Texts of the `sim` namespace: the deterministic simulators, in the terminal and on screen. */
export const sim = {
  simulated: 'simulated',
  policy: {
    fcfs: 'First come, first served (FCFS)', sjf: 'Shortest job first (SJF)', srtf: 'Shortest remaining time first (SRTF)',
    hrrn: 'Highest response ratio next (HRRN)', priority: 'Priority', 'priority-rr': 'Priority with round robin', rr: 'Round robin (RR)',
    mlfq: 'Multi-level feedback queue (MLFQ)', lottery: 'Lottery', stride: 'Stride', multicore: 'Several CPUs',
  },
  preemptive: '{{policy}}, pre-emptive',
  column: {
    job: 'Job', arrival: 'Arrival', length: 'Length', firstRun: 'First run', completion: 'Completion', response: 'Response', turnaround: 'Turnaround', wait: 'Wait',
    policy: 'Policy', switches: 'Switches', utilisation: 'CPU busy', makespan: 'Ticks', average: 'average',
    tick: 'Tick', io: 'I/O', step: 'Step', thread: 'Thread', instruction: 'Instruction', process: 'Process', free: 'Free', holds: 'Holds', max: 'Max', need: 'Need', asks: 'Asks for',
    outcome: 'End', schedules: 'Interleavings', example: 'Example', model: 'Model', work: 'Work', cores: 'Cores', processes: 'Processes', threads: 'Threads', time: 'Time', event: 'Event',
  },
  gantt: {
    legend: '█ runs   ░ ready   · I/O', scale: 'one character = {{ticks}} ticks', cpus: 'digits: the CPU it runs on', lanes: '█ busy',
  },
  schedule: {
    title: '{{policy}} ({{simulated}}). Jobs: {{jobs}}, ticks: {{ticks}}', facts: 'Context switches: {{switches}}. CPU busy: {{percent}} %.',
    compared: 'All policies on the same jobs ({{simulated}}). Jobs: {{jobs}}',
  },
  states: {
    title: 'Process states ({{simulated}}). Processes: {{processes}}, ticks: {{ticks}}', facts: 'CPU busy in {{cpu}} of {{ticks}} ticks, I/O going on in {{io}}.',
    ready: 'ready', running: 'running', blocked: 'blocked', done: 'done', instruction: { cpu: 'run: cpu', io: 'run: start I/O', io_done: 'run: take I/O' },
  },
  interleave: {
    title: 'Interleaving ({{simulated}}). Threads: {{threads}}, steps: {{steps}}', unfinished: 'Stopped after {{steps}} steps: some threads are not finished.',
    final: 'Memory at the end: {{memory}}', explored: 'All interleavings ({{simulated}}). Different ends: {{outcomes}}, states: {{states}}', total: '{{schedules}} interleavings in all.',
    unlimited: 'no limit', endless: 'Some interleavings never end (a thread may spin for ever), so they cannot be counted.', stuck: 'From some states no end can be reached: the threads wait for each other for ever.',
    incomplete: 'Not complete: stopped after {{states}} states, so there may be more ends.', fair: 'On real hardware interleavings are not equally likely.',
  },
  bankers: {
    title: 'Banker’s algorithm ({{simulated}})', safe: 'The state is safe: {{sequence}}.', unsafe: 'The state is unsafe: not everybody can be promised its maximum.',
    step: {
      finishes: '{{process}} may still need {{need}}; {{work}} is free, so it can finish. Then {{after}} is free.',
      waits: '{{process}} may still need {{need}}, but only {{work}} is free.',
    },
    request: '{{process}} asks for {{amounts}}: {{verdict}}. {{reason}}',
    verdict: { granted: 'granted', 'must-wait': 'must wait', 'exceeds-claim': 'refused' },
    reason: {
      safe: 'The state stays safe.', unavailable: 'There is not that much free.', unsafe: 'It is free, but the state would become unsafe (which is not yet a deadlock).',
      'exceeds-claim': 'It asks for more than it declared as its maximum.',
    },
  },
  detection: {
    title: 'Deadlock detection ({{simulated}})', none: 'No deadlock: all can finish in the order {{order}}.', found: 'Deadlocked: {{processes}}.', behind: 'Cannot go on, but hold nothing: {{processes}}.',
    step: {
      finishes: '{{process}} asks for {{request}}; {{work}} is free, so it can finish. Then {{after}} is free.',
      waits: '{{process}} asks for {{request}}, but only {{work}} is free.',
    },
  },
  batch: {
    title: '{{model}} ({{simulated}}): {{ticks}} ticks, CPU busy {{percent}} %',
    model: { 'punch-card': 'Punched cards, one user at a time', 'batch-online': 'On-line batch', 'batch-offline': 'Off-line batch', multiprogramming: 'Multiprogramming' },
    lane: { operator: 'operator', reader: 'card reader', cpu: 'CPU', printer: 'printer', device: 'I/O of {{job}}' },
  },
  tasks: {
    title: '{{tasks}} tasks of {{seconds}} s (calculated)', kind: { 'cpu-bound': 'computing', 'io-bound': 'waiting for I/O' }, seconds: '{{seconds}} s',
  },
  gil: {
    title: 'Threads under a global interpreter lock ({{simulated}}). {{ms}} ms, switches: {{switches}}', legend: '█ runs   ░ waits for the lock   · blocked',
    acquire: 'takes the lock', release: { interval: 'gives up the lock: another has waited {{ms}} ms', blocking: 'gives up the lock: blocking call', finished: 'gives up the lock: done' },
  },
};
