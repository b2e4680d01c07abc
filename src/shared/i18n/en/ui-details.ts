/** Texts of the details of one process, and of what it is waiting for. */
export const uiDetails = {
  inspect: {
    waits: 'Waits', files: 'Files and sockets', memory: 'Memory', scheduling: 'Scheduling', signals: 'Signals', isolation: 'Isolation',
    tabs: 'Parts of the details', more: 'and {{number}} more; search to find them', noMatch: 'Nothing in the list matches.', refresh: 'Read again every two seconds while this is open.',
    thenGone: 'This process had ended before its details could be read.',
    cpu: 'CPU', threads: 'Threads', io: 'Input and output', read: 'Read', written: 'Written', noCourse: 'The course is drawn from the second reading on.',
    courseOf: '{{name}}, the last two minutes: now {{now}}, at most {{most}}', ioCourse: 'Input and output, the last two minutes: reads {{read}} per second now, writes {{written}} per second',
    perSecond: '{{bytes}}/s', noIo: 'What it reads and writes cannot be told.',
    ancestors: 'Ancestors', ancestorsHelp: 'From the first process of the machine down to its parent', adoptedFrom: 'Adopted at {{time}}: its parent {{from}} ended, since then it belongs to {{to}}.',
    kind: 'Kind', endpoint: 'Connected to', peers: 'Other end', kinds: { file: 'file', directory: 'directory', device: 'device', pipe: 'pipe', socket: 'socket', other: 'other' },
    processor: 'Processor', regions: 'Mapped regions', rss: 'In memory (RSS)', pss: 'Its share (PSS)', private: 'Only its own', shared: 'Shared with others', swap: 'Swapped out',
    pssHelp: 'A page shared by n processes counts 1/n to each.', largest: 'Largest mappings', mapping: 'Mapping', size: 'Mapped size',
    policy: 'Policy', policies: { other: 'normal (SCHED_OTHER)', fifo: 'real time, first in, first out (SCHED_FIFO)', rr: 'real time, round robin (SCHED_RR)', batch: 'batch (SCHED_BATCH)', idle: 'only when nothing else runs (SCHED_IDLE)', deadline: 'by deadlines (SCHED_DEADLINE)', unknown: 'not known' },
    realtimePriority: 'Real-time priority', nice: 'Nice value', affinity: 'May run on processors', voluntary: 'Gave up the processor by itself', involuntary: 'Lost the processor to others',
    switchesHelp: 'Many voluntary switches: it waits often. Many involuntary ones: it computes and others want the processor, too.',
    signal: 'Signal', meaning: 'Meaning', pending: 'Pending', blocked: 'Blocked', ignored: 'Ignored', caught: 'Caught', yes: 'yes',
    realtimeSignal: 'real-time signal, meaning chosen by the program', signalsHelp: 'Pending: sent and not yet delivered. Blocked: held back. Ignored: thrown away. Caught: the program has a handler.', noSignals: 'No signal is pending, blocked, ignored or caught.',
    cgroup: 'Control group', container: 'Container', noContainer: 'none that the path names', namespaces: 'Namespaces', ours: 'shared with Procession', own: 'another one', namespace: 'Namespace', number: 'Number', whose: 'Whose',
    capabilities: 'Capabilities', capability: 'Capability', effective: 'Effective', permitted: 'Permitted', inheritable: 'Inheritable', bounding: 'Bounding', noCapabilities: 'It has no capabilities: an ordinary process without privileges.',
  },
  waits: {
    verdict: { running: 'It is not waiting: it runs or is ready to run.', waiting: 'It waits for an event, and no process is in its way.', blocked: 'It is blocked by another process.', deadlock: 'Deadlock: these processes wait for each other and none can go on by itself.' },
    blame: 'The one to look at', blameHelp: 'By going on or ending it would set the others free.', cycle: 'Circle', chain: 'Chain of waits', inCircle: 'part of the circle',
    breakIt: 'Ending any one of them sets the others free; it loses what it has not saved.', resource: 'Waits for {{resource}}', in: 'Kernel function {{channel}}: {{words}}', inUnknown: 'Kernel function {{channel}}',
    blockers: 'Held by', step: 'Waiting process {{number}}', nobody: 'Nobody on this machine can be named.',
    reason: {
      none: 'Runs or is ready: it waits for nothing', 'file-lock': 'Waits for a file lock', 'pipe-read': 'Waits for data from a pipe', 'pipe-write': 'Waits for room in a full pipe', socket: 'Waits for a socket', 'lab-lock': 'Waits for a lock of the lab',
      child: 'Waits for a child to end', futex: 'Waits for a lock or condition inside the program', timer: 'Sleeps until a time', poll: 'Waits for one of several events', terminal: 'Waits for somebody to type', disk: 'Waits for a disk or file system',
      stopped: 'Is stopped and waits for SIGCONT', zombie: 'Has ended and waits to be collected by its parent', other: 'Waits for something in the kernel',
    },
    channel: {
      futex: 'a lock or condition variable of the program', child: 'the end of a child', poll: 'the first of several descriptors to become ready', sleep: 'a moment in time', pipeRead: 'data in a pipe', pipeWrite: 'room in a pipe', terminal: 'input at a terminal',
      accept: 'a new connection', receive: 'data at a socket', send: 'room in a socket’s buffer', signal: 'a signal', stop: 'being continued or traced', fileLock: 'a lock on a file', diskIo: 'a disk to answer', journal: 'the file system’s journal',
      kernelLock: 'a lock inside the kernel', worker: 'work for a kernel thread', message: 'a message in a queue', event: 'changes that it watches for', completion: 'something in the kernel to finish', exit: 'being collected by its parent', network: 'a server to answer a file request',
    },
  },
};
