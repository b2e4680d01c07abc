import { runTag } from '#shared/lab/actor-config.ts';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';
import { findVariable, parseCommandLine, parseEffectiveUid } from './parse-proc.ts';
import { readScratch, readText, tryReadLink } from './proc-files.ts';

/** Facts that change only with an exec, a change of user or a title the process sets itself. */
export interface Facts {
  readonly uid: number | null;
  readonly executable: string | null;
  /** Empty for kernel threads and zombies. */
  readonly commandLine: string;
  readonly runId: string | null;
}

const kernelFacts: Facts = { uid: 0, executable: null, commandLine: '', runId: null };

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null; // gone or not permitted: the fact stays unknown
  }
}

/** The path of its executable, with ` (deleted)` if the file was deleted or replaced; null if unknown. */
export function readExecutable(pid: number): string | null {
  const executable = tryReadLink(`/proc/${pid}/exe`);
  return executable === null ? null : cleanText(executable, maxProcessText);
}

/** Reads the facts of one process; a fact without permission is null. Only an exec changes the run in `known`. */
export function readFacts(pid: number, isKernelThread: boolean, known: Pick<Facts, 'runId'> | null = null): Facts {
  if (isKernelThread) return kernelFacts;
  return {
    uid: attempt(() => parseEffectiveUid(readText(`/proc/${pid}/status`))),
    executable: readExecutable(pid),
    commandLine: attempt(() => parseCommandLine(readText(`/proc/${pid}/cmdline`))) ?? '',
    runId: known ? known.runId : attempt(() => findVariable(readScratch(`/proc/${pid}/environ`), runTag)),
  };
}

/** Whether two readings are equal, so that the row can stay the same object. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return a.uid === b.uid && a.executable === b.executable && a.commandLine === b.commandLine && a.runId === b.runId;
}
