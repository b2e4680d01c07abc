import { closeSync, openSync, writeSync } from 'node:fs';

/** Text buffered before a write. */
const bufferChars = 256 * 1024;

/** A new file written in large blocks; never an existing one. */
export interface TextFile extends Disposable {
  readonly write: (text: string) => void;
  readonly flush: () => void;
}

/** Writes all of `bytes`: a single call may write less. */
export function writeFully(descriptor: number, bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.byteLength;) offset += writeSync(descriptor, bytes, offset);
}

/** Creates the file. Call `flush` at the end, which may fail; disposing only closes. */
export function openTextFile(path: string): TextFile {
  const descriptor = openSync(path, 'wx');
  let buffer = '';
  const flush = (): void => {
    writeFully(descriptor, Buffer.from(buffer));
    buffer = '';
  };
  return {
    write: (text) => {
      buffer += text;
      if (buffer.length >= bufferChars) flush();
    },
    flush,
    [Symbol.dispose]: () => closeSync(descriptor),
  };
}
