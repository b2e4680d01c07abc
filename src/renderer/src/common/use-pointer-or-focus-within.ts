import { useEffect, useState, type RefObject } from 'react';

/** Whether the pointer or the keyboard focus is within an element. */
export function usePointerOrFocusWithin(element: RefObject<HTMLElement | null>): boolean {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    // Native listeners: React reports leaving only from the element that was entered, which may have been removed
    // meanwhile.
    const listeners = [
      ['pointerenter', () => setPointed(true)],
      ['pointerleave', () => setPointed(false)],
      ['focusin', () => setFocused(true)],
      ['focusout', (event: Event) => setFocused(watched.contains((event as FocusEvent).relatedTarget as Node | null))],
    ] as const;
    for (const [type, listener] of listeners) watched.addEventListener(type, listener);
    // A removed child takes the focus with it without an event.
    const removals = new MutationObserver(() => setFocused(watched.contains(document.activeElement)));
    removals.observe(watched, { childList: true, subtree: true });
    return () => {
      removals.disconnect();
      for (const [type, listener] of listeners) watched.removeEventListener(type, listener);
    };
  }, [element]);
  return pointed || focused;
}
