import type { Transport } from '#shared/rpc/transport.ts';
import { connectPort } from './connect-port.ts';
import { connectSocket } from './connect-socket.ts';

declare global {
  interface Window {
    /** Set by the desktop host's preload, absent in a plain browser. */
    readonly procession?: { readonly host: 'desktop' };
  }
}

/** Reaches whichever host shows this page. */
export function connectHost(): Promise<Transport> {
  return window.procession?.host === 'desktop' ? connectPort(window) : connectSocket(window.location);
}
