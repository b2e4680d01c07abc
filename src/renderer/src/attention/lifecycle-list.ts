import type { LifecycleEntry } from '#shared/model/lifecycle.ts';

/** Which entries are wanted; a null kind takes all. */
export interface LifecycleFilter {
  readonly text: string;
  readonly kind: LifecycleEntry['kind'] | null;
}

function textOf({ name, command, identity, user, signal, exitCode, parent }: LifecycleEntry): string {
  return [name, command, identity.pid, user, signal, exitCode, parent?.name]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .toLowerCase();
}

/** The entries up to number `untilSeq` that pass, newest first. */
export function listLifecycle(
  entries: readonly LifecycleEntry[],
  { text, kind }: LifecycleFilter,
  untilSeq: number,
): readonly LifecycleEntry[] {
  const wanted = text.trim().toLowerCase();
  return entries
    .filter(
      (entry) =>
        entry.seq <= untilSeq &&
        (kind === null || entry.kind === kind) &&
        (wanted === '' || textOf(entry).includes(wanted)),
    )
    .toReversed();
}
