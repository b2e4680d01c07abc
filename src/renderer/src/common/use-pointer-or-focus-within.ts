import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

interface AttentionHandlers {
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/** Tells whether somebody points into an element or has the keyboard's focus in it. */
export function usePointerOrFocusWithin(
  element: RefObject<HTMLElement | null>,
  onChange: (attended: boolean) => void,
): AttentionHandlers {
  const now = useRef({ pointed: false, focused: false });
  const told = useRef(false);
  const set = (changes: Partial<{ pointed: boolean; focused: boolean }>): void => {
    Object.assign(now.current, changes);
    const attended = now.current.pointed || now.current.focused;
    if (attended !== told.current) onChange(attended);
    told.current = attended;
  };
  // A row that is removed takes the focus with it and tells nobody.
  useEffect(() => {
    if (now.current.focused && !element.current?.contains(document.activeElement)) set({ focused: false });
  });
  // React tells of leaving only from what was entered; a row that went away under the pointer is not left any more.
  useEffect(() => {
    const watched = element.current;
    const leave = (): void => set({ pointed: false });
    watched?.addEventListener('pointerleave', leave);
    return () => watched?.removeEventListener('pointerleave', leave);
  });
  // An element that goes away under the pointer never hears that it left.
  useEffect(() => () => onChange(false), [onChange]);
  return {
    onPointerEnter: () => set({ pointed: true }),
    onPointerLeave: () => set({ pointed: false }),
    onFocus: () => set({ focused: true }),
    onBlur: ({ relatedTarget }) =>
      set({ focused: relatedTarget !== null && element.current?.contains(relatedTarget) === true }),
  };
}
