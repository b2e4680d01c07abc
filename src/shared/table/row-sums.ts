import type { ProcessRow, RowField } from '../model/process.ts';

/** Fields whose values of several processes add up to something. */
const summed: ReadonlySet<RowField> = new Set<RowField>([
  'cpuPercent',
  'cpuTimeMs',
  'userTimeMs',
  'systemTimeMs',
  'rssBytes',
  'pssBytes',
  'virtualBytes',
  'threads',
  'readBytes',
  'writtenBytes',
  'readBytesPerSecond',
  'writtenBytesPerSecond',
  'minorFaults',
  'majorFaults',
  'voluntarySwitches',
  'involuntarySwitches',
  'descriptors',
]);

/** Whether a group or a subtree has a sum of this field. */
export function isSummed(field: RowField): boolean {
  return summed.has(field);
}

/** The sum of a field over some rows; null where it is known of none of them or has no sum. */
export function sumOf(
  rows: ReadonlyMap<string, ProcessRow>,
  members: readonly string[],
  field: RowField,
): number | null {
  if (!summed.has(field)) return null;
  let sum: number | null = null;
  for (const key of members) {
    const value = rows.get(key)?.[field];
    if (typeof value === 'number') sum = (sum ?? 0) + value;
  }
  return sum;
}
