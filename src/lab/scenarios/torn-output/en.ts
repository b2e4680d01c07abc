import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Torn lines',
  summary:
    'Ten processes write one line each into one file, in two halves: without a lock the halves mix, with one every line is whole.',
  explanation: {
    see: 'Each process writes “hello from ” and then its name. Without a lock all first halves come first, then the names. With a lock around both halves there are ten whole lines, in any order.',
    why: 'A line is one thing for the reader and two writes for the system. Whatever is more than one step can be interrupted between the steps.',
    avoid:
      'Write a line with one call, or hold a lock around all calls that belong together, and release it in a finally block.',
    os: 'A single short write to a file opened for appending is put at the end in one piece (O_APPEND); several processes can log like that without tearing. For pipes the same holds up to PIPE_BUF bytes (at least 512, 4096 on Linux).',
    mistakes: [
      {
        claim: 'The meaning of a process lock is the output on the screen.',
        truth: 'It is one use of many; a lock protects whatever must be done in one piece.',
      },
      {
        claim: 'Output always tears without a lock.',
        truth: 'Short single writes seldom do; it takes several writes, as here, to see it reliably.',
      },
    ],
    platforms: {
      python: 'print may write text and line end separately.',
      node: 'process.stdout.write is one call a line, synchronous for files.',
      posix: 'stdio buffers per process; a line can be cut where a buffer ends.',
      windows: 'Appending is atomic only with FILE_APPEND_DATA.',
    },
    reading: [
      'write(2) on O_APPEND, pipe(7) on PIPE_BUF',
      'Python documentation: multiprocessing, “Synchronization between processes”',
      'OSTEP, chapter 28 “Locks”',
    ],
  },
  params: {
    writers: { label: 'Writers' },
    pauseMs: { label: 'Pause between the halves', help: 'While the lock is held' },
  },
  variants: {
    'no-lock': { title: 'Without a lock', note: 'The halves mix.' },
    lock: { title: 'With a lock', note: 'Whole lines.' },
  },
  roles: { main: 'reader of the file', writer: 'writer' },
  checks: {
    torn: { title: 'At least one line is torn', expected: 'at least one line that is not “hello from writer N”' },
    intact: { title: 'Every line is whole', expected: '{{count}} whole lines, each writer once' },
  },
  notes: { screen: '{{lines}} lines; the first: “{{first}}”.' },
  shared: { figures: '{{intact}} of {{lines}} lines whole; first line: {{first}}' },
} satisfies StoryTexts;
