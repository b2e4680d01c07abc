import { noExtras, type RowExtra } from '#shared/model/process.ts';
import type { RowBase } from '../reading.ts';

/** The fields of all extras except the rates. */
export type ExtraFields = Pick<RowBase, Exclude<keyof typeof noExtras, 'readBytesPerSecond' | 'writtenBytesPerSecond'>>;

const { readBytesPerSecond: _read, writtenBytesPerSecond: _written, ...allNull } = noExtras;

/** What a row shows while no extras are requested. */
export const noExtraFields: ExtraFields = allNull;

/** Each extra's bit in a set of extras. */
export const extraBits: Readonly<Record<RowExtra, number>> = { io: 1, pss: 2, switches: 4, cgroup: 8, descriptors: 16 };

/** The known extras of one process between passes. */
export interface ExtraCache {
  known: ExtraFields;
  /** Bits of the extras that must be read again, since the process has run. */
  stale: number;
  /** Bits of the extras in `shown`. */
  shownBits: number;
  shown: ExtraFields;
  ioAtMs: number | null;
  /** When its PSS was measured, monotonic ms; -Infinity if never. */
  pssAtMs: number;
}

/** An empty cache. */
export function emptyCache(): ExtraCache {
  return { known: noExtraFields, stale: -1, shownBits: 0, shown: noExtraFields, ioAtMs: null, pssAtMs: -Infinity };
}

/** The known fields of the extras in `bits`; null in all others. */
export function fieldsShown(known: ExtraFields, bits: number): ExtraFields {
  const has = (extra: RowExtra): boolean => (bits & extraBits[extra]) !== 0;
  return {
    readBytes: has('io') ? known.readBytes : null,
    writtenBytes: has('io') ? known.writtenBytes : null,
    pssBytes: has('pss') ? known.pssBytes : null,
    voluntarySwitches: has('switches') ? known.voluntarySwitches : null,
    involuntarySwitches: has('switches') ? known.involuntarySwitches : null,
    cgroup: has('cgroup') ? known.cgroup : null,
    container: has('cgroup') ? known.container : null,
    descriptors: has('descriptors') ? known.descriptors : null,
  };
}

/** Whether two sets of fields are equal. */
export function sameFields(a: ExtraFields, b: ExtraFields): boolean {
  return (
    a.readBytes === b.readBytes &&
    a.writtenBytes === b.writtenBytes &&
    a.pssBytes === b.pssBytes &&
    a.voluntarySwitches === b.voluntarySwitches &&
    a.involuntarySwitches === b.involuntarySwitches &&
    a.cgroup === b.cgroup &&
    a.container === b.container &&
    a.descriptors === b.descriptors
  );
}
