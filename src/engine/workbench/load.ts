import { AppError } from '#shared/errors.ts';
import { Declarer, type Declarations } from './declarations.ts';
import { hooks } from './hooks.ts';
import type { Instrumented } from './instrument.ts';
import { programNames } from './names.ts';
import type { ReadLocals, ThreadReplay } from './thread-replay.ts';

/** What a program declares, and what its threads run in. Throws an AppError with what is wrong with it. */
export function load<R extends ThreadReplay>(
  { code, lines, sections }: Instrumented,
  createRun: (lines: readonly number[], names: ReadonlyMap<unknown, string>) => R,
): { readonly declarations: Declarations; readonly run: R } {
  let run: R | undefined;
  const declarations = new Declarer((names) => (run = createRun(lines, names)), sections);
  if (!run) throw new Error('nothing that runs threads');
  evaluate(code, declarations, run);
  if (declarations.threads.length === 0)
    throw new AppError('code-invalid', { detail: 'it declares no thread: thread("A", function)' });
  return { declarations, run };
}

/** The part of an error that a person reads. */
export const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')
    .map((line) => line.replace(/\s*\(\d+:\d+\)$/, '').trim())
    .findLast((line) => line !== '' && !/^[│╭╰─\s\d]/u.test(line)) ?? '?';

function evaluate(code: string, declarer: Declarer, replay: ThreadReplay): void {
  const hookFunctions: Readonly<Record<string, unknown>> = {
    [hooks.at]: (place: number, read: ReadLocals | null) => replay.at(place, read),
    [hooks.enter]: () => replay.enter(),
    [hooks.leave]: (frame: number) => replay.leave(frame),
    [hooks.caught]: () => replay.caught(),
    [hooks.isLive]: () => replay.isLive(),
    [hooks.constant]: (value: unknown) => freeze(value, declarer.names),
  };
  const api = declarer.api();
  try {
    // What a thread runs is the text of the user, in a process of its own that may do nothing else.
    // oxlint-disable-next-line typescript/no-implied-eval
    const module = new Function(...Object.keys(hookFunctions), ...programNames, `"use strict";${code}`) as (
      ...names: readonly unknown[]
    ) => void;
    module(...Object.values(hookFunctions), ...programNames.map((name) => api[name]));
  } catch (error) {
    if (error instanceof AppError) throw error;
    const detail = typeof error === 'symbol' ? 'a loop outside its threads never ends' : firstLine(error);
    throw new AppError('code-invalid', { detail }, { cause: error });
  }
}

/** Makes a value outside of the threads constant, with all that is in it. Throws for what could change all the same. */
function freeze(value: unknown, names: ReadonlyMap<unknown, string>): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null || names.has(value)) return value;
  if (Object.isFrozen(value)) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof value === 'function') Object.freeze((value as { readonly prototype?: unknown }).prototype);
  else if (prototype !== Object.prototype && prototype !== Array.prototype)
    throw new AppError('code-invalid', {
      detail: 'an object of a class outside of the threads could change without a step',
    });
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part, names);
  return value;
}
