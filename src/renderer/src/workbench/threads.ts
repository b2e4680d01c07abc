import type { Translate } from '#shared/i18n/translator.ts';
import type { DriveState, DriveThread } from '#shared/workbench/drive-state.ts';

const colours = 8;

/** The colour of a thread, by its place among the threads; it is shown with its name everywhere. */
export const threadColour = (index: number): string => `var(--lock-${Math.max(0, index) % colours})`;

/** True if a step of the thread can be asked for. */
export const canStep = (state: DriveState, thread: DriveThread): boolean =>
  thread.state === 'ready' && state.failure === null;

/** What a thread is about to do, or why it does nothing. */
export function threadText(t: Translate, thread: DriveThread): string {
  const { state, next, line, waitsFor } = thread;
  if (waitsFor) {
    const { kind, object, owner } = waitsFor;
    const parts = { kind: t(`cli:workbench.object.${kind}`), object };
    return owner === null ? t('workbench.waits', parts) : t('workbench.waitsHeld', { ...parts, owner });
  }
  if (next === null || state === 'ended' || state === 'failed')
    return t(`workbench.state.${state === 'failed' ? 'failed' : 'ended'}`);
  return t('workbench.place', { op: next, line });
}
