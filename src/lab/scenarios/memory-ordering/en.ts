import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Memory ordering: data first, then the flag',
  summary:
    'One thread writes data and then sets a flag, the other waits for the flag and reads the data. With Atomics it never reads old data. With plain accesses nothing is promised: what happened here is counted.',
  explanation: {
    see: 'Atomics: all messages are read, none is stale. Plain: the same without Atomics; the count of stale reads is what this machine did, and on x86 it is usually 0. Flag first: the writer sets the flag before it writes the data, and every read is stale; so a reordering would look like. Store buffer: each of two threads writes its own place and then reads the other’s. That both read 0 contradicts every order of the four steps. With Atomics it never happens; with plain accesses it may, even on x86, if both threads run at the same instant.',
    why: 'A processor puts a write into its store buffer and goes on; others see it later. A compiler may swap accesses that do not depend on each other, or keep a value in a register. Both only keep the promise that one thread by itself notices nothing. An order between threads exists only where the program asks for it: by an atomic access, a lock, or a message.',
    avoid:
      'Publish data by an atomic store of a flag and an atomic load in the reader, or under a lock, or send a message. Never by a plain variable, even where a test with it passes.',
    os: 'x86 keeps loads in order and stores in order, but lets a load overtake an earlier store of the same thread; ARM and POWER reorder nearly everything. Atomics in JavaScript are sequentially consistent: on x86 an atomic store is an instruction that also empties the store buffer. The kernel takes no part.',
    mistakes: [
      {
        claim: 'The test was right a million times, so plain accesses are enough.',
        truth: 'They were on this processor with this compiler. The language does not promise it.',
      },
      {
        claim: 'x86 never reorders.',
        truth: 'It lets a load overtake an earlier store to another place; the store-buffer test counts just that.',
      },
      {
        claim: 'A loop that reads a plain flag sees the write sooner or later.',
        truth:
          'A compiler may read it once before the loop. The engine of Node 24 reads it in each turn; a C compiler that optimises does not.',
      },
      {
        claim: 'volatile in C makes it safe.',
        truth: 'It keeps the compiler from leaving out accesses, but neither orders the processor nor is it atomic.',
      },
    ],
    platforms: {
      python:
        'With the global interpreter lock, plain variables behave as if in order; use locks or queues all the same.',
      node: 'Atomics.load and Atomics.store on a SharedArrayBuffer; postMessage orders, too.',
      posix: 'C11: atomic_store_explicit with memory_order_release, atomic_load_explicit with memory_order_acquire.',
      windows: 'Interlocked functions are full barriers.',
    },
    reading: [
      'P. Sewell et al.: x86-TSO: A Rigorous and Usable Programmer’s Model for x86 Multiprocessors, 2010',
      'ECMAScript specification: Memory Model',
      'L. Lamport: How to Make a Multiprocessor Computer That Correctly Executes Multiprocess Programs, 1979',
    ],
  },
  params: { messages: { label: 'Messages', help: 'Or rounds of the store-buffer test' } },
  variants: {
    atomics: { title: 'With Atomics', note: 'Never stale.' },
    plain: { title: 'Plain accesses', note: 'Nothing is promised; counted.' },
    'flag-first': { title: 'Flag before data', note: 'Every read is stale.' },
    'store-buffer': { title: 'Store buffer', note: 'Both read 0? Counted for plain accesses and for Atomics.' },
  },
  roles: { main: 'main thread', writer: 'writer', reader: 'reader', racer: 'writes one place, reads the other' },
  metrics: { stale: 'Stale reads', 'both-zero': 'Rounds in which both read 0' },
  questions: {
    stale: {
      ask: 'A writer sends {{messages}} messages: data and a flag. How many stale reads of the data does the reader make?',
      none: 'None',
      some: 'Some',
      all: 'All of them',
    },
    'both-zero': {
      ask: 'Two threads write one place each with Atomics and then read the other’s. In how many of {{messages}} rounds do both read 0?',
    },
  },
  checks: {
    'never-stale': {
      title: 'With Atomics no read was stale',
      expected: '{{messages}} messages read, 0 stale',
      observed: '{{examined}} read, {{stale}} stale',
    },
    counted: {
      title: 'All messages were read, and the stale ones counted',
      expected: '{{messages}} messages read; any number stale, since nothing is promised',
      observed: '{{examined}} read, {{stale}} stale on this machine',
    },
    'all-stale': {
      title: 'With the flag before the data every read was stale',
      expected: '{{messages}} messages read, {{messages}} stale',
    },
    'atomics-ordered': {
      title: 'With Atomics at least one of both saw the other’s write, in every round',
      expected: '{{messages}} rounds, in 0 both read 0',
      observed: '{{rounds}} rounds, in {{both}} both read 0',
    },
    'plain-counted': {
      title: 'With plain accesses the rounds in which both read 0 were counted',
      expected: '{{messages}} rounds; any number, since nothing is promised',
      observed: '{{rounds}} rounds, in {{both}} both read 0 on this machine',
    },
  },
  shared: { reads: '{{examined}} read, {{stale}} stale' },
} satisfies StoryTexts;
