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

/** The value, or the reason why it cannot be read. */
export function part<T>(read: () => T): Part<T> {
  try {
    return read();
  } catch (error) {
    return { error: failureOf(error) };
  }
}

/** The value; throws if it is null because the file had an unexpected form. */
export function required<T>(value: T | null): T {
  if (value === null) throw new Error('not in the expected form');
  return value;
}

/** Parts of the detail that need only one or two files of the process. */
export function readParts(
  pid: number,
  entry: ProcEntry,
): Pick<ProcessDetail, 'memory' | 'scheduling' | 'signals' | 'cgroup' | 'namespaces' | 'capabilities'> {
  const status = (): string => readText(`/proc/${pid}/status`);
  return {
    memory: part(() => {
      const maps = readText(`/proc/${pid}/maps`);
      // Kernel threads and zombies have no address space: unsupported, rather than nothing mapped.
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
