/** Texts of the process table: columns, groups, filters, actions. */
export const uiTable = {
  column: {
    chooser: 'Choose columns', search: 'Find a column', shown: 'Shown, from left to right', none: 'No column matches.', costly: 'costly',
    costlyHelp: 'Reading PSS walks the page tables of every process and may slow them down.',
    extraHelp: 'Read only while it is shown, sorted by or filtered for.',
    left: 'Move {{field}} left', right: 'Move {{field}} right', remove: 'Remove {{field}}', drag: 'Drag to move. In the headings: Ctrl+Shift+arrow moves a column, Shift+arrow makes it wider or narrower.',
    heading: 'Sort by {{field}}. Drag or Ctrl+Shift+arrow moves the column, Shift+arrow resizes it.',
    plainHeading: 'Drag or Ctrl+Shift+arrow moves the column, Shift+arrow resizes it.',
    group: { identity: 'Who it is', status: 'How it stands', cpu: 'CPU', memory: 'Memory', io: 'Disk', container: 'Container' },
    help: {
      rssBytes: 'Resident memory (RSS): pages in RAM. Shared pages count in full for each process.',
      pssBytes: 'Proportional memory (PSS): a page shared by n processes counts 1/n for each.',
      virtualBytes: 'Address space, whether used or not.', cpuTimeMs: 'CPU time since the start, user and system.',
      totalTimeMs: 'CPU time with that of the children it has waited for.', minorFaults: 'Page faults served without a disk, since the start.',
      majorFaults: 'Page faults that had to read from a disk, since the start.', voluntarySwitches: 'Times it gave up the CPU by itself, all threads, since the start.',
      involuntarySwitches: 'Times the CPU was taken from it, all threads, since the start.', readBytesPerSecond: 'Bytes per second that came from a disk over the last interval.',
      writtenBytesPerSecond: 'Bytes per second that go to a disk over the last interval.', history: 'CPU over the last 60 samples; the top is one core or its own maximum, whichever is more.',
      descriptors: 'Open file descriptors.', state: 'The kernel’s state letter, and its name.',
    },
  },
  group: {
    by: 'Group', none: 'Not grouped', application: 'By application', user: 'By user', session: 'By session', container: 'By container or cgroup', unknown: 'not known', sessionTitle: 'Session {{id}}',
    count: '{{number}} processes', sum: 'Sum over {{number}} processes', sumShared: 'Sum over {{number}} processes; pages they share count several times.', mark: 'Σ',
    expand: 'Show the processes of {{name}}', collapse: 'Hide the processes of {{name}}',
  },
  scope: { gone: 'This process has ended, and so have its descendants.', goneHelp: 'Show all processes again.', only: 'Only {{name}} and its descendants', all: 'Show all processes', show: 'Show only this subtree' },
  filterUi: {
    options: 'Ways to go on', word: 'word', help: 'How to filter', saved: 'Saved filters', save: 'Save this filter', name: 'Name of the filter', apply: 'Apply filter {{name}}', remove: 'Delete filter {{name}}',
    noneSaved: 'None yet. Type a filter, then save it here under a name.', nothing: 'Type a filter first.', at: 'Here:',
    examples: {
      words: 'Name, command or user contains both words', term: 'More than 20 % of a core and more than 100 MiB', state: 'Blocked or zombie', list: 'Of one of these users',
      exact: 'The name is exactly this', age: 'Started less than a minute ago', not: 'Without these', or: 'One or the other', pattern: 'A regular expression', quotes: 'Text with a blank in it',
    },
    intro: 'Words and conditions that stand side by side must all hold.', fields: 'Fields',
  },
  interval: { manual: 'by hand', refresh: 'Refresh now', refreshing: 'Sampling…', hint: 'Nothing is sampled until you ask (F5).', slowed: 'slowed while hidden {{from}}–{{to}}', slowedHelp: 'Nobody could see this page, so it sampled every {{seconds}} s only.', own: '{{ms}} ms per sample · {{cpu}} % of a core · {{memory}}', ownHelp: 'What Procession itself costs: the sampler’s CPU time for this sample ({{percent}} % of a core), then CPU and memory of its whole host process.' },
  choice: { number: '{{number}} chosen', bar: 'Actions for the chosen processes', clear: 'Choose none', all: 'Choose all' },
  act: {
    end: 'End…', endTree: 'End with descendants…', stop: 'Suspend', continue: 'Resume', stopTree: 'Suspend with descendants', continueTree: 'Resume with descendants', signal: 'Send a signal…', nice: 'Priority (nice)…', affinity: 'Processors…',
    copy: 'Copy', copyPids: 'Copy PIDs', copyCommands: 'Copy commands', copyRows: 'Copy rows', targets: 'Processes',
  },
  signalDialog: { title: 'Send a signal', search: 'Find a signal', none: 'No signal matches.', list: 'Signals', send: 'Send {{signal}}', to_one: 'Goes to one process:', to_other: 'Goes to these {{count}} processes:' },
  niceDialog: {
    title: 'Priority', value: 'Nice value', help: 'From −20 (gets most of the CPU) to 19 (gives way to all others). A lower value than now needs a privilege.', set: 'Set nice {{nice}}', now: 'Now: {{values}}', what: 'Nice {{nice}}',
    high: 'first', usual: 'usual', low: 'last',
  },
  affinityDialog: {
    title: 'Processors', help: 'The processors that each process, with all its threads, may run on.', core: 'Processor {{number}}', all: 'All', none: 'None', set: 'Set processors', unknown: 'The present choice could not be read.',
    several: 'For several processes nothing is ticked at first: what you tick holds for all of them.', what: 'Processors {{list}}',
  },
  action: {
    none: '{{what}} was set for nobody', one: '{{what}} was set for process {{pid}}', many: '{{what}} was set for {{number}} processes', more: 'and {{number}} more were left as they were', failed: 'Nothing was changed', undo: 'Resume', suspended: 'Suspended',
    refused: {
      gone: 'Process {{pid}} had already ended.', reused: 'Process id {{pid}} now belongs to another process.', forbidden: 'Process {{pid}}: you may not change that.',
      protected: 'Process {{pid}} is protected and never changed.', self: 'Process {{pid}} is Procession itself.', unsupported: 'This system cannot do that (process {{pid}}).',
    },
  },
  signalHelp: {
    SIGTERM: 'Asks it to end; it may clean up first', SIGKILL: 'Ends it at once; cannot be handled', SIGINT: 'Interrupt, as Ctrl+C', SIGHUP: 'Its terminal is gone; many services read their settings again', SIGQUIT: 'Quit, as Ctrl+\\; may leave a core file',
    SIGSTOP: 'Stops it until CONT; cannot be handled', SIGCONT: 'Goes on after a stop', SIGUSR1: 'Meaning chosen by the program', SIGUSR2: 'Meaning chosen by the program', SIGTSTP: 'Stop from the terminal, as Ctrl+Z',
    SIGTTIN: 'Stop: read from the terminal in the background', SIGTTOU: 'Stop: wrote to the terminal in the background', SIGWINCH: 'The terminal’s size changed', SIGALRM: 'A timer ran out', SIGVTALRM: 'A timer of its own CPU time ran out', SIGPROF: 'A profiling timer ran out',
    SIGPIPE: 'Wrote to a pipe that nobody reads', SIGCHLD: 'A child ended or stopped', SIGIO: 'Input or output is possible', SIGURG: 'Urgent data on a socket', SIGPWR: 'The power fails',
    SIGABRT: 'Abort; may leave a core file', SIGILL: 'Illegal instruction', SIGTRAP: 'Breakpoint', SIGBUS: 'Access to memory that is not there', SIGFPE: 'Arithmetic error', SIGSEGV: 'Access to memory it may not use', SIGSYS: 'Forbidden system call',
    SIGXCPU: 'Over its limit of CPU time', SIGXFSZ: 'Over its limit of file size', SIGSTKFLT: 'Stack fault of a coprocessor; unused',
  },
};
