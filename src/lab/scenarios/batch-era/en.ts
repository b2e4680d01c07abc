import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'From punched cards to batch systems',
  summary:
    'Simulated: the same jobs under four operating styles of early machines, each of which left the CPU idle for less time than the one before.',
  explanation: {
    see: 'Nothing of this runs on your machine: a model reports, tick by tick, what the operator, the card reader, the CPU and the printer of an early machine were busy with. With punched cards each job has the whole machine to itself, from loading to printing. A batch is loaded once. With a satellite machine, cards of the next job are read while one computes. With several programs in memory, one computes while others wait for their devices.',
    why: 'Devices that move paper are slow, and people carrying it are slower. As long as one machine does everything in turn, the time of loading, reading and printing is time in which the processor has nothing to do. Each later style takes some of that time away from the processor: by doing it once for many jobs, by giving it to another machine, or by having another job at hand.',
    os: 'The resident monitor that went on from one job of a batch to the next was the beginning of the operating system. It needed what systems have had since then: job descriptions, protection of the monitor from the jobs, a timer against endless loops. Spooling on disks later replaced the satellite and its tapes: reading, computing and printing overlap in one machine, with interrupts telling when a device is done.',
    mistakes: [
      {
        claim: 'In a batch system several users use the machine at the same time.',
        truth:
          'Several jobs stand in a queue; at any tick exactly one of them runs. What the users save is the time of changing over.',
      },
      {
        claim: 'The punched-card machine was slow because its processor was.',
        truth:
          'Its processor idled most of the time. In this model loading, reading and printing take more time than computing; faster computing would change little.',
      },
      {
        claim: 'Off-line batch worked with a fast disk.',
        truth:
          'Its fast medium was magnetic tape, written by a smaller machine. Disks came with spooling (simultaneous peripheral operation on-line).',
      },
      {
        claim: 'The satellite makes each job faster.',
        truth:
          'A single job takes just as long or longer, since its cards go to tape first. The CPU is busy for a larger share of the time, so more jobs are done in a day.',
      },
    ],
    platforms: {
      everywhere:
        'The model is the same everywhere, with Python, Node, POSIX or Windows underneath; times are ticks, not milliseconds. What it shows lives on: a print queue is a spool, cron and the Windows task scheduler start batch jobs, and clusters of today run batch systems such as Slurm. The scenario “Multiprogramming” does its last step with real processes.',
    },
    reading: [
      'OSTEP, chapter 2 “Introduction to Operating Systems”, section on history',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 1, “Introduction to operating systems”',
      'Silberschatz, Galvin, Gagne: Operating System Concepts, online appendix on influential operating systems',
    ],
  },
  params: {
    jobs: { label: 'Jobs', help: 'Each computes a tick longer per round than the one before' },
    load: { label: 'Operator', help: 'Setting up for one job, or for a whole batch' },
    read: { label: 'Card reading', help: 'Per job' },
    run: { label: 'Computing', help: 'Of the first job, per round' },
    unload: { label: 'Printing', help: 'Per round' },
    rounds: { label: 'Rounds', help: 'How often a job computes and prints' },
  },
  variants: {
    'punch-card': { title: 'Punched cards', note: 'One user owns the machine until the job is done.' },
    'batch-online': { title: 'On-line batch', note: 'Loaded once for all jobs; beside punched cards.' },
    'batch-offline': { title: 'Off-line batch', note: 'A satellite machine reads and prints; beside on-line batch.' },
    multiprogramming: {
      title: 'Several programs in memory',
      note: 'While one waits, another computes; beside on-line batch.',
    },
  },
  roles: { main: 'model' },
  metrics: { makespan: 'Total time', busy: 'CPU busy' },
  questions: {
    busy: { ask: 'For what share of the time until the last result does the CPU compute?' },
  },
  checks: {
    alone: {
      title: 'One job at a time has the whole machine',
      expected: 'no two segments of any device overlap, and the machine changes hands {{jobs}} times',
      observed: '{{clashes}} overlaps, {{turns}} turns',
    },
    'sum-of-jobs': {
      title: 'The total time is the sum of all jobs',
      expected: '{{total}} ticks: loading, reading, computing and printing of every job added up',
      observed: 'the last result is out at tick {{ticks}}',
    },
    'idle-while-loading': {
      title: 'The CPU idles while cards are loaded',
      expected: 'no computing during any of {{loads}} times loading',
      observed: '{{loads}} times loading, {{ticks}} ticks in all; the CPU busy for {{busy}} % of the total time',
    },
    sooner: {
      title: 'The batch is done sooner, being loaded once',
      expected: 'the same jobs in less time than with punched cards, loaded once',
      observed: '{{later}} ticks instead of {{earlier}}, loaded {{loads}} times',
    },
    'one-running': {
      title: 'Still, only one job computes at a time',
      expected: 'no two segments of computing overlap',
      observed: '{{stretches}} segments, {{clashes}} overlaps',
    },
    busier: {
      title: 'The CPU is busy for a larger share of the time',
      expected: 'the same jobs with the CPU busy for a larger share than in the on-line batch',
      observed: '{{later}} % instead of {{earlier}} %',
    },
    overlap: {
      title: 'Input and output of one job overlap the computing of another',
      expected: 'some computing while another job is read or printed; none in the on-line batch',
      observed: '{{later}} segments of computing with such company; {{earlier}} in the on-line batch',
    },
  },
  notes: {
    'done.punch-card': 'Punched cards (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
    'done.batch-online': 'On-line batch (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
    'done.batch-offline':
      'Off-line batch (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
    'done.multiprogramming':
      'Several programs in memory (simulated): done after {{makespan}} ticks, the CPU busy in {{busy}} of them.',
  },
} satisfies StoryTexts;
