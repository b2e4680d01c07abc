import { processCreate } from './process-create/scenario.ts';
import { isolation } from './isolation/scenario.ts';
import { join } from './join/scenario.ts';
import { zombie } from './zombie/scenario.ts';
import { orphan } from './orphan/scenario.ts';
import { daemon } from './daemon/scenario.ts';
import { daemonThread } from './daemon-thread/scenario.ts';
import { threadsInProcess } from './threads-in-process/scenario.ts';
import { threadCreate } from './thread-create/scenario.ts';
import { threadRegistry } from './thread-registry/scenario.ts';
import { threadJoin } from './thread-join/scenario.ts';
import { threadCost } from './thread-cost/scenario.ts';
import { editor } from './editor/scenario.ts';
import { threadLifetime } from './thread-lifetime/scenario.ts';
import { threadControl } from './thread-control/scenario.ts';
import { ticketRace } from './ticket-race/scenario.ts';
import { counterRace } from './counter-race/scenario.ts';
import { lostUpdates } from './lost-updates/scenario.ts';
import { lockWidth } from './lock-width/scenario.ts';
import { deadlock } from './deadlock/scenario.ts';
import { recursiveLock } from './recursive-lock/scenario.ts';
import { semaphore } from './semaphore/scenario.ts';
import { semaphoreVsPool } from './semaphore-vs-pool/scenario.ts';
import { busyWait } from './busy-wait/scenario.ts';
import { timer } from './timer/scenario.ts';
import { event } from './event/scenario.ts';
import { threadQueue } from './thread-queue/scenario.ts';
import { producerConsumer } from './producer-consumer/scenario.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario, in the order of the course. */
export const scenarios: readonly Scenario[] = [
  processCreate,
  isolation,
  join,
  zombie,
  orphan,
  daemon,
  daemonThread,
  threadsInProcess,
  threadCreate,
  threadRegistry,
  threadJoin,
  threadCost,
  editor,
  threadLifetime,
  threadControl,
  ticketRace,
  counterRace,
  lostUpdates,
  lockWidth,
  deadlock,
  recursiveLock,
  semaphore,
  semaphoreVsPool,
  busyWait,
  timer,
  event,
  threadQueue,
  producerConsumer,
];
