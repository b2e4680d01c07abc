import { fstatSync, writeSync } from 'node:fs';

/** Where a command's output goes; the first failure is kept, since a program that was cut off must say so. */
export interface Output {
  readonly write: (text: string) => void;
  readonly failure: () => NodeJS.ErrnoException | null;
  /** Resolves when everything was written or has failed. */
  readonly flush: () => Promise<void>;
}

/** Whether standard output is a file or a device: Node's own stream would not notice that a write was cut short. */
function isWrittenAtOnce(): boolean {
  try {
    const stat = fstatSync(1);
    return stat.isFile() || (stat.isCharacterDevice() && !process.stdout.isTTY);
  } catch {
    return false; // closed
  }
}

/** Opens standard output; `onFailure` is called once, also for a reader that has closed its pipe (EPIPE). */
export function openOutput(onFailure: (error: NodeJS.ErrnoException) => void): Output {
  const atOnce = isWrittenAtOnce();
  let failure: NodeJS.ErrnoException | null = null;
  const fail = (error: NodeJS.ErrnoException): void => {
    if (failure) return;
    failure = error;
    onFailure(error);
  };
  process.stdout.on('error', fail);
  const writeAll = (text: string): void => {
    const bytes = Buffer.from(text);
    try {
      for (let at = 0; at < bytes.byteLength;) at += writeSync(1, bytes, at);
    } catch (error) {
      fail(error as NodeJS.ErrnoException);
    }
  };
  return {
    write: (text) => {
      if (failure) return;
      if (atOnce) writeAll(text);
      else process.stdout.write(text);
    },
    failure: () => failure,
    flush: () =>
      new Promise((resolve) => {
        if (atOnce || !process.stdout.writable) resolve();
        else process.stdout.write('', () => resolve());
      }),
  };
}
