import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'A crawler: fetch in the pool, analyse in the callback',
  summary:
    'Sixteen slow pages are fetched by four processes and analysed in the owner; it pays when waiting dominates, and stops paying when analysing does.',
  explanation: {
    see: 'A server of our own on this machine answers each request after 200 ms. Four workers fetch pages side by side; each page is analysed in a callback in the owner. With light analysis the whole takes about a quarter of the time of one page after another. With 120 ms of analysis per page the owner becomes the bottleneck.',
    why: 'Fetching is waiting, and waits overlap for nothing. Analysing is computing, and callbacks run one at a time in the owner: what is put there is serial again.',
    avoid:
      'Keep callbacks light. If analysing is heavy, do it in the worker and send back the result only; this also saves sending the page from process to process.',
    os: 'While a worker waits for the page it sleeps on a socket. The page is copied from the kernel to the worker, then through another socket to the owner: crossing processes costs a copy each way.',
    mistakes: [
      {
        claim: 'A callback makes a crawler faster (or slower).',
        truth:
          'Neither: it runs one at a time in the owner, so it wins when analysing is light and latency dominates, and loses when analysing is heavy.',
      },
      {
        claim: 'More processes always fetch faster.',
        truth: 'For pure waiting a few threads, or one event loop, do the same with far less memory.',
      },
    ],
    platforms: {
      everywhere: 'The network behaves alike on POSIX and Windows here.',
      python: 'Callbacks of a Pool run in a thread of the parent, under the same GIL as the rest of it.',
      node: 'Callbacks run in the event loop, which meanwhile accepts nothing else.',
      windows: 'Only the start of processes is more expensive on Windows.',
    },
    reading: [
      'Python documentation: multiprocessing.pool, “apply_async”',
      'OSTEP, chapter 33 “Event-based Concurrency”',
      'Node.js documentation: “Don’t Block the Event Loop (or the Worker Pool)”',
    ],
  },
  params: {
    workers: { label: 'Workers' },
    pages: { label: 'Pages' },
    latencyMs: { label: 'Latency', help: 'How long the server takes to answer' },
    parseMs: { label: 'Analysis of a page', help: 'At least so long, computing' },
  },
  variants: {
    'light-parsing': { title: 'Light analysis', note: 'Waiting dominates: the pool pays.' },
    'heavy-parsing': { title: 'Heavy analysis', note: 'The callback is the bottleneck.' },
  },
  roles: { main: 'owner, analyses', server: 'slow web server', worker: 'fetcher' },
  questions: {
    analysing: {
      ask: '{{workers}} workers fetch {{pages}} pages; each page takes {{parseMs}} ms to analyse. For what share of the crawl is a page being analysed?',
      small: 'Less than a tenth',
      half: 'A tenth to a half',
      large: 'More than a half',
    },
  },
  checks: {
    'all-pages': {
      title: 'Every page was fetched and analysed',
      expected: '{{pages}} pages with 50 links each',
      observed: '{{pages}} such pages',
    },
    'latency-kept': {
      title: 'No page came earlier than the latency',
      expected: 'each fetch at least {{ms}} ms (a timer may be 1 ms early)',
      observed: 'shortest {{ms}} ms',
    },
    faster: {
      title: 'Less than half of one after another',
      expected: 'less than {{ms}} ms: half of all fetches and analyses added up',
      observed: '{{ms}} ms; added up {{serial}} ms',
    },
    'parse-share-small': { title: 'Analysing was a small part', expected: 'less than 10 % of the time' },
    'parse-share-large': { title: 'Analysing was the larger part', expected: 'at least 50 % of the time' },
    'one-at-a-time': {
      title: 'Callbacks ran one at a time, in the owner',
      expected: 'no two callbacks overlap, all in the owner’s process',
      apart: 'one after another; {{elsewhere}} in other processes',
      overlap: 'some overlap; {{elsewhere}} in other processes',
    },
  },
  notes: { crawling: 'Fetching {{pages}} pages from 127.0.0.1:{{port}}.' },
  shared: { 'parse-share.observed': '{{percent}} % of the time' },
} satisfies StoryTexts;
