import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Synchronous and asynchronous submission',
  summary:
    'Two jobs, handed in one at a time with a wait for each result, or both at once: the sum of both, or the longer one.',
  explanation: {
    see: 'Synchronously, the second job is submitted only when the first has delivered its result, and the time is the sum. Asynchronously both are submitted first; the submitter carries on, and is notified of each result when it is there. The time is that of the longer job.',
    why: 'The words describe how work is handed in. Synchronous: submit, and do nothing until the result has come. Asynchronous: submit, carry on, and receive the result later.',
    os: 'The result of an asynchronous job must be delivered somehow: the submitter asks again and again (polling), leaves a function to be called (callback), or gets an object that will hold the result (promise, future). Here the job is a process and the result its exit code; the kernel announces it by SIGCHLD.',
    mistakes: [
      {
        claim: 'Asynchronous means several threads.',
        truth: 'It says nothing about what does the work: another process, a device, or the same thread later.',
      },
      {
        claim: 'Synchronous and blocking are the same.',
        truth:
          'They are independent: how work is submitted, and what a call does when there is nothing yet. All four combinations exist.',
      },
      {
        claim: 'Asynchronous is always faster.',
        truth: 'Only if the jobs can overlap. Two jobs that both need the only core take as long as before.',
      },
    ],
    platforms: {
      python: 'apply waits and apply_async returns a result object; concurrent.futures gives futures.',
      node: 'execSync against exec, with callbacks or promises.',
      posix: 'system against fork and a later waitpid.',
      windows: 'Waiting on the process handle at once or later.',
    },
    reading: [
      'OSTEP, chapter 5 “Interlude: Process API”, chapter 33 “Event-based Concurrency”',
      'Python documentation: concurrent.futures',
      'Tang Xiaodan: Jisuanji caozuo xitong (Computer Operating Systems, in Chinese), chapter 2, “Process synchronisation”',
    ],
  },
  params: {
    firstMs: { label: 'First job', help: 'How long it takes' },
    secondMs: { label: 'Second job', help: 'How long it takes' },
  },
  variants: {
    synchronous: { title: 'Synchronous', note: 'Wait for each result.' },
    asynchronous: { title: 'Asynchronous', note: 'Submit all, then carry on.' },
  },
  roles: { main: 'submitter', job: 'job' },
  metrics: { total: 'Time until all results were there' },
  checks: {
    'one-by-one': {
      title: 'The second job was submitted after the first had ended',
      expected: 'job-2 submitted after the end of job-1',
    },
    sum: { title: 'It took the sum of both', expected: 'at least {{sum}} ms' },
    'both-submitted': {
      title: 'Both were submitted before either ended',
      expected: 'the last submission before the first end',
    },
    longest: {
      title: 'It took the longer job, not the sum',
      expected: 'at least {{longest}} ms, less than both together',
    },
    results: {
      title: 'Both results were delivered',
      expected: 'two results, both 0',
      observed: 'results: {{results}}',
    },
  },
  notes: {
    submitted: 'Submits {{name}} ({{ms}} ms).',
    result: 'The result of {{name}} is there.',
    'carrying-on': 'Both are submitted; the submitter carries on.',
  },
  shared: {
    order: 'submitted at {{submitted}} ms, ended at {{ended}} ms',
    total: '{{ms}} ms; the jobs’ lives add up to {{lives}} ms',
  },
} satisfies StoryTexts;
