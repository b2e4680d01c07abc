import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether somebody points into an element or has the keyboard's focus in it. The listeners are the browser's own: React tells
 * of leaving only from the element that was entered, and a row that went away under the pointer is not left any more.
 */
export function useAttended(element: RefObject<HTMLElement | null>): boolean {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const listeners = [
      ['pointerenter', () => setPointed(true)],
      ['pointerleave', () => setPointed(false)],
      ['focusin', () => setFocused(true)],
      ['focusout', (event: Event) => setFocused(watched.contains((event as FocusEvent).relatedTarget as Node | null))],
    ] as const;
    for (const [type, listener] of listeners) watched.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of listeners) watched.removeEventListener(type, listener);
    };
  }, [element]);
  return pointed || focused;
}
