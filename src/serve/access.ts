import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A secret that cannot be guessed: 256 bits, safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

/** Host names by which a page on this machine may address us. */
const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/**
 * True when the Host header names us. A page that made its own name resolve to 127.0.0.1
 * (DNS rebinding) still sends its own name here.
 */
export function isOurHost(
  header: string | undefined,
  bound: { readonly host: string; readonly port: number },
): boolean {
  const [, name = '', port = '80'] = /^(\[[\da-f:]+\]|[^:[\]]+)(?::(\d+))?$/i.exec(header ?? '') ?? [];
  if (Number(port) !== bound.port) return false;
  if (loopbackNames.has(name.toLowerCase())) return true;
  const isAnyAddress = bound.host === '0.0.0.0' || bound.host === '::';
  // Bound to every address at the user's request: any literal address is ours, a name may not be.
  if (isAnyAddress) return name.startsWith('[') || /^\d+(\.\d+){3}$/.test(name);
  return name.toLowerCase() === bracketed(bound.host).toLowerCase();
}

/** True when a request that may change something comes from our own page. */
export function isOurOrigin(headers: IncomingHttpHeaders): boolean {
  return headers.origin !== undefined && headers.origin === `http://${headers.host}`;
}

/** True for an address that only this machine can reach. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./.test(address);
}

/**
 * The secrets of one server. They are in the page, not in a cookie: a browser sends a cookie to every
 * other server on the same host name, whatever its port.
 */
export interface Access {
  readonly token: string;
  /** A token for a single use: for a URL that others can read in a program's arguments. */
  readonly oneTimeToken: () => string;
  /** Whether this token is valid; using a one-time token consumes it. */
  readonly useToken: (given: string) => boolean;
}

export function createAccess(): Access {
  const token = newSecret();
  const once = new Set<string>();
  return {
    token,
    oneTimeToken: () => {
      const secret = newSecret();
      once.add(secret);
      return secret;
    },
    useToken: (given) => {
      for (const secret of once) if (isSame(given, secret)) return once.delete(secret);
      return isSame(given, token);
    },
  };
}

/** Address to open, with brackets where IPv6 needs them; a server on every address is reached by loopback. */
export function addressOf(bound: { readonly host: string; readonly port: number }): string {
  const loopback: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  const host = loopback[bound.host] ?? bound.host;
  return `http://${bracketed(host)}:${bound.port}`;
}
