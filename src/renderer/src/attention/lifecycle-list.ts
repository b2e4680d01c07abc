import type { LifeEntry } from '#shared/model/lifecycle.ts';

/** Which entries are wanted; a null kind takes all. */
export interface LifeFilter {
  readonly text: string;
  readonly kind: LifeEntry['kind'] | null;
}

function textOf({ name, command, identity, user, signal, exitCode, parent }: LifeEntry): string {
  return [name, command, identity.pid, user, signal, exitCode, parent?.name]
    .filter((part) => part !== null && part !== undefined)
    .join(' ')
    .toLowerCase();
}

/** The entries up to number `untilSeq` that pass, newest first. */
export function listLives(
  entries: readonly LifeEntry[],
  { text, kind }: LifeFilter,
  untilSeq: number,
): readonly LifeEntry[] {
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
