import type { KeyboardEvent, RefObject } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** Arrow up and down, Home and End move between the entries of a list; arrow right and left open and close a group. */
export function useEntryKeys(list: RefObject<HTMLElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])];
    const at = entries.findIndex((entry) => entry === document.activeElement);
    const entry = entries[at];
    if (!entry) return;
    const expanded = entry.getAttribute('aria-expanded');
    const step = steps[event.key];
    if (step !== undefined) entries[Math.max(0, Math.min(entries.length - 1, at + step))]?.focus();
    else if ((event.key === 'ArrowRight' && expanded === 'false') || (event.key === 'ArrowLeft' && expanded === 'true'))
      entry.click();
    else if (event.key === 'ArrowLeft' && expanded === null)
      entries
        .slice(0, at)
        .findLast((before) => before.dataset['entry'] === 'group')
        ?.focus();
    else return;
    event.preventDefault();
  };
}
