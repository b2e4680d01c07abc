import { batchEra } from './batch-era/scenario.ts';
import { multiprogramming } from './multiprogramming/scenario.ts';
import { cpuRelease } from './cpu-release/scenario.ts';
import { programAndProcess } from './program-and-process/scenario.ts';
import { unresponsive } from './unresponsive/scenario.ts';
import { processStates } from './process-states/scenario.ts';
import { scheduling } from './scheduling/scenario.ts';
import { realSchedule } from './real-schedule/scenario.ts';
import { niceShare } from './nice-share/scenario.ts';
import { jobSubmission } from './job-submission/scenario.ts';
import { blockingIo } from './blocking-io/scenario.ts';
import { parallelism } from './parallelism/scenario.ts';
import { processCreate } from './process-create/scenario.ts';
import { startMethods } from './start-methods/scenario.ts';
import { startOrder } from './start-order/scenario.ts';
import { processAttributes } from './process-attributes/scenario.ts';
import { authKey } from './auth-key/scenario.ts';
import { processTree } from './process-tree/scenario.ts';
import { isolation } from './isolation/scenario.ts';
import { join } from './join/scenario.ts';
import { terminate } from './terminate/scenario.ts';
import { killedLockHolder } from './killed-lock-holder/scenario.ts';
import { pidReclaim } from './pid-reclaim/scenario.ts';
import { parentWaits } from './parent-waits/scenario.ts';
import { zombie } from './zombie/scenario.ts';
import { orphan } from './orphan/scenario.ts';
import { daemon } from './daemon/scenario.ts';
import { daemonThread } from './daemon-thread/scenario.ts';
import { printer } from './printer/scenario.ts';
import { tornOutput } from './torn-output/scenario.ts';
import { ticketRace } from './ticket-race/scenario.ts';
import { fileIpc } from './file-ipc/scenario.ts';
import { processQueue } from './process-queue/scenario.ts';
import { pipe } from './pipe/scenario.ts';
import { pipeReaders } from './pipe-readers/scenario.ts';
import { manager } from './manager/scenario.ts';
import { producerConsumer } from './producer-consumer/scenario.ts';
import { consumerEndings } from './consumer-endings/scenario.ts';
import { threadConsumers } from './thread-consumers/scenario.ts';
import { threadsInProcess } from './threads-in-process/scenario.ts';
import { threadCreate } from './thread-create/scenario.ts';
import { threadRegistry } from './thread-registry/scenario.ts';
import { threadJoin } from './thread-join/scenario.ts';
import { threadCost } from './thread-cost/scenario.ts';
import { editor } from './editor/scenario.ts';
import { threadLifetime } from './thread-lifetime/scenario.ts';
import { threadControl } from './thread-control/scenario.ts';
import { counterRace } from './counter-race/scenario.ts';
import { lostUpdates } from './lost-updates/scenario.ts';
import { lockWidth } from './lock-width/scenario.ts';
import { gil } from './gil/scenario.ts';
import { gilNotLanguage } from './gil-not-language/scenario.ts';
import { gilWhy } from './gil-why/scenario.ts';
import { evalLoop } from './eval-loop/scenario.ts';
import { gilRemoval } from './gil-removal/scenario.ts';
import { deadlock } from './deadlock/scenario.ts';
import { recursiveLock } from './recursive-lock/scenario.ts';
import { semaphore } from './semaphore/scenario.ts';
import { semaphoreVsPool } from './semaphore-vs-pool/scenario.ts';
import { busyWait } from './busy-wait/scenario.ts';
import { timer } from './timer/scenario.ts';
import { event } from './event/scenario.ts';
import { threadQueue } from './thread-queue/scenario.ts';
import { pool } from './pool/scenario.ts';
import { poolLifetime } from './pool-lifetime/scenario.ts';
import { poolCallback } from './pool-callback/scenario.ts';
import { executor } from './executor/scenario.ts';
import { poolFailure } from './pool-failure/scenario.ts';
import { poolCrawler } from './pool-crawler/scenario.ts';
import { poolCompare } from './pool-compare/scenario.ts';
import { cpuBound } from './cpu-bound/scenario.ts';
import { ioBound } from './io-bound/scenario.ts';
import { fourTasks } from './four-tasks/scenario.ts';
import { guidance } from './guidance/scenario.ts';
import { coroutines } from './coroutines/scenario.ts';
import { generatorCost } from './generator-cost/scenario.ts';
import { cooperativeSleeps } from './cooperative-sleeps/scenario.ts';
import { tcpServer } from './tcp-server/scenario.ts';
import { tcpDialogue } from './tcp-dialogue/scenario.ts';
import { tcpAcceptors } from './tcp-acceptors/scenario.ts';
import { tcpFraming } from './tcp-framing/scenario.ts';
import { spawnLimit } from './spawn-limit/scenario.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario, in the order of the course. */
export const scenarios: readonly Scenario[] = [
  batchEra,
  multiprogramming,
  cpuRelease,
  programAndProcess,
  unresponsive,
  processStates,
  scheduling,
  realSchedule,
  niceShare,
  jobSubmission,
  blockingIo,
  parallelism,
  processCreate,
  startMethods,
  startOrder,
  processAttributes,
  authKey,
  processTree,
  isolation,
  join,
  terminate,
  killedLockHolder,
  pidReclaim,
  parentWaits,
  zombie,
  orphan,
  daemon,
  daemonThread,
  printer,
  tornOutput,
  ticketRace,
  fileIpc,
  processQueue,
  pipe,
  pipeReaders,
  manager,
  producerConsumer,
  consumerEndings,
  threadConsumers,
  threadsInProcess,
  threadCreate,
  threadRegistry,
  threadJoin,
  threadCost,
  editor,
  threadLifetime,
  threadControl,
  counterRace,
  lostUpdates,
  lockWidth,
  gil,
  gilNotLanguage,
  gilWhy,
  evalLoop,
  gilRemoval,
  deadlock,
  recursiveLock,
  semaphore,
  semaphoreVsPool,
  busyWait,
  timer,
  event,
  threadQueue,
  pool,
  poolLifetime,
  poolCallback,
  executor,
  poolFailure,
  poolCrawler,
  poolCompare,
  cpuBound,
  ioBound,
  fourTasks,
  guidance,
  coroutines,
  generatorCost,
  cooperativeSleeps,
  tcpServer,
  tcpDialogue,
  tcpAcceptors,
  tcpFraming,
  spawnLimit,
];
