/** Texts of the `doctor` namespace: a title per check id, and its details and hint under the id. */
export const doctor = {
  title: {
    sampler: 'Process sampler',
    'portable-sampler': 'Portable sampler',
    node: 'Node.js',
    sqlite: 'SQLite',
    'data-dir': 'Data folder',
    proc: 'PID namespace',
    others: 'Other users’ processes',
    init: 'Process 1',
    descriptors: 'File descriptors',
    pids: 'Process IDs',
    python3: 'Python',
    'python3-free-threaded': 'Free-threaded Python',
    electron: 'Electron runtime',
    browser: 'Browser',
  },
  sampler: {
    native: 'Reads /proc directly: {{processes}} processes, {{ms}} ms of CPU time for two samples.',
    kernel: 'Asks the kernel (native): {{processes}} processes, {{ms}} ms of CPU time for two samples.',
    portable: 'Uses the system’s own tools: {{processes}} processes, {{ms}} ms of CPU time for two samples.',
    failed: 'Processes cannot be read: {{detail}}',
    'no-proc': '/proc is not mounted.',
    hint: 'Check that /proc is mounted or ps is installed, or try --sampler portable.',
  },
  'portable-sampler': {
    found: '“{{tool}}” works.',
    missing: '“{{tool}}” was not found or does not work.',
    hint: 'On Linux, install the package procps. The native sampler works without it.',
  },
  node: {
    version: 'Version {{version}}.',
  },
  sqlite: {
    version: 'SQLite {{version}} is built in.',
    missing: 'Node.js {{version}} has no built-in SQLite, so sessions are not recorded.',
    hint: 'Start Procession through npm, which provides the right Node.js.',
  },
  'data-dir': {
    writable: 'Sessions go to {{path}}.',
    'read-only': '{{path}} is not writable, so sessions are not recorded.',
    hint: 'Set PROCESSION_HOME to a writable folder.',
  },
  proc: {
    own: '/proc shows the processes of this namespace.',
    foreign: '/proc shows another PID namespace: processes can be watched, but not signalled, changed or started.',
    hint: 'Mount /proc of this namespace: “unshare --mount-proc” or “mount -t proc proc /proc”.',
  },
  others: {
    root: 'Everything is readable: Procession runs as administrator.',
    readable: 'Their environment is readable.',
    nobody: 'There are none.',
    hidden: 'They are hidden: /proc is mounted with hidepid.',
    unreadable: 'The environment and files of user {{user}} are not readable.',
    hint: 'This is normal without administrator rights; those fields stay empty.',
  },
  init: {
    missing: 'It is Procession: orphans that it adopts stay zombies when they have exited.',
    hint: 'Start the container with an init, such as “docker run --init”.',
  },
  descriptors: {
    limit: 'Up to {{limit}} open files.',
    hint: 'Raise the limit with “ulimit -n 4096”; the sampler then keeps more files open.',
  },
  pids: {
    free: '{{free}} of {{max}} are free.',
    hint: 'End processes you do not need, or raise kernel.pid_max.',
  },
  python3: {
    found: 'Python {{version}}.',
    missing: 'Not found.',
    silent: 'A command that could be it did not answer within a minute.',
    hint: 'Install Python 3 to run the scenarios that compare with it.',
  },
  'python3-free-threaded': {
    found: 'Python {{version}} as {{command}}.',
    missing: 'Not found.',
    silent: 'A command that could be it did not answer within a minute.',
    hint: 'Install a free-threaded build such as python3.14t to compare Python with and without the global lock.',
  },
  electron: {
    found: 'Electron {{version}} is installed.',
    missing: 'Not installed.',
    hint: '“npm start” downloads it; without it, the dashboard opens in a browser.',
  },
  browser: {
    found: 'Found {{path}}.',
    missing: 'None found.',
    hint: 'Install Chromium, Chrome, Edge or Firefox to open the dashboard with “serve --open”.',
  },
};
