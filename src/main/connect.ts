import { ipcMain, MessageChannelMain, type MessagePortMain } from 'electron';
import type { Service } from '#shared/contract/contract.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { createPortTransport, type PortLike } from '#shared/rpc/port-transport.ts';
import { isTrustedSender } from './origin.ts';

/** Electron's main-side port as the one the transport knows. */
function adaptPort(port: MessagePortMain): PortLike {
  return {
    postMessage: (message) => port.postMessage(message),
    listen: (onMessage, onClose) => {
      port.on('message', ({ data }) => onMessage(data));
      port.on('close', onClose);
      port.start();
    },
    close: () => port.close(),
  };
}

/**
 * Answers each page of ours: a port when it asks for one, as after a reload, and the window when a notification of it
 * was clicked: a page cannot raise its own.
 */
export function answerPages(
  engine: Service,
  { devUrl, show }: { readonly devUrl: string | undefined; readonly show: () => void },
): void {
  ipcMain.on('procession-connect', (event) => {
    const frame = event.senderFrame;
    if (!frame || !isTrustedSender(frame, devUrl)) return;
    const { port1, port2 } = new MessageChannelMain();
    dispatch(engine, createPortTransport(adaptPort(port1)));
    try {
      frame.postMessage('procession-port', null, [port2]);
    } catch {
      port1.close(); // the page is gone by now
    }
  });
  ipcMain.on('procession-show', (event) => {
    if (isTrustedSender(event.senderFrame, devUrl)) show();
  });
}
