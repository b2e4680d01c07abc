import type { Roles } from '../runtime/context.ts';

/** Loads the code of one scenario; called inside actors only. */
const loaders: Readonly<Record<string, () => Promise<{ readonly roles: Roles }>>> = {
  multiprogramming: () => import('./multiprogramming/roles.ts'),
  'cpu-release': () => import('./cpu-release/roles.ts'),
  'program-and-process': () => import('./program-and-process/roles.ts'),
  unresponsive: () => import('./unresponsive/roles.ts'),
  'process-states': () => import('./process-states/roles.ts'),
  'nice-share': () => import('./nice-share/roles.ts'),
  'job-submission': () => import('./job-submission/roles.ts'),
  'blocking-io': () => import('./blocking-io/roles.ts'),
  parallelism: () => import('./parallelism/roles.ts'),
  'process-create': () => import('./process-create/roles.ts'),
  'start-methods': () => import('./start-methods/roles.ts'),
  'start-order': () => import('./start-order/roles.ts'),
  'process-attributes': () => import('./process-attributes/roles.ts'),
  'auth-key': () => import('./auth-key/roles.ts'),
  'process-tree': () => import('./process-tree/roles.ts'),
  isolation: () => import('./isolation/roles.ts'),
  join: () => import('./join/roles.ts'),
  terminate: () => import('./terminate/roles.ts'),
  'killed-lock-holder': () => import('./killed-lock-holder/roles.ts'),
  'pid-reclaim': () => import('./pid-reclaim/roles.ts'),
  'parent-waits': () => import('./parent-waits/roles.ts'),
  zombie: () => import('./zombie/roles.ts'),
  orphan: () => import('./orphan/roles.ts'),
  daemon: () => import('./daemon/roles.ts'),
  'ticket-race': () => import('./ticket-race/roles.ts'),
  'counter-race': () => import('./counter-race/roles.ts'),
  gil: () => import('./gil/roles.ts'),
  deadlock: () => import('./deadlock/roles.ts'),
  'producer-consumer': () => import('./producer-consumer/roles.ts'),
  pool: () => import('./pool/roles.ts'),
  'pool-lifetime': () => import('./pool-lifetime/roles.ts'),
  'pool-callback': () => import('./pool-callback/roles.ts'),
  executor: () => import('./executor/roles.ts'),
  'pool-failure': () => import('./pool-failure/roles.ts'),
  'pool-crawler': () => import('./pool-crawler/roles.ts'),
  'pool-compare': () => import('./pool-compare/roles.ts'),
  'tcp-server': () => import('./tcp-server/roles.ts'),
  'tcp-dialogue': () => import('./tcp-dialogue/roles.ts'),
  'tcp-acceptors': () => import('./tcp-acceptors/roles.ts'),
  'tcp-framing': () => import('./tcp-framing/roles.ts'),
  'spawn-limit': () => import('./spawn-limit/roles.ts'),
  coroutines: () => import('./coroutines/roles.ts'),
  'generator-cost': () => import('./generator-cost/roles.ts'),
  'cooperative-sleeps': () => import('./cooperative-sleeps/roles.ts'),
  printer: () => import('./printer/roles.ts'),
  'torn-output': () => import('./torn-output/roles.ts'),
  'file-ipc': () => import('./file-ipc/roles.ts'),
  'process-queue': () => import('./process-queue/roles.ts'),
  pipe: () => import('./pipe/roles.ts'),
  'pipe-readers': () => import('./pipe-readers/roles.ts'),
  manager: () => import('./manager/roles.ts'),
  'consumer-endings': () => import('./consumer-endings/roles.ts'),
};

/** The roles of a scenario. Throws for an unknown one. */
export async function loadRoles(scenario: string): Promise<Roles> {
  const load = loaders[scenario];
  if (!load) throw new Error(`no roles for scenario ${scenario}`);
  return (await load()).roles;
}
