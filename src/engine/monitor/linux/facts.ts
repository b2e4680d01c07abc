import { runTag } from '#shared/lab/actor-config.ts';
import { cleanText, maxProcessText } from '#shared/text/sanitize.ts';
import { findVariable, parseCommandLine, parseEffectiveUid } from './parse-proc.ts';
import { isKernelThread, type StatFields } from './parse-stat.ts';
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

/** Reads the facts of one process; a fact without permission is null. */
export function readFacts(stat: StatFields): Facts {
  if (isKernelThread(stat)) return kernelFacts;
  const { pid, tid } = stat;
  const folder = tid === pid ? `/proc/${pid}` : `/proc/${pid}/task/${tid}`;
  const executable = tryReadLink(`${folder}/exe`);
  return {
    uid: attempt(() => parseEffectiveUid(readText(`${folder}/status`))),
    executable: executable === null ? null : cleanText(executable, maxProcessText),
    commandLine: attempt(() => parseCommandLine(readText(`${folder}/cmdline`))) ?? '',
    runId: attempt(() => findVariable(readScratch(`${folder}/environ`), runTag)),
  };
}

/** Whether two readings are equal, so that the row can stay the same object. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return a.uid === b.uid && a.executable === b.executable && a.commandLine === b.commandLine && a.runId === b.runId;
}
