/** Texts of the machine view. */
export const uiMachine = {
  machine: {
    title: 'The machine', about: 'The last two minutes of {{host}}: {{cores}} processors, {{memory}} of memory, running for {{uptime}}.', collecting: 'Collecting: the course shows after two samples.', waiting: 'Waiting for the first figures…', notTold: 'This system does not tell.',
    processors: 'Processors', core: 'CPU {{number}}', user: 'Programs', system: 'Kernel', iowait: 'Waiting for disks', busy: 'Busy', all: 'all processors',
    coreNow: 'CPU {{number}}: {{busy}} % busy now, {{user}} % in programs, {{system}} % in the kernel, {{iowait}} % waiting for disks',
    memory: 'Memory', used: 'In use', cache: 'Cache, can be freed', swap: 'Swap', swapUsed: 'Swapped out', noSwap: 'There is no swap space.',
    memoryNow: 'Memory in use now {{used}} of {{total}}, {{cache}} of cache can be freed', swapNow: 'Swapped out now {{used}} of {{total}}',
    load: 'Load', load1: '1 min', load5: '5 min', load15: '15 min', loadHelp: 'Tasks that run, wait for a processor or (on Linux) for a disk. Above the line of {{cores}} processors some have to wait.', loadCores: '{{cores}} processors', loadNow: 'Load now {{one}}, {{five}} over five and {{fifteen}} over fifteen minutes, with {{cores}} processors',
    pressure: 'Pressure', pressureHelp: 'Share of time that tasks stood still for lack of a resource, over the last ten seconds. Some: at least one stood still. Full: all of them.', some: 'some', full: 'full',
    pressureOf: { cpu: 'Processors', memory: 'Memory', io: 'Disks' }, pressureLong: '{{some60}} % over a minute, {{some300}} % over five', pressureNow: 'Pressure, {{what}}: some {{some}} %, full {{full}} % now',
    disks: 'Disks', read: 'Read', written: 'Written', disk: 'Disk', busyShare: 'Busy', noDisks: 'There are no disks to tell of.', disksNow: 'All disks: reads {{read}} per second now, writes {{written}} per second',
    networks: 'Networks', received: 'Received', sent: 'Sent', network: 'Interface', noNetworks: 'There are no network interfaces besides the loopback.', networksNow: 'All networks: receives {{received}} per second now, sends {{sent}} per second',
    switches: 'Context switches', forks: 'New processes and threads', perSecond: '{{number}}/s', rateNow: '{{name}}: {{now}} per second now, at most {{most}} in two minutes',
    states: 'Processes by state', statesHelp: 'Those that sleep or are idle are left out here: {{number}} now.', statesNow: 'Processes by state now: {{list}}',
  },
};
