import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'States of a process',
  summary:
    'One real process computes, sleeps, is stopped, goes on, and ends: its state letter in the process table follows.',
  explanation: {
    see: 'The subject computes (R), sleeps (S), computes again (R), is stopped by a signal (T), continued (R), and at last ends but is not collected yet (Z). All of it under the same pid. In the monitor the letters change as it happens.',
    why: 'The classical model has three states: ready (could run, has no processor), running, and blocked (waits for something). What a blocked process waited for may come at any moment, but the process then becomes ready, not running: the scheduler decides when it gets a processor. Around these lie new and terminated, and the stopped state.',
    os: 'Linux shows ready and running as one letter, R: only the kernel’s queue distinguishes them. S is sleep that a signal ends, D sleep that signals do not end (usually a disk; in some such waits SIGKILL still does), T stopped, Z ended but not collected. SIGSTOP cannot be caught; SIGCONT makes the process ready again.',
    mistakes: [
      {
        claim: 'There are three states.',
        truth:
          'Three are the core of the model. New, terminated (zombie) and stopped belong to it in every real system; Tang Xiaodan’s textbook adds suspended ones.',
      },
      {
        claim: 'When its I/O is finished the process runs on at once.',
        truth: 'It becomes ready and waits for its turn.',
      },
      {
        claim: 'Blocked means waiting for I/O.',
        truth: 'Locks, timers, children, signals and pages that must be read in block as well.',
      },
      {
        claim: 'R means it is computing right now.',
        truth: 'R means running or ready; on a busy machine most of them are waiting for a core.',
      },
    ],
    platforms: {
      python: 'os.kill sends SIGSTOP.',
      node: 'process.kill sends SIGSTOP.',
      posix: 'Linux and macOS have stop and continue signals.',
      windows:
        'Windows has none: its threads have states of their own (ready, standby, running, waiting), and a whole process cannot be stopped by a documented call.',
    },
    reading: [
      'OSTEP, chapter 4 “The Abstraction: The Process”',
      'proc_pid_stat(5), ps(1) “PROCESS STATE CODES”, signal(7)',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process states and transitions”',
    ],
  },
  params: { stageMs: { label: 'Stage', help: 'How long each stage of its life takes' } },
  variants: { life: { title: 'From start to end', note: 'R, S, R, T, R, Z.' } },
  roles: { main: 'parent', subject: 'observed process' },
  questions: {
    stopped: {
      ask: 'In which state is the process between SIGSTOP and SIGCONT?',
      R: 'Running or ready (R)',
      S: 'Sleeping (S)',
      T: 'Stopped (T)',
      Z: 'Zombie (Z)',
    },
  },
  checks: {
    'computes-and-sleeps': { title: 'Computing, sleeping, computing were seen' },
    'stopped-and-continued': { title: 'Stopped, and runnable again after SIGCONT' },
    'whole-life': { title: 'The whole life was seen under one pid' },
    'stopped-between': {
      title: 'It was stopped between the two signals only',
      expected: 'state T between {{from}} and {{to}} ms only',
      observed: '{{count}} samples with T, from {{first}} to {{last}} ms',
    },
  },
  notes: {
    computing: 'Computes.',
    sleeping: 'Sleeps.',
    stopping: 'SIGSTOP to process {{pid}}.',
    continuing: 'SIGCONT to process {{pid}}.',
  },
  shared: { 'sequence.expected': 'states in this order: {{wanted}}', 'sequence.observed': 'seen: {{seen}}' },
} satisfies StoryTexts;
