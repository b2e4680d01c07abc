import type { RowExtra } from '#shared/model/fields.ts';
import { hasEnded } from '#shared/model/process.ts';
import {
  emptyCache,
  extraBits,
  fieldsShown,
  sameFields,
  noExtraFields,
  type ExtraCache,
  type ExtraFields,
} from './extra-cache.ts';
import type { ProcEntry } from './proc-entry.ts';
import { readCgroup, readDescriptorCount, readIo, readPss, readSwitches } from './read-extras.ts';

const everyButPss: readonly Exclude<RowExtra, 'pss'>[] = ['io', 'switches', 'cgroup', 'descriptors'];

const readers: Readonly<Record<Exclude<RowExtra, 'pss'>, (pid: number) => Partial<ExtraFields>>> = {
  io: readIo,
  switches: readSwitches,
  cgroup: readCgroup,
  descriptors: readDescriptorCount,
};

/**
 * Reads the extras that a pass asks for. Values that change only when the process runs are read again
 * after it has run, and in every full reading. Without extras it touches no entry.
 */
export class ExtraReader {
  /** At least one row shows an extra. */
  #isShowing = false;

  fill(
    entries: Iterable<ProcEntry>,
    extras: readonly RowExtra[],
    { pssBudget, nowMs }: { readonly pssBudget: number; readonly nowMs: number },
  ): Iterable<ProcEntry> {
    const bits = extras.reduce((sum, extra) => sum | extraBits[extra], 0);
    if (bits === 0 && !this.#isShowing) return entries;
    const list = [...entries];
    for (const entry of list) this.#renew(entry, bits, nowMs);
    if ((bits & extraBits.pss) !== 0 && pssBudget > 0) measurePss(list, pssBudget);
    for (const entry of list) show(entry, bits);
    this.#isShowing = bits !== 0;
    return list;
  }

  #renew(entry: ProcEntry, bits: number, nowMs: number): void {
    const cache = (entry.extras ??= emptyCache());
    for (const extra of everyButPss) {
      if ((bits & extraBits[extra]) === 0) continue;
      if ((cache.stale & extraBits[extra]) !== 0) {
        know(cache, readers[extra](entry.pid));
        cache.stale &= ~extraBits[extra];
        if (extra === 'io') cache.ioAtMs = performance.now();
      } else if (extra === 'io') cache.ioAtMs = nowMs; // not run since, so the values still hold
    }
  }
}

function know(cache: ExtraCache, fields: Partial<ExtraFields>): void {
  const known = { ...cache.known, ...fields };
  if (!sameFields(known, cache.known)) cache.known = known;
}

/** Measures the processes with the oldest PSS first; kernel threads and zombies have no memory of their own. */
function measurePss(entries: readonly ProcEntry[], budget: number): void {
  const candidates = entries.filter((entry) => !entry.isKernelThread && !hasEnded(entry.base));
  const measuredAtMs = (entry: ProcEntry): number => Math.max(0, entry.extras?.pssAtMs ?? 0);
  const oldest =
    candidates.length <= budget ? candidates : candidates.toSorted((a, b) => measuredAtMs(a) - measuredAtMs(b));
  for (const entry of oldest.slice(0, budget)) {
    const cache = (entry.extras ??= emptyCache());
    know(cache, readPss(entry.pid));
    cache.pssAtMs = performance.now();
  }
}

function show(entry: ProcEntry, bits: number): void {
  const { extras: cache } = entry;
  if (!cache) return;
  const fields =
    bits === 0
      ? noExtraFields
      : fieldsShown(hasEnded(entry.base) ? { ...cache.known, pssBytes: null, descriptors: null } : cache.known, bits);
  if (cache.shownBits !== bits || !sameFields(fields, cache.shown)) cache.shown = fields;
  cache.shownBits = bits;
  entry.ioAtMs = (bits & extraBits.io) === 0 ? null : cache.ioAtMs;
  entry.show(cache.shown);
}
