import { extraFields, fields, rowExtras, type ExtraField, type RowExtra } from '#shared/model/fields.ts';
import type { RowBase } from '../reading.ts';

/** Rates are computed from two readings, all other fields of extras are read. */
type ReadField = Exclude<ExtraField, 'readBytesPerSecond' | 'writtenBytesPerSecond'>;

/** The fields of all extras except the rates. */
export type ExtraFields = Pick<RowBase, ReadField>;

const readFields = extraFields.filter((field): field is ReadField => fields[field].kind !== 'rate');

/** What a row shows while no extras are requested. */
export const noExtraFields = Object.fromEntries(readFields.map((field) => [field, null])) as unknown as ExtraFields;

/** Each extra's bit in a set of extras. */
export const extraBits = Object.fromEntries(rowExtras.map((extra, index) => [extra, 1 << index])) as Readonly<
  Record<RowExtra, number>
>;

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
  const shown: Record<ReadField, string | number | null> = { ...noExtraFields };
  for (const field of readFields) if ((bits & extraBits[fields[field].extra]) !== 0) shown[field] = known[field];
  return shown as ExtraFields;
}

/** Whether two sets of fields are equal. */
export function sameFields(a: ExtraFields, b: ExtraFields): boolean {
  return readFields.every((field) => a[field] === b[field]);
}
