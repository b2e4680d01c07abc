/** Texts of the monitor. */
export const uiMonitor = {
  field: {
    pid: 'PID', ppid: 'Parent PID', pgid: 'Group', sid: 'Session', uid: 'User ID', user: 'User', state: 'State', name: 'Name', command: 'Command',
    executable: 'Executable', startTime: 'Started', cpuPercent: 'CPU %', cpuTimeMs: 'CPU time', rssBytes: 'Memory', virtualBytes: 'Virtual',
    threads: 'Threads', nice: 'Nice', tty: 'Terminal', runId: 'Lab run',
    userTimeMs: 'User time', systemTimeMs: 'System time', totalTimeMs: 'Time with children', minorFaults: 'Minor faults', majorFaults: 'Major faults', readBytes: 'Read', writtenBytes: 'Written',
    readBytesPerSecond: 'Read/s', writtenBytesPerSecond: 'Written/s', pssBytes: 'PSS', voluntarySwitches: 'Voluntary switches', involuntarySwitches: 'Forced switches', cgroup: 'Cgroup',
    container: 'Container', descriptors: 'Descriptors', age: 'Age', history: 'CPU history',
  },
  state: {
    R: 'Running or ready', S: 'Sleeping', D: 'Blocked, uninterruptible', Z: 'Zombie', T: 'Stopped', t: 'Traced', I: 'Idle kernel thread', X: 'Dead', '?': 'Not known',
  },
  stateShort: { R: 'running', S: 'sleeping', D: 'blocked', Z: 'zombie', T: 'stopped', t: 'traced', I: 'idle', X: 'dead', '?': 'unknown' },
  mark: { fresh: 'new', gone: 'ended', ours: 'lab', freshHelp: 'Started a moment ago', goneHelp: 'This process has ended', oursHelp: 'Started by lab run {{run}}' },
  monitor: {
    table: 'Processes', tree: 'Tree', treeHelp: 'Show children under their parents', filter: 'Filter processes',
    filterHint: 'Filter by name, pid, user, command…', clearFilter: 'Clear the filter', pause: 'Pause', resume: 'Resume', paused: 'Paused: the view stands still, recording goes on.',
    columns: 'Columns', columnsReset: 'Back to the usual columns', basisCore: 'of 1 core', basisMachine: 'of machine', basis: 'CPU basis',
    basisHelp: 'What 100 % means: one busy core, or the whole machine', sortBy: 'Sort by {{field}}',
    expand: 'Expand {{name}}', collapse: 'Collapse {{name}}', held: 'order held',
    heldHelp: 'Rows keep their places while you point at them, have the focus among them or a dialog is open; values go on updating. Escape sets them free.',
    waiting: 'Waiting for the first sample…', none: 'No process matches “{{filter}}”.', noneHelp: 'Change or clear the filter.',
    actions: 'Actions for {{name}}',
  },
  summary: {
    most: 'CPU over the last samples, at most {{value}} %', cpu: 'CPU', memory: 'Memory', processes: 'Processes', threads: 'Threads: {{number}}', ofMachine: 'of {{cores}} cores', ofTotal: 'of {{total}}',
    cpuChart: 'CPU use of the machine over the last two minutes: now {{now}} %, at most {{most}} %', memoryChart: 'Memory in use over the last two minutes: now {{now}}, at most {{most}}, of {{total}}', byState: 'Processes by state',
  },
  status: {
    shown: '{{shown}} of {{total}} processes', sample: 'Sample {{time}}', interval: 'Every',
    stale: 'out of date', seconds: '{{seconds}} s',
  },
  menu: {
    details: 'Details', terminate: 'Terminate (TERM)…', kill: 'Kill (KILL)…', stop: 'Stop (STOP)', continue: 'Continue (CONT)', endTree: 'End process tree…',
    copyPid: 'Copy PID', copyCommand: 'Copy command', copyRow: 'Copy row', noSignals: 'This host cannot send signals',
  },
  confirm: {
    manyTitle: 'End {{number}} processes?', manyBody: 'The signal goes to these {{number}} processes:', terminateTitle: 'Terminate this process?', killTitle: 'Kill this process?', killHelp: 'KILL cannot be handled: the process ends at once and saves nothing.', started: 'started {{time}}', treeTitle: 'End this process tree?', treeBody: 'The signal reaches these {{number}} processes, children first:', oneBody: 'The signal goes to:',
    pinned: 'Each is pinned to its start time: if one ends meanwhile, no other process is hit in its place.', signal: 'Signal', more: 'and {{number}} more', doTree: 'End {{number}} processes', doOne: 'Terminate', doKill: 'Kill',
  },
  signal: {
    none: '{{signal}} was sent to nobody', one: '{{signal}} was sent to process {{pid}}', many: '{{signal}} was sent to {{number}} processes', more: 'and {{number}} more were not signalled',
    failed: 'The signal was not sent',
    refused: {
      gone: 'Process {{pid}} had already ended.', reused: 'Process id {{pid}} now belongs to another process.', forbidden: 'Process {{pid}} belongs to another user: you may not signal it.',
      protected: 'Process {{pid}} is protected and never signalled.', self: 'Process {{pid}} is Procession itself.', unsupported: 'This system has no such signal (process {{pid}}).',
    },
  },
  details: {
    title: 'Details of {{name}}', overview: 'Overview', threads: 'Threads', files: 'Files', environment: 'Environment', limits: 'Limits', ended: 'This process has ended. These are the last values seen.',
    cpuChart: 'CPU, last two minutes', memoryChart: 'Memory, last two minutes', locksHeld: 'File locks held', waitingFor: 'Waiting for file locks', blockedBy: 'Blocked by', children: 'Children',
    nothing: 'none', read: 'Read', written: 'Written', unreadable: 'Cannot be read: {{detail}}', reveal: 'Show values', hide: 'Hide values', masked: 'Values are hidden: they may hold secrets.',
    search: 'Find in the list', tid: 'TID', wait: 'Waits in', fd: 'FD', target: 'Target', variable: 'Variable', value: 'Value', limit: 'Limit', soft: 'Soft', hard: 'Hard', unit: 'Unit', openProcess: 'Show process {{pid}}', io: 'Input and output',
  },
  partError: {
    forbidden: 'You may not read this of another user’s process.', unsupported: 'This system does not tell.', gone: 'The process has ended.',
  },
};
