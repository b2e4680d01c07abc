import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'tcp-server',
  group: 'tcp',
  covers: ['tcp-process-per-conn', 'tcp-thread-per-conn', 'tcp-pool-server', 'tcp-coroutine-400'],
  kinds: ['process', 'thread'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    clients: int({ default: 400, min: 1, max: 1000 }),
    messages: int({ default: 10, min: 1, max: 100 }),
    clientProcesses: int({ default: 4, min: 1, max: 8 }),
    workers: int({ default: 4, min: 1, max: 16 }),
    restMs: ms({ default: 500, min: 200, max: 3000 }),
  },
  variants: [
    { id: 'event-loop' },
    { id: 'process-per-connection', defaults: { clients: 12 } },
    { id: 'thread-per-connection', defaults: { clients: 40 } },
    { id: 'process-pool' },
    { id: 'thread-pool' },
    { id: 'spins-after-disconnect', defaults: { clients: 2, messages: 3, clientProcesses: 1 } },
  ],
  roles: ['main', 'server', 'handler', 'worker', 'client'],
  limits: { actors: 1100, durationMs: 120_000, events: 200_000 },
};
