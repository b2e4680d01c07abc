/** Texts of the simulators' screens. */
export const uiSimulators = {
  simulators: {
    title: 'Simulators', simulated: 'Simulated', about: 'A model: the same input always gives the same result. Nothing of this runs on your machine; real processes and threads are in the Lab.',
    panes: 'Simulators', wrong: 'This input cannot be simulated', add: 'Add', remove: 'Remove {{name}}', asTable: 'As a table', result: 'Result', input: 'Input', preset: 'Example', ownInput: 'Own input',
    place: '{{list}} {{row}}: {{field}}', none: 'none', labelled: '{{label}}: {{value}}', inBrackets: '{{text}} ({{more}})', settings: 'Settings',
    pane: {
      scheduling: 'Scheduling', 'process-states': 'Process states', interleaving: 'Interleaving', bankers: 'Banker’s algorithm', 'deadlock-detection': 'Deadlock detection', batch: 'Batch era',
    },
    summary: {
      scheduling: 'Who gets the CPU next? Change the jobs and the policy, and step through the decisions.',
      'process-states': 'Ready, running, blocked: what processes with I/O do on one CPU, tick by tick.',
      interleaving: 'Two threads, one memory: the result depends on when the CPU switches. Choose the switches yourself, or look at all of them.',
      bankers: 'Grants a request only if everybody could still get all that they declared. So no deadlock can come about.',
      'deadlock-detection': 'Who can still finish with what is free? Those who are left wait for each other for ever.',
      batch: 'The same jobs from punched cards to multiprogramming: how the CPU got less and less idle.',
    },
    list: { jobs: 'Job', processes: 'Process', requests: 'Request', programs: 'Program', threads: 'Thread' },
    field: {
      id: 'Name', arrival: 'Arrival', length: 'Length', priority: 'Priority', tickets: 'Tickets', ioEvery: 'I/O every', ioTime: 'I/O time', workingSet: 'Working set', nice: 'Niceness', tickMs: 'Tick',
      quantum: 'Quantum', allotment: 'Allotment', boost: 'Boost every', tie: 'Tie at the end of a slice', order: 'Most urgent', preemptive: 'Pre-emptive', preemptedTo: 'A pre-empted job goes to', stay: 'An I/O renews slice and allotment',
      ioBump: 'A finished I/O goes to the head', seed: 'Seed', cpus: 'CPUs', perCpuQueues: 'A queue per CPU', warmUp: 'Warm-up', warmRate: 'Speed when warm', cacheSize: 'Cache size', levels: 'Queues', program: 'Program',
      allocation: 'Holds', max: 'Maximum', need: 'Need', request: 'Asks for', amounts: 'Amount', available: 'Free', resources: 'Resources', process: 'Process',
      load: 'Operator', read: 'Card reading', run: 'Computing', unload: 'Printing', rounds: 'Rounds', inMemory: 'Programs in memory', ioLength: 'I/O time', switchOn: 'Switch', ioDone: 'A finished I/O', jobs: 'Jobs', processes: 'Processes', schedule: 'Schedule', registers: 'Registers at the start', interval: 'Interval',
    },
    player: {
      label: 'Steps', first: 'To the start', back: 'One step back', play: 'Play', pause: 'Pause', forward: 'One step on', last: 'To the end', speed: 'Speed', perSecond: '{{number}} per second', position: '{{unit}} {{now}} of {{last}}',
      tick: 'Tick', step: 'Step', hide: 'Hide what comes later',
    },
    schedule: {
      view: 'What to show', one: 'One policy', all: 'All policies side by side', policy: 'Policy', jobs: 'Jobs', chart: 'Gantt chart', queues: 'Queues at this tick', running: 'Running', cpu: 'CPU {{number}}', ready: 'Ready', level: 'Ready, queue {{level}}', cpuQueue: 'Ready, CPU {{level}}', priorityQueue: 'Ready, priority {{level}}', io: 'In I/O', back: '{{job}} (back at {{tick}})', idle: 'idle', empty: 'nobody',
      next: 'first to run on the left', results: 'Times', averages: 'Averages', comparison: 'All policies on the same jobs', switches: 'Context switches', utilisation: 'CPU busy', total: 'Total time', from: 'From', to: 'To', highest: 'highest', queue: 'Queue', cpuColumn: 'CPU',
      chartSummary: '{{policy}}: {{jobs}} jobs over {{ticks}} ticks. The table below tells the same.', segment: '{{job}}: {{state}}, {{from}} to {{to}}', state: { run: 'runs', ready: 'ready', io: 'in I/O', idle: 'idle' },
      maxJobs: 'At most {{number}} jobs.', comparedWith: 'Quantum {{quantum}}, MLFQ queues {{levels}} with a boost every 50 ticks, lottery seed 0.', options: { 'low-first': 'the lowest number', 'high-first': 'the highest number', 'arrival-first': 'the arriving job first', 'expired-first': 'the expired job first', 'new-first': 'jobs that never ran first', head: 'the head of its queue', tail: 'the tail of its queue' },
      short: { fcfs: 'FCFS', sjf: 'SJF', srtf: 'SRTF', hrrn: 'HRRN', priority: 'Priority', preemptive: 'Pre-emptive', 'priority-rr': 'Priority RR', rr: 'RR', mlfq: 'MLFQ', lottery: 'Lottery', stride: 'Stride' },
      tieHelp: 'When a slice ends just as a job arrives. Textbooks differ here.', boostHelp: '0 = never',
      real: { title: 'The same jobs in earnest', about: 'Each job becomes a process; all share one core and compute for their CPU time. The kernel schedules them by its own policy, with the niceness given here; the run shows times measured beside those of a simulation with the same shares.', niceOf: 'Nice of {{job}}', start: 'Run as real processes' },
      preset: { silberschatz: 'Three jobs: 24, 3, 3', convoy: 'Convoy effect', gaming: 'Gaming the MLFQ', starvation: 'Starvation', ties: 'Tie rules of round robin', interactive: 'Interactive and hog', caches: 'Two CPUs with caches' },
    },
    states: {
      programHelp: 'c7 = 7 ticks of computing, i = an I/O; separated by commas', switchOnIo: 'when a process starts an I/O', switchOnEnd: 'only when a process ends', later: 'waits for its turn', immediate: 'takes the CPU at once', diagram: 'State diagram at this tick', timeline: 'Timeline', process: 'P{{number}}', now: 'At this tick',
      arrow: { dispatched: 'chosen', preempted: 'pre-empted', 'io-started': 'starts I/O', 'io-finished': 'I/O done', exited: 'ends' }, chart: 'States of {{processes}} processes over {{ticks}} ticks. The table below tells the same.', executes: { cpu: 'computes', io: 'starts I/O', io_done: 'takes the result' },
      preset: { overlap: 'I/O and computing overlap', alone: 'No switch during I/O', immediate: 'I/O done: later or at once?', convoy: 'Three processes' },
    },
    interleave: {
      program: 'Program {{number}}', registersHelp: 'such as bx=3, cx=1', scheduleHelp: 'the thread of each step, such as 0110; empty = by interval', shared: 'Shared memory', thread: 'Thread {{number}}', finished: 'finished', next: 'next', steps: 'Steps', outcomes: 'All possible ends', end: 'Memory at the end', count: 'Interleavings', share: 'Share', use: 'Show this one', useLabel: 'Show this one: {{memory}}', noMemory: 'no shared variable', help: 'mov from, to · add, sub · test a, b and je jne jgt jgte jlt jlte (b against a) · j · xchg and fetchadd in one step · nop, yield, halt. $5 number, %ax register, .var name variable, .label jump target.', all: 'Every interleaving is counted once. On real hardware they are not equally likely.',
      preset: { lost: 'Lost update', loop: 'Lost updates in a loop', lock: 'With a spin lock', flag: 'Broken flag lock', peterson: 'Peterson’s algorithm', deadlock: 'Two locks, opposite order' },
    },
    bankers: {
      table: 'Claims and allocation', state: 'Is the state safe?', ask: 'Ask', askFor: 'Ask for', who: 'Process', requests: 'Requests', clear: 'Clear requests', noRequests: 'No request yet.', judged: '{{process}} asks for ({{amounts}}). {{reason}}', order: 'For instance {{sequence}}.', kinds: 'Kinds of resources',
      preset: { book: 'Textbook: five processes, three kinds', tight: 'Unsafe, but not deadlocked', one: 'One kind' },
    },
    detection: {
      graph: 'Resource allocation graph', table: 'Allocation and requests', verdict: 'Who can go on?', chart: '{{processes}} processes and {{resources}} kinds of resources. The table beside it tells the same.', holds: 'is held by', asks: 'asks for',
      preset: { book: 'Textbook: no deadlock', deadlock: 'Textbook: one more request', ring: 'A ring of two', knot: 'A cycle without deadlock' },
    },
    batch: {
      jobs: 'Jobs', makespan: 'Total time', cpuBusy: 'CPU busy', chart: '{{model}}: {{ticks}} ticks, CPU busy {{percent}} %. The table below tells the same.', wholeBatch: 'whole batch', lane: 'Lane', phase: { load: 'loads', read: 'reads cards', run: 'computes', unload: 'prints' }, segment: '{{job}} {{phase}}, {{from}} to {{to}}',
      why: {
        'punch-card': 'The machine belongs to one user at a time, operator and devices included.', 'batch-online': 'The operator loads once for the whole batch. The CPU still waits for its own card reader and printer.',
        'batch-offline': 'A second, cheaper machine reads and prints; the CPU takes the next job from tape.', multiprogramming: 'Several programs are in memory. While one waits for its device, another computes.',
      },
      preset: { balanced: 'Computing and I/O', ioHeavy: 'Much I/O', cpuHeavy: 'Much computing' },
    },
  },
};
