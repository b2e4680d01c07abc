import { readdirSync } from 'node:fs';
import type { Part, ProcessDetail } from '#shared/model/detail.ts';
import { parseCgroup } from '../parse-cgroup.ts';
import type { ProcEntry } from '../proc-entry.ts';
import { failureOf, readText, tryReadText } from '../proc-files.ts';
import { readSwitches } from '../read-extras.ts';
import { parseCapabilities } from './capabilities.ts';
import { memoryMapOf } from './memory-map.ts';
import { readNamespaces } from './namespaces.ts';
import { affinityOf, parsePolicy } from './scheduling.ts';
import { parseSignalSets } from './signal-sets.ts';

/** What was read, or why it could not be. */
export function part<T>(read: () => T): Part<T> {
  try {
    return read();
  } catch (error) {
    return { error: failureOf(error) };
  }
}

/** The value; throws for one that was not in the expected form. */
export function required<T>(value: T | null): T {
  if (value === null) throw new Error('not in the expected form');
  return value;
}

/** Parts of the detail that need one or two files of the process itself. */
export function readParts(
  pid: number,
  entry: ProcEntry,
): Pick<ProcessDetail, 'memory' | 'scheduling' | 'signals' | 'cgroup' | 'namespaces' | 'capabilities'> {
  const status = (): string => readText(`/proc/${pid}/status`);
  return {
    memory: part(() => {
      const maps = readText(`/proc/${pid}/maps`);
      // A kernel thread or zombie has no address space: nothing to tell, rather than nothing mapped.
      if (entry.isKernelThread || maps === '') return { error: 'unsupported' };
      return memoryMapOf(maps, tryReadText(`/proc/${pid}/smaps_rollup`));
    }),
    scheduling: part(() => {
      const { voluntarySwitches, involuntarySwitches } = readSwitches(pid);
      return {
        ...required(parsePolicy(readText(`/proc/${pid}/stat`))),
        affinity: affinityOf(status()),
        voluntarySwitches: required(voluntarySwitches),
        involuntarySwitches: required(involuntarySwitches),
      };
    }),
    signals: part(() =>
      parseSignalSets(
        status(),
        readdirSync(`/proc/${pid}/task`).map((tid) => tryReadText(`/proc/${pid}/task/${tid}/status`) ?? ''),
      ),
    ),
    cgroup: part(() => required(parseCgroup(readText(`/proc/${pid}/cgroup`)))),
    namespaces: part(() => readNamespaces(pid)),
    capabilities: part(() => parseCapabilities(status())),
  };
}
