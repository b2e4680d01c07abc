import { parentPort } from 'node:worker_threads';
import { toAppError } from '#shared/errors.ts';
import type { Operation, StepValue } from '#shared/workbench/operation.ts';
import { Gates } from '#lab/workbench/gate.ts';
import { RealObjects } from '#lab/workbench/real-objects.ts';
import { kernelThreadId } from '#lab/runtime/thread-id.ts';
import { load } from './load.ts';
import { LiveThread } from './live-thread.ts';
import type { ThreadMessage, ThreadStart } from './thread-messages.ts';

/** Runs threads of programs in this worker thread, one after another. */
export function runThreads(): void {
  parentPort?.on('message', runThread);
}

/** Runs one thread of a program from its start to its end. */
function runThread({ prepared, thread, threads, memory, gates: buffer }: ThreadStart): void {
  const report = (message: ThreadMessage): void => parentPort?.postMessage(message);
  report({ at: 'start', tid: kernelThreadId() });
  const gates = new Gates(buffer);
  let gave: StepValue;
  let at: { readonly operation: Operation; readonly line: number };
  let objects: RealObjects | undefined;
  const pass = (isSecond: boolean): void => {
    gates.pass(thread, () => report({ at: 'gate', ...at, isSecond, gave }));
    gave = undefined;
  };
  const make = (operation: Operation, line: number): StepValue => {
    at = { operation, line };
    pass(false);
    return (gave = objects?.make(operation, thread));
  };
  try {
    const { declarations, run } = load(prepared, (lines, names) => new LiveThread(lines, names, make));
    const steps = { asleep: () => report({ at: 'asleep' }), gate: () => pass(true) };
    objects = new RealObjects(declarations.objects, memory, { threads, steps, threadOf: () => -1 });
    const body = declarations.threads[thread]?.body;
    const { failure, line } = run.run(() => void body?.(declarations.shared), []);
    report({ at: 'over', failure, line, inStep: run.hasErred, gave });
  } catch (error) {
    const { code, params } = toAppError(error);
    report({ at: 'refused', code, params });
  }
}
