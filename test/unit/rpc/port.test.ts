import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { createPortTransport, type PortLike } from '#shared/rpc/port-transport.ts';
import { contractSuite } from './contract-suite.ts';

const adapt = (port: MessagePort): PortLike => ({
  postMessage: (message) => port.postMessage(message),
  listen: (onMessage, onClose) => {
    port.on('message', onMessage);
    port.on('close', onClose);
  },
  close: () => port.close(),
});

contractSuite('MessagePort', async () => {
  const { port1, port2 } = new MessageChannel();
  return {
    client: createPortTransport(adapt(port1)),
    server: createPortTransport(adapt(port2)),
    dispose: async () => port1.close(),
  };
});
