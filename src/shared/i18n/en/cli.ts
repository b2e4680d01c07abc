/** Texts of the `cli` namespace: everything the terminal host says. */
export const cli = {
  column: {
    user: 'USER', state: 'S', cpu: 'CPU% (of 1 core)', memory: 'RSS', threads: 'THR', name: 'NAME', command: 'COMMAND', waitChannel: 'WAITS IN',
    id: 'ID', group: 'GROUP', variants: 'VARIANTS', title: 'TITLE',
  },
  detail: {
    threads: 'Threads', children: 'Children', openFiles: 'Open files', locks: 'File locks', blockedBy: 'Blocked by', io: 'Storage', limits: 'Limits (soft / hard)',
    environment: 'Environment', held: 'holds', waitingFor: 'waits for', read: 'read', written: 'written', none: 'none',
    failed: { 'permission-denied': 'not permitted', gone: 'gone meanwhile', unsupported: 'not available on this platform' },
  },
  watch: { summary: '{{time}}  {{processes}} processes, {{threads}} threads  [{{states}}]  CPU {{cpu}} % of the machine, {{memory}} used' },
  kill: {
    signalled: '{{signal}} sent to process {{pid}}.',
    refused: {
      gone: 'Process {{pid}} is gone; nothing was sent.', reused: 'Process id {{pid}} now belongs to another process; nothing was sent.',
      forbidden: 'You may not signal process {{pid}}: it belongs to another user.', protected: 'Process {{pid}} is protected and never signalled.',
      self: 'Process {{pid}} is this program itself.', unsupported: '{{signal}} does not exist on this platform.',
    },
  },
  run: {
    outcome: { passed: 'passed', failed: 'failed', stopped: 'stopped', 'timed-out': 'timed out', error: 'error' },
    facts: '{{ms}} ms, {{actors}} actors, {{events}} events ({{dropped}} dropped)',
    place: '[{{number}}/{{total}}]', 'place-seconds': '[{{number}}/{{total}}, about {{seconds}} s left]', 'place-minutes': '[{{number}}/{{total}}, about {{minutes}} min left]',
    'not-run': { card: '{{id}}: a concept card, read and not run', platform: '{{id}}: not on this platform' },
    progress: '{{title}}: {{seconds}} s, {{actors}} actors, {{events}} events',
    expected: 'expected:', observed: 'observed:', published: 'published: {{figure}}. {{note}}', leftovers: 'Still alive after the run: {{pids}}',
    summary: '{{passed}} passed, {{failed}} failed, {{skipped}} skipped',
  },
  export: { done: '{{path}}: {{size}}, {{runs}} runs, {{events}} events, {{samples}} samples' },
  serve: {
    listening: 'Procession is at {{url}} (Ctrl-C ends it)',
    'not-opened': {
      'no-display': 'No browser was opened, since there is no display: open the address yourself.',
      root: 'No browser was opened, since browsers refuse to run as root: open the address yourself, or start Procession as another user.',
      failed: 'No browser could be opened: open the address yourself, or name a Chromium in PROCESSION_BROWSER.',
    },
  },
  usage: {
    'unknown-option': 'There is no option “{{name}}”.', 'missing-argument': 'The argument “{{name}}” is missing.',
    'missing-value': 'The option “{{name}}” needs a value.', 'missing-option': 'The option “{{name}}” is required.',
    'excess-argument': '“{{name}}” is one argument too many.', 'run-what': 'Name the scenarios to run, or use --all, but not both.',
    'no-command': 'Name a command.', nearest: 'Did you mean “{{nearest}}”?', 'see-help': 'See --help.',
  },
  help: {
    program: 'Watches processes and runs concurrency experiments.',
    titles: { usage: 'Usage:', options: 'Options:', commands: 'Commands:', arguments: 'Arguments:' },
    default: 'default: {{value}}',
    json: 'one JSON value, or a line of JSON per message', version: 'show the version', lang: 'en or zh-CN', help: 'show this help',
    filter: 'words, /patterns/, or terms such as cpu>20 rss>100M age<1m state:Z user:root,jane name~/^node/, with not, or, parentheses',
    sampler: 'native or portable', group: 'only scenarios of this group', session: 'record into this file',
    ps: {
      about: 'list processes, or everything of one', sort: 'field to sort by, such as cpuPercent', tree: 'children under their parents',
      limit: 'at most so many rows', interval: 'ms between the two samples', pid: 'everything known of this process',
    },
    watch: { about: 'watch processes until stopped', interval: 'ms between samples', count: 'stop after so many samples' },
    kill: { about: 'signal a process', signal: 'TERM, KILL, INT, HUP, QUIT, STOP, CONT, USR1 or USR2', tree: 'with all descendants, children first', 'start-time': 'refuse if it did not start then' },
    scenarios: { about: 'list the scenarios' },
    run: {
      about: 'run scenarios and check what happens', all: 'every scenario this platform can run', variant: 'which variant; “scenarios” lists them',
      param: 'a parameter; may be repeated, “scenarios --json” lists them', timeout: 'limit of each run in ms', repeat: 'run each so many times',
    },
    export: { about: 'write a session to a file', format: 'jsonl, csv or sqlite', output: 'file to write; csv goes into a new folder, or a .zip', run: 'only this run', force: 'overwrite the file' },
    serve: { about: 'show the dashboard in a browser', port: 'port, 0 for any free one', host: 'address to listen on', open: 'open it in the browser' },
    schedule: {
      about: 'schedule jobs on a simulated CPU', policy: 'fcfs, sjf, srtf, hrrn, priority, priority-rr, rr, mlfq, lottery, stride or multicore',
      jobs: 'JSON list of jobs, or @FILE; only “length” is required', compare: 'all policies of one CPU on the same jobs', ticks: 'add the queues at every tick to the JSON',
      quantum: 'length of a slice; for mlfq one per queue, the highest first', tie: 'arrival-first, expired-first or new-first: who is queued first when a slice ends as a job arrives',
      order: 'low-first or high-first: which priority is the most urgent', preemptive: 'a more urgent arrival takes the CPU', 'preempted-to': 'head or tail: where a pre-empted job waits in its queue',
      allotment: 'slices in a queue before a job drops, the highest queue first', boost: 'all jobs to the top queue every so many ticks, 0 = never', stay: 'an I/O renews slice and allotment (can be gamed)',
      'io-bump': 'a finished I/O puts the job at the head of its queue', seed: 'draws of Python’s random.seed(N)', randoms: 'the draws themselves, separated by commas',
      cpus: 'number of CPUs', 'per-cpu-queues': 'a queue per CPU instead of one for all', 'warm-up': 'ticks until a cache is warm for a job', 'warm-rate': 'work per tick with a warm cache',
      'cache-size': 'working sets that fit into a cache',
    },
    simulate: { about: 'run a simulation: process-states, interleave, bankers, deadlock-detection, batch, four-tasks or gil', input: 'JSON, or @FILE; docs/simulators.md has an example of each' },
    doctor: { about: 'check what works on this machine' },
  },
};
