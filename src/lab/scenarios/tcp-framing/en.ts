import type { StoryTexts } from '../define.ts';

export const en = {
  title: 'TCP has no messages',
  summary:
    'Messages written in a burst arrive in far fewer reads; with a length in front of each, all of them are found again.',
  explanation: {
    see: 'The sender writes its messages one after another. The receiver counts its reads of at most 1024 bytes: fewer than there are messages, and some end in the middle of a character. Decoding by lengths gives all messages, in order.',
    why: 'TCP carries a stream of bytes. How the writes were cut is not part of it: the kernel joins small writes, cuts large ones, and hands out what has arrived when a program reads. “Sticky packets” is a misleading name for this.',
    avoid:
      'Say in the stream where a message ends: a length in front, a separator such as a newline (that cannot occur inside), or a fixed size. Decode text only when the whole message is there.',
    os: 'Bytes wait in the receive buffer of the socket until they are read. Nagle’s algorithm and segmentation decide how they travel; a read returns what is there, up to the size asked for.',
    mistakes: [
      {
        claim: 'One send is one recv.',
        truth:
          'It seems so in an echo demonstration, where each side waits for the other; in a burst it fails at once.',
      },
      {
        claim: 'Sticky packets are a fault of TCP.',
        truth: 'Packets are not what TCP offers; the bytes arrive exactly as written.',
      },
      {
        claim: '1024 bytes are 1024 characters.',
        truth: 'In UTF-8 a character may take four bytes, and a read may end inside one.',
      },
      { claim: 'TCP_NODELAY cures it.', truth: 'It changes when bytes are sent, not how they are read.' },
    ],
    platforms: {
      everywhere: 'The same everywhere.',
      python: 'struct packs the length, StreamReader.readexactly reads it.',
      node: 'Data events give whatever came.',
      posix: 'Datagram sockets (UDP, and Unix SOCK_SEQPACKET) do keep message boundaries.',
    },
    reading: [
      'RFC 9293 “Transmission Control Protocol”',
      'tcp(7), recv(2)',
      'Python documentation: socket HOWTO, “Using a Socket”',
    ],
  },
  params: { messages: { label: 'Messages' } },
  variants: { burst: { title: 'A burst of messages', note: 'Both ways of reading look at the same bytes.' } },
  roles: { main: 'organiser', receiver: 'receiver', sender: 'sender' },
  metrics: { reads: 'Reads of at most 1024 bytes', cutReads: 'Reads that begin or end inside a character' },
  questions: {
    reads: {
      ask: '{{messages}} messages are written one after another into a TCP connection. How many reads does the other end need?',
      fewer: 'Fewer than messages',
      equal: 'One for each message',
      more: 'More than messages',
    },
  },
  checks: {
    framed: {
      title: 'By lengths, every message was found',
      expected: '{{count}} messages, each as it was sent, in order',
      observed: '{{decoded}} right, {{wrong}} wrong',
    },
    'naive-fails': {
      title: 'Reads are not messages',
      expected: 'fewer reads than the {{count}} messages',
      observed: '{{reads}} reads for {{sent}} messages',
    },
  },
  notes: { sent: '{{count}} messages written.', received: '{{reads}} reads, {{decoded}} messages decoded by length.' },
} satisfies StoryTexts;
