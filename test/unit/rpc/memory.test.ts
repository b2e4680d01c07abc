import { createMemoryPair } from '#shared/rpc/memory-transport.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite('memory', async () => {
  const [client, server] = createMemoryPair();
  return { client, server, dispose: async () => client.close() };
});
