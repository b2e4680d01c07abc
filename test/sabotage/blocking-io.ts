import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Sabotage } from '../support/sabotage.ts';

/** From now on every pipe is opened with these flags changed. */
function openWith(change: (flags: number) => number): void {
  const { openSync } = fs;
  fs.openSync = ((path: string, flags: number | string, mode?: number) =>
    openSync(path, typeof flags === 'number' ? change(flags) : flags, mode)) as typeof fs.openSync;
  syncBuiltinESMExports();
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'flag-ignored': {
    breaks: 'the non-blocking read blocks after all',
    variant: 'non-blocking',
    fails: ['heart-beats', 'returns-at-once'],
    apply: () => openWith((flags) => flags & ~fs.constants.O_NONBLOCK),
  },
  'blocking-later': {
    breaks: 'the asynchronous read is made by the calling thread',
    variant: 'asynchronous',
    fails: ['heart-beats'],
    apply: () => {
      fs.read = ((
        fd: number,
        buffer: Buffer,
        _offset: number,
        _length: number,
        _position: null,
        done: (error: null, length: number, buffer: Buffer) => void,
      ) => done(null, fs.readSync(fd, buffer), buffer)) as unknown as typeof fs.read;
      syncBuiltinESMExports();
    },
  },
};
