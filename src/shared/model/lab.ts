import type { Prediction, WorksheetRun } from './prediction.ts';
import type { ProcessState } from './process.ts';
import type { Message, ParamValue } from './scenario.ts';

/**
 * What an actor can wait for or hold. `actor` is another process or thread (join), `channel` carries the messages of one
 * actor to another: `main → worker-1`.
 */
export type ObjectType =
  | 'mutex'
  | 'rlock'
  | 'rwlock'
  | 'file-lock'
  | 'semaphore'
  | 'event'
  | 'condition'
  | 'barrier'
  | 'queue'
  | 'timer'
  | 'actor'
  | 'pipe'
  | 'channel';

export interface SyncObject {
  readonly id: string;
  readonly type: ObjectType;
}

/** What an actor reports under a name: one value, a list, or a record with named fields. */
export type ReportedValue = ParamValue | readonly ParamValue[] | Readonly<Record<string, ParamValue>>;

interface EventBase {
  /** Place in the run's log, from 1, given by the supervisor in order of arrival. */
  readonly seq: number;
  readonly actor: string;
  /** Nanoseconds of the system-wide monotonic clock since the run began. */
  readonly atNs: number;
  /** The line of the scenario's `roles.ts` that reported it, from 1, where it is known. */
  readonly line?: number;
}

/**
 * What actors report. Everything that may block follows one pattern: `wait` just before blocking,
 * `proceed` when the wait is over (or at once without blocking), `release` at the end of a hold. Between
 * `wait` and `proceed` the actor waits for the object; between a `proceed` with outcome ok on a lock and
 * its last `release` it holds the lock.
 */
export type LabEventBody =
  | {
      readonly kind: 'actor-started';
      readonly role: string;
      readonly actorKind: 'process' | 'thread';
      readonly pid: number;
      readonly tid: number | null;
      readonly ppid: number;
      readonly parent: string | null;
      readonly startTime: string | null;
      /** When its parent began to start it, in ns like `atNs`: what the parent did before that happens before it. */
      readonly forkedNs?: number;
    }
  /** The role's function returned (0), threw (1), or called exit with a code; reported by the actor itself. */
  | { readonly kind: 'actor-ended'; readonly exitCode: number }
  /** The parent collected the exit status (wait), or the supervisor noticed the end. */
  | {
      readonly kind: 'actor-exited';
      readonly subject: string;
      readonly exitCode: number | null;
      readonly signal: string | null;
    }
  | { readonly kind: 'note'; readonly message: Message }
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly op: 'read' | 'write';
      readonly value: ReportedValue;
    }
  | { readonly kind: 'metric'; readonly name: string; readonly value: number; readonly unit: string }
  | {
      readonly kind: 'wait';
      readonly object: SyncObject;
      readonly op: string;
      /** Grows with each wait of this actor: the same number in two samples is the same wait. */
      readonly waitSeq: number;
      /** A wait with a time limit ends by itself, so it is no edge of the wait-for graph. */
      readonly timed: boolean;
      readonly held: readonly string[];
    }
  | {
      readonly kind: 'proceed';
      readonly object: SyncObject;
      readonly op: string;
      readonly outcome: 'ok' | 'timeout' | 'refused';
      readonly waitSeq: number;
      readonly held: readonly string[];
      /** Recursion depth after a recursive lock was taken. */
      readonly depth?: number;
      /** Length of a queue, or permits left, right after the operation. */
      readonly size?: number;
      readonly item?: ParamValue;
      /** True for try-lock: it can never block, so it adds no lock-order edge into the lock. */
      readonly nonBlocking?: boolean;
      /** True if it had a time limit: it cannot block for ever, so it adds no such edge either. */
      readonly timed?: boolean;
    }
  | {
      readonly kind: 'release';
      readonly object: SyncObject;
      readonly op: string;
      readonly depth?: number;
      readonly size?: number;
    }
  /**
   * Accesses to a variable or file that several actors share, summed up since the last report:
   * the lockset analysis intersects what was held. Atomic accesses need no lock.
   */
  | {
      readonly kind: 'access';
      readonly variable: string;
      readonly op: 'read' | 'write';
      readonly count: number;
      readonly atomic: boolean;
      readonly held: readonly string[];
      /** When it was made, if it is reported later. */
      readonly madeNs?: number;
    }
  /** A task of a pool or event loop. It pauses where it lets others of its thread go on, until it resumes. */
  | { readonly kind: 'task'; readonly task: number; readonly op: 'begin' | 'pause' | 'resume' | 'end' }
  /** An uncaught failure inside a role. */
  | { readonly kind: 'failure'; readonly name: string; readonly detail: string };

export type LabEvent = EventBase & LabEventBody;
export type LabEventKind = LabEvent['kind'];

