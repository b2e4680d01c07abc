import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Real processes on one core',
  summary:
    'Jobs as real processes that share one core, each until it has used its CPU time; beside them what a simulated scheduler makes of the same jobs.',
  explanation: {
    see: 'Each job is a process, confined with all others to one core and given its niceness. It computes until it has used its CPU time and reports each tick of it. Equal jobs all end late and nearly together. With different niceness the one with the lowest value is done first. The table of metrics shows for each job the turnaround and the time of waiting, measured here and simulated.',
    why: 'The kernel divides the core in proportion to weights: 1024 for nice 0, a factor of 1.25 less for each step. The simulation is stride scheduling with these weights as tickets, a tick at a time; with equal niceness that is round robin with a quantum of one tick. Both give every job the same share, so completions come out alike, although the kernel switches every few milliseconds and the model once a tick.',
    os: 'The time of waiting is what the kernel itself counts: how long a process was ready and stood in the run queue (/proc/PID/schedstat). In reality other programs want the core too, switches cost something, and waking up takes a moment, so what is measured is mostly a little more than what is simulated. Where programs from outside had the core for more than three quarters of the time, a check that fails says that it cannot decide.',
    mistakes: [
      {
        claim: 'A simulation predicts when a real job will be done.',
        truth:
          'It shows what follows from its assumptions: no other program, switches for nothing, lengths known. Measured times contain what it leaves out.',
      },
      {
        claim: 'Linux schedules with round robin.',
        truth:
          'With equal weights the outcome is like that of round robin, but there is no fixed quantum: the fair scheduler runs the task that is furthest behind its due.',
      },
      {
        claim: 'Two equal jobs need twice the time, so the first is done after half of it.',
        truth: 'Under first come, first served, yes. When they share the core, both are done at the end.',
      },
      {
        claim: 'A job with nice 10 runs at half speed.',
        truth:
          'It depends on what competes. Alone on its core it runs at full speed; against nice 0 it gets 110 / (110 + 1024), less than a tenth.',
      },
      {
        claim: 'Elapsed time shows how much a program computed.',
        truth: 'CPU time shows that. A process that waits for the core gets older without computing.',
      },
    ],
    platforms: {
      python:
        'In Python the same is done with os.sched_setaffinity and os.nice, in a shell with taskset and nice; first come, first served by SCHED_FIFO needs a privilege.',
      posix:
        'Linux only, since the jobs must be confined to one core (taskset, sched_setaffinity) to compete for it. macOS cannot confine a process to a core.',
      windows:
        'Windows has SetProcessAffinityMask and priority classes, with another rule: a higher class goes first as long as it has work.',
    },
    reading: [
      'OSTEP, chapter 9 “Scheduling: Proportional Share”',
      'sched(7), nice(2), sched_setaffinity(2), proc_pid_schedstat(5)',
      'Waldspurger and Weihl: “Stride Scheduling: Deterministic Proportional-Share Resource Management”, 1995',
      'Linux kernel source, kernel/sched/core.c: sched_prio_to_weight',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 3, “Processor scheduling and deadlock”',
    ],
  },
  params: {
    jobs: {
      label: 'Jobs',
      help: 'JSON: a list of {"id", "length", "nice", "arrival", "ioEvery", "ioTime"}, only length is required; times in ticks, nice 0 to 19, at most 12 jobs',
    },
    tickMs: { label: 'Tick', help: 'CPU time of a tick' },
  },
  variants: {
    equal: { title: 'Equal jobs', note: 'The same work and niceness: all end together.' },
    nice: { title: 'Different niceness', note: 'The same work: the lowest value is done first.' },
    own: { title: 'Jobs of your own', note: 'As given; the simulator’s screen starts this one.' },
  },
  roles: { main: 'starter', job: 'job' },
  metrics: {
    turnaround: 'Turnaround, measured',
    modelTurnaround: 'Turnaround, simulated',
    waited: 'Waiting, measured',
    modelWait: 'Waiting, simulated',
  },
  checks: {
    'work-done': {
      title: 'Every job got its CPU time',
      expected: '{{jobs}} jobs, each with at least its CPU time and at least as much time elapsed',
      observed: '{{jobs}} jobs done with {{ms}} ms of CPU time in all; {{short}} with too little',
    },
    'one-core': {
      title: 'They shared the time of one core',
      expected: 'CPU time of all jobs no more than the time in which one of them was there',
      observed: '{{cpu}} ms of CPU time in {{wall}} ms; programs from outside had the core for {{percent}} % of that',
    },
    'end-together': {
      title: 'Equal jobs end within a round of each other',
      expected: 'first and last end at most {{ms}} ms apart: a tick for each job, stretched as the whole was',
      observed: '{{ms}} ms apart',
    },
    'favoured-first': {
      title: 'Of equal jobs the one with less niceness is done first',
      expected: 'of each two jobs alike but for niceness, the lower value ends first',
    },
    'as-simulated': {
      title: 'Jobs are done in the order of the simulation',
      expected: 'jobs that end far apart in the simulation end in the same order here',
    },
  },
  notes: { done: 'Job {{job}} (nice {{nice}}) is done: {{used}} ms of CPU time, {{ms}} ms after its arrival.' },
  shared: {
    order: 'order of ending: {{names}}; {{wrong}} of {{pairs}} pairs the other way round',
    'any-order': 'cannot be decided: these jobs may end in any order',
    'not-alike': 'cannot be decided: these jobs are not alike',
    'nice-refused': 'cannot be decided: the system did not take the niceness',
    'core-busy': 'cannot be decided: programs from outside had the core for {{percent}} % of the time',
  },
} satisfies StoryTexts;
