import type { ErrorCode, MessageParams } from '#shared/errors.ts';
import type { Failure } from '#shared/workbench/machine.ts';
import type { Operation, StepValue } from '#shared/workbench/operation.ts';
import type { RealMemory } from '#lab/workbench/real-objects.ts';
import type { Instrumented } from './instrument.ts';

/** What a thread of a program is started with. */
export interface ThreadStart {
  /** The text of the program, already marked: its threads need no parser. */
  readonly prepared: Instrumented;
  readonly thread: number;
  readonly threads: number;
  readonly memory: RealMemory;
  readonly gates: SharedArrayBuffer;
}

/** What a thread reports to the thread that grants its steps. `gave`: what its last step gave. */
export type ThreadMessage =
  | { readonly at: 'start'; readonly tid: number | null }
  /** At its gate, before a step. */
  | {
      readonly at: 'gate';
      readonly operation: Operation;
      readonly line: number;
      readonly isSecond: boolean;
      readonly gave: StepValue;
    }
  /** After the first step of a call that has two. */
  | { readonly at: 'asleep' }
  | {
      readonly at: 'over';
      readonly failure: Failure | null;
      readonly line: number;
      /** The failure is a mistake of the step, which was not made. */
      readonly inStep: boolean;
      readonly gave: StepValue;
    }
  /** The program does what makes a run not repeatable. */
  | { readonly at: 'refused'; readonly code: ErrorCode; readonly params: MessageParams };
