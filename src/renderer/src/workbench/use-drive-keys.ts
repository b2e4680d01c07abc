import { useEffect } from 'react';
import type { Driver } from './driver.ts';

/** True where keys are text, or belong to what is open above the page. */
function takesKeys(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]',
    ) !== null
  );
}

/** What a key does; null: nothing. */
function actionOf(event: KeyboardEvent, driver: Driver): (() => void) | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
  const thread = driver.view().state?.threads[Number(digit) - 1]?.name;
  if (thread !== undefined) return () => void (event.shiftKey ? driver.runOn(thread) : driver.step(thread));
  if (event.shiftKey) return null;
  if (event.key.toLowerCase() === 'u') return () => void driver.undo();
  if (event.key.toLowerCase() === 'r') return () => void driver.redo();
  return event.key === 'Home' ? () => void driver.go(0) : null;
}

/** 1–9 step a thread, with Shift they run it to its next lock; U, R and Home undo, redo and reset. */
export function useDriveKeys(driver: Driver): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || takesKeys(event.target)) return;
      const act = actionOf(event, driver);
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, [driver]);
}