export interface ActorInfo {
  /** Unique in the run: `main`, `child-1`, … */
  readonly id: string;
  readonly role: string;
  readonly kind: 'process' | 'thread';
  readonly pid: number;
  readonly tid: number | null;
  readonly ppid: number;
  readonly parent: string | null;
  /** Start time of its process, which with pid is the identity; null until it was sampled. */
  readonly startTime: string | null;
  readonly startedAtNs: number;
  readonly endedAtNs: number | null;
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** One process of a run at one sample. */
export interface ActorSample {
  readonly pid: number;
  readonly startTime: string;
  readonly ppid: number | null;
  /** Name of the parent process, to show which process adopted an orphan. */
  readonly parentName: string | null;
  readonly pgid: number | null;
  readonly sid: number | null;
  readonly tty: string | null;
  readonly state: ProcessState;
  readonly rssBytes: number | null;
  readonly cpuPercent: number | null;
  readonly threads:
    | readonly {
        readonly tid: number;
        readonly state: ProcessState;
        readonly waitChannel: string | null;
        /** The processor it last ran on, from 0; null if unknown. */
        readonly processor?: number | null;
        /** How long it was ready but had no processor so far, in ns; null if unknown. */
        readonly queuedNs?: number | null;
      }[]
    | null;
}

/** Time that all programs of the machine lost so far, since an instant that stays the same during a run. */
export interface LostTime {
  /** Time in which threads that were ready had no processor, in ns. */
  readonly pressureNs: number;
  /** Processor time that the hypervisor gave to other machines, all processors together, in ns. */
  readonly stolenNs: number;
}

/** The sampled processes of a run at one instant; a process not listed was gone. */
export interface RunSample {
  readonly atNs: number;
  readonly processes: readonly ActorSample[];
  /** Missing in a recorded run. */
  readonly lost?: LostTime;
}

export type CheckStatus = 'passed' | 'failed' | 'inconclusive';

export interface CheckResult {
  readonly id: string;
  readonly status: CheckStatus;
  readonly expected: Message;
  readonly observed: Message;
}

export const findingKinds = [
  'deadlock',
  'lock-order',
  'race',
  'lost-update',
  'zombie',
  'orphan',
  'starvation',
  'livelock',
  'convoy',
  'inversion',
  'slow-hold',
  'herd',
  'lost-wakeup',
  'pool-deadlock',
  'stall',
  'leak',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** An event that a finding is based on. */
export interface EventRef {
  readonly seq: number;
  readonly atNs: number;
  readonly actor: string;
}

export interface Finding {
  readonly kind: FindingKind;
  readonly atNs: number;
  readonly actors: readonly string[];
  readonly objects: readonly string[];
  /** A sentence from the shared `findings` namespace of the catalogue. */
  readonly detail: Message;
  /** The events that show it, if it was found in events. */
  readonly evidence?: readonly EventRef[];
}

export type RunOutcome = 'passed' | 'failed' | 'stopped' | 'timed-out' | 'error';

export interface RunInfo {
  readonly id: string;
  readonly scenario: string;
  readonly variant: string;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly durationMs: number | null;
  /** Null while it runs. */
  readonly outcome: RunOutcome | null;
  /** Reason of an `error` outcome: a message of the catalogue's `findings` namespace. */
  readonly error: Message | null;
  /** What was predicted before it; missing if nothing was. */
  readonly prediction?: Prediction;
  /** The worksheet that it is part of; missing if it is part of none. */
  readonly worksheet?: WorksheetRun;
}

export interface Metric {
  readonly value: number;
  readonly unit: string;
}

/** The verdicts of a run; complete once `run.outcome` is not null. */
export interface RunReport {
  readonly run: RunInfo;
  readonly actors: readonly ActorInfo[];
  readonly checks: readonly CheckResult[];
  readonly findings: readonly Finding[];
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly events: { readonly written: number; readonly dropped: number };
  /** Processes with this run's tag that were still alive after clean-up; must be empty. */
  readonly leftovers: readonly { readonly pid: number; readonly startTime: string }[];
}

/** What a run came to, without its events. */
export type RunResult = Pick<RunReport, 'run' | 'checks' | 'metrics'>;

/** The names that a scenario uses; any string where it is not known which scenario it is. */
export interface ObservedNames {
  readonly param: string;
  readonly variant: string;
  readonly role: string;
  readonly note: string;
  readonly metric: string;
}

/** Everything that checks may read. */
export interface Observation<N extends ObservedNames = ObservedNames> {
  readonly run: RunInfo;
  readonly params: Readonly<Record<N['param'], ParamValue>>;
  readonly variant: N['variant'];
  readonly platform: string;
  readonly cores: number;
  readonly actors: readonly ActorInfo[];
  readonly events: readonly LabEvent[];
  readonly samples: readonly RunSample[];
  readonly findings: readonly Finding[];
  readonly metrics: Readonly<Record<string, Metric>>;
  /** How the run ended before its checks: by itself, its time limit, or the user. */
  readonly endedBy: 'itself' | 'limit' | 'user';
  /** When it ended, in ns: what is observed later shows its processes being ended. */
  readonly untilNs: number;
  /** For the compiler only; never set. */
  readonly names?: N;
}
