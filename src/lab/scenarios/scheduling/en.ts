import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Schedulers on paper: FCFS, SJF, round robin, MLFQ',
  summary:
    'Simulated: the same jobs on one CPU under four classic policies, with the waiting times computed from the schedule that came about.',
  explanation: {
    see: 'Nothing of this runs on your machine: a model reports which job has the CPU from which tick to which. Three jobs of 24, 3 and 3 ticks wait 17 ticks on average when the long one comes first, 3 when the short ones go first, and 5.67 with round robin and a quantum of 4. A stream of short jobs keeps the long one away for as long as it lasts. The feedback queue lets the job that computes without pause sink to the lowest queue and keeps the interactive one at the top.',
    why: 'First come, first served makes every job wait behind a long one (the convoy effect). Shortest job first gives the least mean wait there is for jobs that are there together, but a job that is always longer never gets a turn. Round robin bounds the time until the first turn and pays with switches and later completion. A feedback queue learns from the past which jobs are interactive: one that uses up its slice goes down a level, one that waits for a device before that stays up. The regular boost brings every job up again, so none starves.',
    avoid:
      'Against starvation there is ageing: the longer a job has waited, the more urgent it becomes. Highest response ratio next does that within shortest job first, the boost does it in the feedback queue.',
    os: 'A real scheduler does not know how long a job will compute; shortest job first needs a prediction, usually a weighted mean of earlier bursts. Its pre-emptive form is shortest remaining time first. The slice is a fixed number of milliseconds, chosen long against the cost of a switch (some microseconds, and cold caches afterwards) and short against human patience. The model here switches for nothing; what switches would have cost is counted beside it.',
    mistakes: [
      {
        claim: 'Round robin divides one second by the number of programs.',
        truth:
          'The quantum is a constant of some milliseconds, set by the system. With more programs the slices do not get shorter; the turns come round less often.',
      },
      {
        claim: 'Round robin is better than first come, first served.',
        truth:
          'For the first response, yes. With equal jobs its mean turnaround is worse: all of them end late, nearly together.',
      },
      {
        claim: 'Shortest job first is only unfair to long jobs that come late.',
        truth: 'It is to each long job for which shorter ones keep coming, however early it came.',
      },
      {
        claim: 'A scheduler can simply pick the shortest.',
        truth:
          'It does not know the lengths. They must be predicted from the past, which is what a feedback queue does in its own way.',
      },
      {
        claim: 'A feedback queue is levels of priority, and that is all.',
        truth:
          'Without a rule of going down it is plain priority, and without a boost the lowest level starves. The slices differ by level as well.',
      },
    ],
    platforms: {
      everywhere:
        'The model is the same everywhere. The scenario “Real processes on one core” runs such jobs for real.',
      python: 'Python threads take turns by an interval of 5 ms for the interpreter lock.',
      node: 'Callbacks on Node’s event loop are first come, first served.',
      posix:
        'macOS comes close to the feedback queue: levels of priority, turns within a level, boosts. Linux has used a fair scheduler since 2.6.23 (CFS, since 6.6 EEVDF); its SCHED_FIFO and SCHED_RR, defined by POSIX, exist beside it for real-time tasks.',
      windows: 'Windows, too, comes close to the feedback queue: levels of priority, turns within a level, boosts.',
    },
    reading: [
      'OSTEP, chapter 7 “Scheduling: Introduction”',
      'OSTEP, chapter 8 “Scheduling: The Multi-Level Feedback Queue”',
      'Silberschatz, Galvin, Gagne: Operating System Concepts, chapter “CPU Scheduling”',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 3, “Processor scheduling and deadlock”',
      'sched(7)',
    ],
  },
  params: {
    long: { label: 'Long job', help: 'Also the length of each of the equal jobs' },
    short: { label: 'Short job' },
    shorts: { label: 'Number of short jobs', help: 'Beside the long one' },
    stream: { label: 'Stream', help: 'Short jobs that come one after another' },
    quantum: { label: 'Quantum', help: 'Of round robin' },
    switchPercent: { label: 'Cost of a switch', help: 'Of a tick' },
    boost: { label: 'Boost every', help: 'Of the feedback queue; its slices are 2, 4 and 8 ticks' },
  },
  variants: {
    fcfs: { title: 'First come, first served', note: 'The long job came first.' },
    sjf: { title: 'Shortest job first', note: 'The same jobs.' },
    'sjf-stream': { title: 'Shortest job first, starvation', note: 'A long job against a stream of short ones.' },
    'hrrn-stream': { title: 'Highest response ratio next', note: 'The same stream; waiting makes urgent.' },
    rr: { title: 'Round robin', note: 'The same jobs; beside first come, first served.' },
    'rr-equal': { title: 'Round robin, equal jobs', note: 'All end late, nearly together.' },
    mlfq: { title: 'Feedback queue with boost', note: 'A hog, an interactive job, and a stream of short ones.' },
    'mlfq-no-boost': { title: 'Feedback queue without boost', note: 'The hog starves while the stream lasts.' },
  },
  roles: { main: 'model' },
  metrics: {
    wait: 'Wait',
    turnaround: 'Turnaround',
    meanWait: 'Mean wait',
    meanTurnaround: 'Mean turnaround',
    switches: 'Context switches',
  },
  questions: {
    'mean-wait': {
      ask: 'A job of {{long}} ticks comes first, then {{shorts}} of {{short}} ticks each, all at time 0. What is their mean waiting time?',
    },
    'long-start': {
      ask: 'A long job meets a stream of {{stream}} short ones. When does it start?',
      before: 'Before the last of the stream',
      after: 'After all of the stream',
    },
    'end-times': {
      ask: '{{shorts}} jobs and one more, all of the same length, take turns. When do they end?',
      together: 'All late, within a round or so',
      spread: 'One after another, spread evenly',
    },
    'hog-wait': {
      ask: 'A job that only computes shares the CPU with a stream of short ones. How long does it wait at a time?',
      boost: 'Never longer than from one boost to the next, {{boost}} ticks',
      stream: 'As long as the stream lasts',
    },
  },
  checks: {
    'waits-by-arrival': { title: 'Each job waits for all before it' },
    'waits-by-length': { title: 'Each job waits for all shorter ones' },
    'shorter-than-fcfs': {
      title: 'The mean wait is less than by order of arrival',
      expected: 'a mean wait of less than {{mean}}',
    },
    'long-starves': {
      title: 'The long job starts after every short one',
      expected: 'it starts later than all {{stream}} short jobs, though it came after the first',
    },
    'ageing-helps': {
      title: 'The long job has its turn before the stream is over',
      expected: 'it starts before the last short job',
    },
    'waits-by-turns': { title: 'Each job waits as long as turns taken in order make it' },
    'everybody-starts-soon': {
      title: 'The first turn comes within a round',
      expected: 'no job waits more than {{limit}} ticks for the first turn',
      observed: 'the longest wait for it: {{latest}} ticks',
    },
    'switching-costs': {
      title: 'More switches, more time lost',
      expected: 'with {{percent}} % of a tick for each switch, more time is lost than by first come, first served',
      observed: '{{rr}} switches cost {{rrCost}} ticks; {{fcfs}} cost {{fcfsCost}}',
    },
    'end-together': {
      title: 'Equal jobs end within one round of each other',
      expected: 'the first and the last completion are at most {{limit}} ticks apart',
      observed: '{{spread}} ticks apart',
    },
    'turnaround-worse': {
      title: 'Equal jobs are done later on average',
      expected: 'a greater mean turnaround than by first come, first served',
      observed: '{{rr}} ticks against {{fcfs}}',
    },
    'hog-sinks': {
      title: 'The hog sinks to the lowest queue',
      expected: 'a queue down with each slice used up, and in queue 0 at its end',
      observed:
        'in queue {{queue}} at its end; {{wrong}} of {{ticks}} ticks in another queue than its use of the CPU says',
    },
    'typing-stays': {
      title: 'The interactive job stays in the highest queue',
      expected: 'in queue {{top}} at each of its turns',
      observed: 'queues {{queues}} in {{turns}} turns',
    },
    'nobody-starves': {
      title: 'No job waits longer than from boost to boost',
      expected: 'no job is ready for more than {{boost}} ticks',
    },
    'hog-starves': {
      title: 'Without a boost the hog waits for as long as the stream lasts',
      expected: 'at least the {{span}} ticks during which short jobs arrive',
    },
  },
  notes: {
    'done.fcfs': 'First come, first served (simulated): {{jobs}} jobs in {{ticks}} ticks, mean wait {{wait}}.',
    'done.sjf': 'Shortest job first (simulated): {{jobs}} jobs in {{ticks}} ticks, mean wait {{wait}}.',
    'done.hrrn': 'Highest response ratio next (simulated): {{jobs}} jobs in {{ticks}} ticks, mean wait {{wait}}.',
    'done.rr': 'Round robin (simulated): {{jobs}} jobs in {{ticks}} ticks, mean wait {{wait}}.',
    'done.mlfq': 'Feedback queue (simulated): {{jobs}} jobs in {{ticks}} ticks, mean wait {{wait}}.',
  },
  shared: {
    'waits.expected': 'waits of {{waits}} ticks by hand; mean {{mean}}',
    'waits.observed': 'waits of {{waits}} ticks in the schedule; mean {{mean}}',
    'mean-wait': 'mean wait {{mean}}',
    'long-start': 'it starts at tick {{start}}, the last short job at {{last}}',
    'longest-wait': 'the longest wait: {{ticks}} ticks',
  },
} satisfies StoryTexts;
