import { closeSync, openSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { writeFully } from './text-file.ts';

/** A new zip archive, written incrementally. */
export function openZip(path: string): Disposable & {
  readonly file: (name: string) => { readonly write: (text: string) => void; readonly flush: () => void } & Disposable;
  readonly finish: () => void;
} {
  const descriptor = openSync(path, 'wx');
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    writeFully(descriptor, bytes);
  });
  return {
    file: (name) => {
      const entry = new ZipDeflate(name, { level: 6 });
      archive.add(entry);
      return {
        write: (text) => entry.push(Buffer.from(text)),
        flush: () => entry.push(new Uint8Array(0), true),
        [Symbol.dispose]: () => {},
      };
    },
    finish: () => archive.end(),
    [Symbol.dispose]: () => closeSync(descriptor),
  };
}
