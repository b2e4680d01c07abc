import type { ProcessRow } from '../model/process.ts';
import { pathOfExecutable } from '../text/executable-path.ts';

/** The kernel keeps this many bytes of a name (TASK_COMM_LEN of linux/sched.h, without its final NUL). */
const keptBytes = 15;
/** A script's own path stands behind its interpreter and that one's option. */
const firstArguments = 3;

const byteLength = (text: string): number => encodeURIComponent(text.toWellFormed()).replaceAll(/%../g, '.').length;
const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * The name of a process before the kernel cut it, as its executable or one of its first arguments is
 * named; null if its name was not cut, or the full one is not known.
 */
export function fullNameOf({ name, executable, command }: ProcessRow): string | null {
  if (byteLength(name) < keptBytes) return null;
  const kept = name.replace(/\uFFFD$/u, ''); // the cut may lie within a character
  const paths = [pathOfExecutable(executable ?? ''), ...command.split(' ', firstArguments)];
  return paths.map(baseName).find((full) => full.startsWith(kept) && full !== name) ?? null;
}
