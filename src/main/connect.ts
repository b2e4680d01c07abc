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

/** Gives a port to each page of ours that asks; a page that reloads asks again. */
export function answerPages(engine: Service, allowedDevUrl: string | undefined): void {
  ipcMain.on('procession-connect', (event) => {
    const frame = event.senderFrame;
    if (!frame || !isTrustedSender(frame, allowedDevUrl)) return;
    const { port1, port2 } = new MessageChannelMain();
    dispatch(engine, createPortTransport(adaptPort(port1)));
    frame.postMessage('procession-port', null, [port2]);
  });
}
