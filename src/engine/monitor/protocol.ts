import type { MessagePort } from 'node:worker_threads';
import type { ProcessTick } from '#shared/model/delta.ts';
import type { ActorSample, LostTime } from '#shared/model/lab.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { RowExtra } from '#shared/model/fields.ts';
import type { Identity } from '#shared/model/process.ts';
import type { LabWait } from '#shared/model/lab-wait.ts';
import type { ProcessProblems, WaitReport } from '#shared/model/waits.ts';
import type { ProcessList, TreeRow } from '../ports.ts';

/** What the sampler starts with. */
export interface SamplerData {
  readonly mode: 'auto' | 'native' | 'portable';
  /** The instant of boot that an earlier sampler of this engine used; identities depend on it. */
  bootMs?: number;
}

/** Calls to the sampler. */
export interface SamplerCalls {
  readonly list: {
    readonly input: { readonly intervalMs: number; readonly extras: readonly RowExtra[] };
    readonly output: Omit<ProcessList, 'host'>;
  };
  readonly detail: {
    readonly input: { readonly pid: number; readonly startTime: string | undefined; readonly lab: readonly LabWait[] };
    readonly output: ProcessDetail;
  };
  readonly waits: {
    readonly input: { readonly identity: Identity; readonly lab: readonly LabWait[] };
    readonly output: WaitReport;
  };
  readonly problems: { readonly input: null; readonly output: ProcessProblems };
  readonly identify: { readonly input: { readonly pid: number }; readonly output: Identity | null };
  readonly census: { readonly input: null; readonly output: readonly TreeRow[] };
  readonly findTagged: { readonly input: { readonly runId: string }; readonly output: Identity[] };
  readonly trackNow: { readonly input: { readonly track: number }; readonly output: null };
}

/** Messages to the sampler, besides calls. */
export type ToSampler =
  | { readonly t: 'watch'; readonly intervalMs: number | null; readonly extras: readonly RowExtra[] }
  /** Send ticks through this port too, at this interval, until it is closed. */
  | { readonly t: 'record'; readonly port: MessagePort; readonly intervalMs: number }
  /** Measure the machine at this interval; null: stop. */
  | { readonly t: 'machine'; readonly id: number; readonly intervalMs: number | null }
  | { readonly t: 'track'; readonly track: number; readonly intervalMs: number; readonly pids: readonly number[] }
  | { readonly t: 'untrack'; readonly track: number }
  /** Stop everything; a sampler in a thread of its own ends that. */
  | { readonly t: 'end' };

/** Messages from the sampler, besides replies. */
export type FromSampler =
  | { readonly t: 'ready'; readonly backend: 'native' | 'portable'; readonly bootMs: number | null }
  /** `fresh`: the first tick after the loop started; it adds every row. */
  | { readonly t: 'tick'; readonly fresh: boolean; readonly tick: Omit<ProcessTick, 'seq'> }
  | { readonly t: 'machine'; readonly id: number; readonly tick: MachineTick }
  | {
      readonly t: 'tracked';
      readonly track: number;
      readonly atHrNs: bigint;
      readonly processes: readonly ActorSample[];
      readonly lost: LostTime;
    }
  /** A loop could not read; it keeps trying. */
  | { readonly t: 'problem'; readonly detail: string };
