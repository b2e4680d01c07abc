import { goTo } from '../navigation/use-route.ts';

/**
 * Whether the desktop shows our notifications; `unavailable` where there is no such thing, as on an insecure address.
 */
export type NotifyState = NotificationPermission | 'unavailable';

/** The state as it is now. */
export function notifyState(): NotifyState {
  return 'Notification' in window ? Notification.permission : 'unavailable';
}

/** Asks for permission; only a click may do that. */
export async function askToNotify(): Promise<NotifyState> {
  return 'Notification' in window ? await Notification.requestPermission() : 'unavailable';
}

/** Shows a notification of the desktop if that is allowed; a click on it leads to the alerts. */
export function notifyDesktop(title: string, body: string): void {
  if (notifyState() !== 'granted') return;
  const notification = new Notification(title, { body, tag: `procession ${title}` });
  notification.addEventListener('click', () => {
    window.focus();
    // In the desktop app only the host can raise the window.
    window.postMessage({ type: 'procession-show' }, window.location.origin);
    goTo({ place: 'attention', tab: 'alerts' });
    notification.close();
  });
}
