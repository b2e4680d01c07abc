import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Talking through a file',
  summary:
    'One process writes a file, another reads it; four count in one file, with and without a lock; and a round trip through files against one through a channel.',
  explanation: {
    see: 'The reader finds what the writer left, though they share no memory. Four processes add to a number in a file: without a lock some additions are lost, with one none is. Then a hundred round trips go through two files, and a hundred through the channel between parent and child.',
    why: 'Files are visible to every process that may open them, so they work between strangers and outlive their writers. But a file notifies no process that it changed, and reading, adding and writing are three steps.',
    avoid:
      'Write to a temporary file and rename it, so that no reader meets half of it. Lock around reading and writing back. For talking rather than keeping, use a pipe or a socket.',
    os: 'The contents usually never reach the disk before they are read: both processes use the kernel’s page cache. What makes files slow for talking is asking again and again, opening, and renaming.',
    mistakes: [
      {
        claim: 'Files are slow, hence unfit.',
        truth:
          'They are served from memory; what is missing is a notification (inotify, kqueue, ReadDirectoryChangesW add one).',
      },
      {
        claim: 'A hand-made lock leads to deadlock.',
        truth:
          'One lock makes a deadlock only if its holder waits for it again, or for a process that waits for it; these programs do neither. What a lock file does suffer from is a holder that died and left it behind.',
      },
      {
        claim: 'Writing in place.',
        truth: 'A reader may see half the new contents (in a tight pair, most reads were unreadable).',
      },
    ],
    platforms: {
      everywhere: 'Databases such as SQLite do the locking for you.',
      python: 'os.replace.',
      node: 'fs.renameSync.',
      posix: 'rename replaces a file in one step.',
      windows: 'rename fails while another process has the old file open without sharing.',
    },
    reading: [
      'rename(2), open(2), inotify(7)',
      'OSTEP, chapter 39 “Files and Directories”',
      'Python documentation: os.replace',
    ],
  },
  params: {
    workers: { label: 'Counting processes' },
    increments: { label: 'Additions of each' },
    trips: { label: 'Round trips of each kind' },
  },
  variants: {
    'no-lock': { title: 'Counting without a lock', note: 'Additions are lost.' },
    lock: { title: 'Counting with a lock', note: 'None is lost.' },
  },
  roles: { main: 'parent', writer: 'writer', reader: 'reader', counter: 'counting process', echo: 'sends back' },
  metrics: { fileTrip: 'Round trip through files', channelTrip: 'Round trip through the channel' },
  checks: {
    arrives: {
      title: 'What one wrote, another read',
      expected: 'the same value in two different processes',
      observed: 'process {{a}} wrote {{written}}, process {{b}} read {{read}}',
    },
    'updates-lost': { title: 'Additions were lost', expected: '{{wanted}} additions made, and less in the file' },
    exact: { title: 'No addition was lost', expected: '{{wanted}} additions made, and as many in the file' },
    'both-measured': {
      title: 'Both kinds of round trip were measured',
      expected: 'a time for each kind',
      observed: 'file {{file}} µs, channel {{channel}} µs a trip',
    },
  },
  notes: { counted: 'The file says {{value}}.' },
  shared: { 'counter.observed': '{{made}} made, {{counted}} in the file' },
} satisfies StoryTexts;
