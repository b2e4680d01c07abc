/** The screen's own scheme and address: a real origin, which file:// is not. */
export const appScheme = 'app';
export const appOrigin = 'app://procession';

/** True for addresses of the screen itself. */
export function isAppUrl(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === `${appScheme}:` && new URL(url).host === 'procession';
}

/** True for addresses of the screen, while developing those of its server, too. */
export function isOwnUrl(url: string, allowedDevUrl?: string): boolean {
  if (isAppUrl(url)) return true;
  return allowedDevUrl !== undefined && URL.canParse(url) && new URL(url).origin === new URL(allowedDevUrl).origin;
}

/** The part of a frame that decides whether it gets a port. */
export interface FrameLike {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the top frame of our own page may reach the engine. A frame that is gone is null. */
export function isTrustedSender(frame: FrameLike | null | undefined, allowedDevUrl?: string): boolean {
  return frame !== null && frame !== undefined && frame.parent === null && isOwnUrl(frame.url, allowedDevUrl);
}
