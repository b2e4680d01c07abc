import type { App, Session } from 'electron';
import { isOwnUrl } from './origin.ts';

/** Closes every way out of the page: other addresses, new windows, web views and permissions. */
export function guardContents(app: App, allowedDevUrl: string | undefined): void {
  const isAllowed = (url: string): boolean => isOwnUrl(url, allowedDevUrl);
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    for (const name of ['will-navigate', 'will-redirect'] as const) {
      contents.on(name as 'will-navigate', (event) => {
        if (!isAllowed(event.url)) event.preventDefault();
      });
    }
  });
}

/** Permissions of our page: to copy text and to show alerts on the desktop. */
const allowed: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'notifications']);

/** No page of ours needs a camera, a location or the clipboard's content unasked. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)));
  session.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
}
