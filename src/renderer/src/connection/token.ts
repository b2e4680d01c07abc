const storageKey = 'procession-token';
const inAddress = /^#token=([\w-]+)$/u;

/** From the address, until the host accepts or refuses it. */
let given: string | null = null;
/** Where the browser keeps nothing for us. */
let held: string | null = null;

/** Whether the address carries a token. */
export function hasToken(page: Window): boolean {
  return inAddress.test(page.location.hash);
}

/** Takes a token out of the address, where history and screenshots would show it. */
export function takeToken(page: Window): void {
  const token = inAddress.exec(page.location.hash)?.[1];
  if (token === undefined) return;
  given = token;
  page.history.replaceState(null, '', page.location.pathname);
}

/** The token to show: the address goes before what this origin keeps for reloads and further tabs. */
export function currentToken(): string | null {
  try {
    return given ?? held ?? localStorage.getItem(storageKey);
  } catch {
    return null; // storage may be switched off
  }
}

/** Keeps the token that the host accepted. */
export function keepToken(token: string): void {
  given = null;
  try {
    localStorage.setItem(storageKey, token);
  } catch {
    held = token; // storage may be switched off or full
  }
}

/** A wrong token in a link must not lock out a page that had the right one. */
export function forgetGivenToken(): void {
  given = null;
}
