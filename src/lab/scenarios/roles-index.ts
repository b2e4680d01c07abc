import type { Roles } from '../runtime/context.ts';

/** Loads the code of one scenario; called inside actors only. */
const loaders: Readonly<Record<string, () => Promise<{ readonly roles: Roles }>>> = {
  'process-create': () => import('./process-create/roles.ts'),
  isolation: () => import('./isolation/roles.ts'),
  join: () => import('./join/roles.ts'),
  zombie: () => import('./zombie/roles.ts'),
  orphan: () => import('./orphan/roles.ts'),
  daemon: () => import('./daemon/roles.ts'),
  'daemon-thread': () => import('./daemon-thread/roles.ts'),
  'threads-in-process': () => import('./threads-in-process/roles.ts'),
  'thread-create': () => import('./thread-create/roles.ts'),
  'thread-registry': () => import('./thread-registry/roles.ts'),
  'thread-join': () => import('./thread-join/roles.ts'),
  'thread-cost': () => import('./thread-cost/roles.ts'),
  editor: () => import('./editor/roles.ts'),
  'thread-lifetime': () => import('./thread-lifetime/roles.ts'),
  'thread-control': () => import('./thread-control/roles.ts'),
  'ticket-race': () => import('./ticket-race/roles.ts'),
  'counter-race': () => import('./counter-race/roles.ts'),
  'lost-updates': () => import('./lost-updates/roles.ts'),
  'lock-width': () => import('./lock-width/roles.ts'),
  deadlock: () => import('./deadlock/roles.ts'),
  'recursive-lock': () => import('./recursive-lock/roles.ts'),
  semaphore: () => import('./semaphore/roles.ts'),
  'semaphore-vs-pool': () => import('./semaphore-vs-pool/roles.ts'),
  'busy-wait': () => import('./busy-wait/roles.ts'),
  timer: () => import('./timer/roles.ts'),
  event: () => import('./event/roles.ts'),
  'thread-queue': () => import('./thread-queue/roles.ts'),
  'producer-consumer': () => import('./producer-consumer/roles.ts'),
};

/** The roles of a scenario. Throws for an unknown one. */
export async function loadRoles(scenario: string): Promise<Roles> {
  const load = loaders[scenario];
  if (!load) throw new Error(`no roles for scenario ${scenario}`);
  return (await load()).roles;
}
