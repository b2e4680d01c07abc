import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'Ten threads, one port',
  summary:
    'Ten threads each try to run the whole server: one gets the port, nine are refused, and the one talks to one client at a time. Then the mended version.',
  explanation: {
    see: 'Ten threads bind the same address. One succeeds, nine get “address in use”. Ten clients connect, and the one server answers the first, waits until it has left, answers the second, and so on. In the mended variant one thread accepts and talks to all: every client is answered while the first is still there.',
    why: 'An address and port belong to one listening socket. Copying the whole server into ten threads makes ten attempts to take the same address, not ten workers.',
    avoid:
      'Bind once. Then either let several threads call accept on that one socket, or let one accept and hand each connection on; in any case talk to clients side by side.',
    os: 'bind fails with EADDRINUSE while another socket has the address (unless all of them set SO_REUSEPORT on purpose). The kernel accepts connections into the backlog all the same: clients think that they are served.',
    mistakes: [
      {
        claim: 'Ten server threads serve ten clients.',
        truth: 'Nine of them fail to bind; on one shared socket the other nine binds fail with “invalid argument”.',
      },
      {
        claim: 'The loop ends when the client goes.',
        truth:
          'Only a reset raises an error; an orderly end is an empty read, and a loop that does not test for it never ends.',
      },
      { claim: 'Connected means served.', truth: 'The kernel connects; an answer comes only from the program.' },
    ],
    platforms: {
      python: 'The same on all systems; on Linux and BSD SO_REUSEPORT lets several sockets share a port.',
      node: 'In one process every thread that listens is on its own; cluster shares one socket among processes.',
      windows:
        'SO_REUSEADDR there lets two sockets take one port, which is rarely wanted; SO_EXCLUSIVEADDRUSE forbids it.',
    },
    reading: [
      'bind(2), listen(2), socket(7) on SO_REUSEPORT',
      'Stevens, Fenner, Rudoff: UNIX Network Programming, volume 1, chapters 4 and 30',
      'Node.js documentation: cluster',
    ],
  },
  params: {
    servers: { label: 'Server threads' },
    clients: { label: 'Clients' },
    stayMs: { label: 'How long a client stays', help: 'After its answer' },
  },
  variants: {
    'ten-binds': { title: 'Ten servers, one port', note: 'As often copied: nine fail, one serves one at a time.' },
    fixed: { title: 'One acceptor, all served', note: 'Accepting and talking are separate.' },
  },
  roles: { main: 'organiser', server: 'server thread', client: 'client' },
  checks: {
    'one-bind': {
      title: 'Exactly one server got the port',
      expected: '1 of {{count}} attempts succeeds',
      observed: '{{bound}} of {{tried}} succeeded',
    },
    'one-at-a-time': {
      title: 'Clients were served one at a time',
      expected: 'each further answer only after an earlier client has left',
      observed: '{{early}} answers came earlier; {{ms}} ms from first to last answer',
    },
    'all-at-once': {
      title: 'Clients were served side by side',
      expected: 'at least 2 answers before the first client left',
      observed: '{{before}} answers before it',
    },
    'all-answered': {
      title: 'Every client was answered',
      expected: '{{count}} right answers',
      observed: 'right answers: {{count}}',
    },
  },
  notes: {
    bound: 'Got port {{port}}.',
    refused: 'Port {{port}} is taken: refused.',
    'all-connected': '{{count}} clients are connected; the kernel accepted all of them.',
  },
} satisfies StoryTexts;
