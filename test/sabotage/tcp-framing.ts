import { FrameDecoder } from '#lab/scenarios/tcp-framing/framing.ts';
import { Socket } from 'node:net';
import type { Sabotage } from '../support/sabotage.ts';
import { nap } from '#lab/system/nap.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-lengths': {
    breaks: 'each read is taken for one message',
    variant: 'burst',
    fails: ['framed'],
    apply: () => {
      FrameDecoder.prototype.push = (chunk) => [chunk.toString('utf8', 4)];
    },
  },
  'one-by-one': {
    breaks: 'messages reach the receiver one by one',
    variant: 'burst',
    params: { messages: 20 },
    fails: ['naive-fails'],
    apply: () => {
      const { write } = Socket.prototype;
      Socket.prototype.write = function apart(this: Socket, ...given: Parameters<typeof write>) {
        const sent = write.apply(this, given);
        if (Buffer.isBuffer(given[0])) nap(30);
        return sent;
      } as typeof write;
    },
  },
};
