import { protocol, type Session } from 'electron';
import { contentSecurityPolicy } from '#engine/screen/page-headers.ts';
import { readStaticFile } from '#engine/screen/static-files.ts';
import { appScheme, isAppUrl } from './origin.ts';

/** Must run before the app is ready: makes `app://` an origin of its own with normal rights. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built screen's files at `app://procession/…` and nothing else. */
export function serveScreen(session: Session, rendererDir: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const file = isAppUrl(request.url) ? await readStaticFile(rendererDir, new URL(request.url).pathname) : null;
    const headers = { 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' };
    if (!file) return new Response('not found', { status: 404, headers });
    return new Response(new Uint8Array(file.body), { headers: { ...headers, 'Content-Type': file.type } });
  });
}
