import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Dialogues with several clients',
  summary:
    'One client connects and says nothing while others talk: with a thread for each they are answered at once, one after another they wait for it to leave.',
  explanation: {
    see: 'A silent client connects first. Then others hold a dialogue, line and answer. With an operator thread for each connection they finish while the silent one still says nothing. If the server serves one connection at a time, no client gets an answer until the silent one has left.',
    why: 'A server that reads one connection until its end is blocked by the slowest client. Each dialogue needs a flow of control of its own: a thread, a process, or a place in an event loop.',
    avoid:
      'Separate accepting from talking. Set a time limit for silence, or strangers can hold your server for nothing.',
    os: 'The kernel accepts connections into the backlog whether or not the program is ready: the waiting clients seem to be served, only the answer does not come.',
    mistakes: [
      {
        claim: 'A server on one port and a client on another.',
        truth: 'They never meet. Let the server choose a free port and tell it to the client.',
      },
      {
        claim: 'Several threads that read from one keyboard.',
        truth: 'Which of them gets the line is not defined. Each connection needs an input of its own.',
      },
      { claim: 'It accepted my connection, so it serves me.', truth: 'The kernel accepted it.' },
    ],
    platforms: {
      everywhere: 'POSIX and Windows behave alike here.',
      python: 'A thread for each connection blocks in recv without hurting the others, since recv releases the GIL.',
      node: 'The event loop does the reading; a thread for each connection can compute the answers.',
    },
    reading: [
      'Python documentation: socketserver, “ThreadingMixIn”',
      'Stevens, Fenner, Rudoff: UNIX Network Programming, volume 1, chapter 30',
      'accept(2), listen(2)',
    ],
  },
  params: {
    talkers: { label: 'Talking clients' },
    rounds: { label: 'Lines of each' },
    silenceMs: { label: 'Silence', help: 'How long the first client says nothing, at least' },
  },
  variants: {
    'thread-each': { title: 'A thread for each', note: 'No client waits for the silent one.' },
    'one-at-a-time': { title: 'One connection at a time', note: 'All clients wait for the silent one.' },
  },
  roles: { main: 'server', operator: 'answers one connection', client: 'client' },
  checks: {
    'all-answered': {
      title: 'Every line was answered rightly',
      expected: '{{count}} right answers',
      observed: 'right: {{count}}',
    },
    'at-once': {
      title: 'All clients were connected at once',
      expected: '{{count}} clients connected at one instant',
      observed: 'at most {{peak}}',
    },
    'not-delayed': {
      title: 'The silent client delayed no other',
      expected: 'all {{count}} answers before the silent client left',
    },
    delayed: { title: 'The silent client delayed all others', expected: 'no answer before the silent client left' },
    'operator-each': {
      title: 'An operator thread for each connection',
      expected: '{{count}} operator threads',
      observed: '{{count}} threads; longest visit {{ms}} ms',
    },
  },
  notes: { 'silent-leaves': 'The silent client leaves.', done: 'The dialogue is over.' },
  shared: { 'delay.observed': 'slowest answer {{ms}} ms; {{early}} answers before the silent client left' },
} satisfies StoryTexts;
