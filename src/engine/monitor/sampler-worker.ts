import { parentPort, workerData } from 'node:worker_threads';
import type { SamplerData, ToSampler } from './protocol.ts';
import { createSampler } from './sampler.ts';

const port = parentPort;
if (!port) throw new Error('the sampler runs as a worker thread');
const sampler = createSampler(workerData as SamplerData, (message) => port.postMessage(message));
port.on('message', (message: ToSampler) => sampler.receive(message));
