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

const folderOf = ({ pid, tid }: StatFields): string => (tid === pid ? `/proc/${pid}` : `/proc/${pid}/task/${tid}`);

/** The path of its executable, with ` (deleted)` if the file was deleted or replaced; null if unknown. */
export function readExecutable(stat: StatFields): string | null {
  const executable = tryReadLink(`${folderOf(stat)}/exe`);
  return executable === null ? null : cleanText(executable, maxProcessText);
}

/** Reads the facts of one process; a fact without permission is null. Only an exec changes the run in `known`. */
export function readFacts(stat: StatFields, known: Pick<Facts, 'runId'> | null = null): Facts {
  if (isKernelThread(stat)) return kernelFacts;
  const folder = folderOf(stat);
  return {
    uid: attempt(() => parseEffectiveUid(readText(`${folder}/status`))),
    executable: readExecutable(stat),
    commandLine: attempt(() => parseCommandLine(readText(`${folder}/cmdline`))) ?? '',
    runId: known ? known.runId : attempt(() => findVariable(readScratch(`${folder}/environ`), runTag)),
  };
}

/** Whether two readings are equal, so that the row can stay the same object. */
export function sameFacts(a: Facts, b: Facts): boolean {
  return a.uid === b.uid && a.executable === b.executable && a.commandLine === b.commandLine && a.runId === b.runId;
}
