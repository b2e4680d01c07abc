import { scenario as batchEra } from './batch-era/scenario.ts';
import { scenario as multiprogramming } from './multiprogramming/scenario.ts';
import { scenario as cpuRelease } from './cpu-release/scenario.ts';
import { scenario as programAndProcess } from './program-and-process/scenario.ts';
import { scenario as unresponsive } from './unresponsive/scenario.ts';
import { scenario as processStates } from './process-states/scenario.ts';
import { scenario as scheduling } from './scheduling/scenario.ts';
import { scenario as realSchedule } from './real-schedule/scenario.ts';
import { scenario as niceShare } from './nice-share/scenario.ts';
import { scenario as jobSubmission } from './job-submission/scenario.ts';
import { scenario as blockingIo } from './blocking-io/scenario.ts';
import { scenario as parallelism } from './parallelism/scenario.ts';
import { scenario as processCreate } from './process-create/scenario.ts';
import { scenario as startMethods } from './start-methods/scenario.ts';
import { scenario as startOrder } from './start-order/scenario.ts';
import { scenario as processAttributes } from './process-attributes/scenario.ts';
import { scenario as authKey } from './auth-key/scenario.ts';
import { scenario as processTree } from './process-tree/scenario.ts';
import { scenario as isolation } from './isolation/scenario.ts';
import { scenario as join } from './join/scenario.ts';
import { scenario as terminate } from './terminate/scenario.ts';
import { scenario as killedLockHolder } from './killed-lock-holder/scenario.ts';
import { scenario as pidReclaim } from './pid-reclaim/scenario.ts';
import { scenario as parentWaits } from './parent-waits/scenario.ts';
import { scenario as zombie } from './zombie/scenario.ts';
import { scenario as orphan } from './orphan/scenario.ts';
import { scenario as daemon } from './daemon/scenario.ts';
import { scenario as daemonThread } from './daemon-thread/scenario.ts';
import { scenario as printer } from './printer/scenario.ts';
import { scenario as tornOutput } from './torn-output/scenario.ts';
import { scenario as ticketRace } from './ticket-race/scenario.ts';
import { scenario as fileIpc } from './file-ipc/scenario.ts';
import { scenario as processQueue } from './process-queue/scenario.ts';
import { scenario as pipe } from './pipe/scenario.ts';
import { scenario as pipeReaders } from './pipe-readers/scenario.ts';
import { scenario as manager } from './manager/scenario.ts';
import { scenario as producerConsumer } from './producer-consumer/scenario.ts';
import { scenario as consumerEndings } from './consumer-endings/scenario.ts';
import { scenario as threadConsumers } from './thread-consumers/scenario.ts';
import { scenario as threadsInProcess } from './threads-in-process/scenario.ts';
import { scenario as threadCreate } from './thread-create/scenario.ts';
import { scenario as threadRegistry } from './thread-registry/scenario.ts';
import { scenario as threadJoin } from './thread-join/scenario.ts';
import { scenario as threadCost } from './thread-cost/scenario.ts';
import { scenario as editor } from './editor/scenario.ts';
import { scenario as threadLifetime } from './thread-lifetime/scenario.ts';
import { scenario as threadControl } from './thread-control/scenario.ts';
import { scenario as counterRace } from './counter-race/scenario.ts';
import { scenario as lostUpdates } from './lost-updates/scenario.ts';
import { scenario as lockWidth } from './lock-width/scenario.ts';
import { scenario as gil } from './gil/scenario.ts';
import { scenario as gilNotLanguage } from './gil-not-language/scenario.ts';
import { scenario as gilWhy } from './gil-why/scenario.ts';
import { scenario as evalLoop } from './eval-loop/scenario.ts';
import { scenario as gilRemoval } from './gil-removal/scenario.ts';
import { scenario as deadlock } from './deadlock/scenario.ts';
import { scenario as diningPhilosophers } from './dining-philosophers/scenario.ts';
import { scenario as readersWriters } from './readers-writers/scenario.ts';
import { scenario as conditionVariable } from './condition-variable/scenario.ts';
import { scenario as barrier } from './barrier/scenario.ts';
import { scenario as starvation } from './starvation/scenario.ts';
import { scenario as livelock } from './livelock/scenario.ts';
import { scenario as signals } from './signals/scenario.ts';
import { scenario as joinBeforeDrain } from './join-before-drain/scenario.ts';
import { scenario as sharedMemory } from './shared-memory/scenario.ts';
import { scenario as priorityInversion } from './priority-inversion/scenario.ts';
import { scenario as memoryOrdering } from './memory-ordering/scenario.ts';
import { scenario as recursiveLock } from './recursive-lock/scenario.ts';
import { scenario as semaphore } from './semaphore/scenario.ts';
import { scenario as semaphoreVsPool } from './semaphore-vs-pool/scenario.ts';
import { scenario as busyWait } from './busy-wait/scenario.ts';
import { scenario as timer } from './timer/scenario.ts';
import { scenario as event } from './event/scenario.ts';
import { scenario as threadQueue } from './thread-queue/scenario.ts';
import { scenario as pool } from './pool/scenario.ts';
import { scenario as poolLifetime } from './pool-lifetime/scenario.ts';
import { scenario as poolCallback } from './pool-callback/scenario.ts';
import { scenario as executor } from './executor/scenario.ts';
import { scenario as poolFailure } from './pool-failure/scenario.ts';
import { scenario as poolCrawler } from './pool-crawler/scenario.ts';
import { scenario as poolCompare } from './pool-compare/scenario.ts';
import { scenario as cpuBound } from './cpu-bound/scenario.ts';
import { scenario as ioBound } from './io-bound/scenario.ts';
import { scenario as fourTasks } from './four-tasks/scenario.ts';
import { scenario as guidance } from './guidance/scenario.ts';
import { scenario as coroutines } from './coroutines/scenario.ts';
import { scenario as generatorCost } from './generator-cost/scenario.ts';
import { scenario as cooperativeSleeps } from './cooperative-sleeps/scenario.ts';
import { scenario as tcpServer } from './tcp-server/scenario.ts';
import { scenario as tcpDialogue } from './tcp-dialogue/scenario.ts';
import { scenario as tcpAcceptors } from './tcp-acceptors/scenario.ts';
import { scenario as tcpFraming } from './tcp-framing/scenario.ts';
import { scenario as spawnLimit } from './spawn-limit/scenario.ts';
import { scenario as workbench } from './workbench/scenario.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario of the course, in its order. */
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
  signals,
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
  sharedMemory,
  processQueue,
  pipe,
  pipeReaders,
  joinBeforeDrain,
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
  memoryOrdering,
  gil,
  gilNotLanguage,
  gilWhy,
  evalLoop,
  gilRemoval,
  deadlock,
  diningPhilosophers,
  livelock,
  recursiveLock,
  semaphore,
  semaphoreVsPool,
  starvation,
  priorityInversion,
  readersWriters,
  busyWait,
  timer,
  event,
  barrier,
  conditionVariable,
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

/** Those included that are started from other places. */
export const allScenarios: readonly Scenario[] = [...scenarios, workbench];
