import { parentPort, workerData } from 'node:worker_threads';
import type { SamplerData } from './protocol.ts';
import { createSampler, type Sampler } from './sampler.ts';

const port = parentPort;
if (!port) throw new Error('the sampler runs as a worker thread');
const sampler = createSampler(workerData as SamplerData, (message) => port.postMessage(message));
port.on('message', (message: Parameters<Sampler['receive']>[0]) => {
  sampler.receive(message);
  if (message.t === 'end') process.exit();
});
