import { useState } from 'react';
import type { LifecycleEntry } from '#shared/model/lifecycle.ts';

interface HeldSeq {
  /** Entries after this one are not shown yet. */
  readonly untilSeq: number;
  readonly newer: number;
}

/** Up to which entry a list may show: all of them, or, while it is held, those that were there when that began. */
export function useHeldSeq(entries: readonly LifecycleEntry[], held: boolean): HeldSeq {
  const last = entries.at(-1)?.seq ?? 0;
  const [heldAt, setHeldAt] = useState<number | null>(null);
  // Nothing is held while there is nothing: the pointer may be there before the first entries.
  if (held && heldAt === null && last > 0) setHeldAt(last);
  if (!held && heldAt !== null) setHeldAt(null);
  // A restarted host counts from 1 again.
  const untilSeq = held && heldAt !== null && heldAt <= last ? heldAt : last;
  return { untilSeq, newer: last - untilSeq };
}
