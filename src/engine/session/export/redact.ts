import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import { privateParts, type PrivatePart } from '#shared/model/session.ts';
import type { StoredTick } from './chunks.ts';

/** The fields of a row that each part covers. */
const privateFields = {
  commands: ['command'],
  users: ['uid', 'user'],
  paths: ['executable', 'tty', 'cgroup', 'container'],
} as const satisfies Readonly<Record<PrivatePart, readonly (keyof ProcessRow)[]>>;

/** The parts that were not requested. */
export function leftOutOf(include: readonly PrivatePart[]): PrivatePart[] {
  return privateParts.filter((part) => !include.includes(part));
}

/** The parts an earlier export left out, together with those of this one. */
export function leftOutMeta(
  meta: Readonly<Record<string, string>>,
  leftOut: readonly PrivatePart[],
): Record<string, string> {
  const earlier = new Set((meta['left_out'] ?? '').split(','));
  const all = privateParts.filter((part) => leftOut.includes(part) || earlier.has(part));
  return all.length === 0 ? { ...meta } : { ...meta, left_out: all.join(',') };
}

/** Replaces a missing or left-out command line: the name in brackets, as the table shows it. */
export const withoutCommand = (name: string): string => `[${name}]`;

/**
 * Removes the parts that were not requested from processes that Procession did not start: those without
 * a run. Ticks come in the order of time; the first of a chunk adds every process. A process that gets a
 * run later is private until then.
 */
export function createRedactor(leftOut: readonly PrivatePart[]): (tick: StoredTick, isFirst: boolean) => StoredTick {
  const fields = leftOut.flatMap((part): readonly (keyof ProcessRow)[] => privateFields[part]);
  const nothing = Object.fromEntries(fields.map((field) => [field, null]));
  const noCommand = leftOut.includes('commands');
  const ours = new Set<string>();
  if (fields.length === 0) return (tick) => tick;
  const strip = (row: ProcessRow): ProcessRow => ({
    ...row,
    ...nothing,
    ...(noCommand ? { command: withoutCommand(row.name) } : {}),
  });
  return (tick, isFirst) => {
    if (isFirst) ours.clear();
    for (const identity of tick.removed) ours.delete(identityKey(identity));
    const added = tick.added.map((row) => {
      if (row.runId === null) return strip(row);
      ours.add(identityKey(row));
      return row;
    });
    const changed = tick.changed.flatMap((change) => {
      const key = identityKey(change);
      if (change.runId === null) ours.delete(key);
      else if (change.runId !== undefined) ours.add(key);
      if (ours.has(key)) return [change];
      const kept: Record<string, unknown> = { ...change };
      for (const field of fields) delete kept[field];
      // A new name also replaces the command line that is left out.
      if (noCommand && change.name !== undefined) kept['command'] = withoutCommand(change.name);
      return Object.keys(kept).length > 2 ? [kept as unknown as typeof change] : [];
    });
    return { ...tick, added, changed };
  };
}
