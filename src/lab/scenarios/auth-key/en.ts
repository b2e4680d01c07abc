import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'The authentication key',
  summary:
    'Processes on one machine prove to each other that they belong together: a random key answers a challenge, and is never sent itself.',
  explanation: {
    see: 'The parent makes a random key and hands it to a listener. Then three clients connect: one has the key, one has a key with a single bit changed, one has none. The listener sends each a random challenge; only the first answers it rightly and is let in.',
    why: 'A port on 127.0.0.1 can be reached by every program on the machine. The key distinguishes one’s own processes from strangers. The challenge is different each time, so a recorded answer is of no use later; and since only its HMAC is sent, a foreign listener does not learn the key.',
    avoid:
      'Do not hand keys over as arguments or environment variables: others can read those. Do not open a manager or a pickle-speaking connection to a network at all; its key proves an identity but encrypts nothing.',
    os: 'The key is an attribute of the process object in Python: os.urandom(32), made by the main process and inherited by its children. multiprocessing.connection uses it in the way shown here. The kernel knows nothing of it.',
    mistakes: [
      {
        claim: 'The key is a string of 32 characters.',
        truth: 'It is 32 random bytes; as text it would be 64 hexadecimal digits.',
      },
      {
        claim: 'The key is a password that is sent to the other side.',
        truth: 'It is never sent. Only an HMAC of the challenge is.',
      },
      {
        claim: 'Every process has a key of its own.',
        truth: 'Children inherit their parent’s, or they could not talk to each other.',
      },
      { claim: 'With the key the connection is secret.', truth: 'It is authenticated, not encrypted.' },
    ],
    platforms: {
      python: 'Process.authkey, Listener and Client in multiprocessing.connection.',
      node: 'Node has no such attribute; this scenario does the same with crypto and a local port.',
      posix: 'Unix sockets with file permissions can do without a key.',
      windows: 'Windows named pipes with access lists can do without a key.',
    },
    reading: [
      'Python documentation: multiprocessing, “Authentication keys”',
      'RFC 2104 (HMAC)',
      'OSTEP, chapters on security (53–57)',
    ],
  },
  params: { keyBytes: { label: 'Length of the key' } },
  variants: { challenge: { title: 'Right key, wrong key, no key', note: 'Three clients, one after another.' } },
  roles: { main: 'parent', listener: 'listener', client: 'client' },
  questions: {
    admitted: {
      ask: 'Three clients knock: one with the right key, one whose key differs in one bit, one without a key. Which are let in?',
      right: 'Only the one with the right key',
      close: 'Also the one whose key is nearly right',
      all: 'All three',
    },
  },
  checks: {
    'right-accepted': { title: 'The client with the key was let in' },
    'wrong-refused': { title: 'A single wrong bit was refused' },
    'stranger-refused': { title: 'A client without a key was refused' },
    'key-length': {
      title: 'The key has its length in bytes',
      expected: '{{bytes}} bytes',
      observed: 'a key of {{bytes}} bytes',
    },
    'key-hidden': {
      title: 'The key is in no argument and no environment variable',
      expected: 'not in view of others',
      observed: 'in view: {{inView}}',
    },
  },
  notes: {
    'right-answer': 'The answer to the challenge is right.',
    'wrong-answer': 'The answer to the challenge is wrong.',
    'let-in': 'Let in.',
    'turned-away': 'Turned away.',
  },
  shared: {
    'accepted.expected': 'accepted, as client and listener both say',
    'refused.expected': 'refused, as client and listener both say',
    attempt: 'accepted according to the client: {{client}}, to the listener: {{listener}}',
  },
} satisfies StoryTexts;
