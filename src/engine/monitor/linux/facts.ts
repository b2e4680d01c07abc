import { runTag } from '#shared/lab/actor-config.ts';
import { cleanText } from '../clean-text.ts';
import { findVariable, parseCommandLine, parseEffectiveUid } from './parse-proc.ts';
import { readScratch, readText, tryReadLink } from './proc-files.ts';

/** What changes only with an exec, a change of user or a title a process gives itself. */
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
    return null; // vanished or not permitted: that fact stays unknown
  }
}

/** Reads the facts of one process; what may not be read is null. */
export function readFacts(pid: number, isKernelThread: boolean): Facts {
  if (isKernelThread) return kernelFacts;
  const executable = tryReadLink(`/proc/${pid}/exe`);
  return {
    uid: attempt(() => parseEffectiveUid(readText(`/proc/${pid}/status`))),
    executable: executable === null ? null : cleanText(executable),
    commandLine: attempt(() => parseCommandLine(readText(`/proc/${pid}/cmdline`))) ?? '',
    runId: attempt(() => findVariable(readScratch(`/proc/${pid}/environ`), runTag)),
  };
}

/** Whether two readings tell the same, so that the row can stay the same object. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return a.uid === b.uid && a.executable === b.executable && a.commandLine === b.commandLine && a.runId === b.runId;
}
