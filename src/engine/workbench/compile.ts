import { stripTypeScriptTypes } from 'node:module';
import { parse, type Comment, type Program as Tree } from 'acorn';
import { AppError } from '#shared/errors.ts';
import type { Failure, Program, SharedValues, ThreadPoint } from '#shared/workbench/machine.ts';
import type { StepValue } from '#shared/workbench/operation.ts';
import type { Declarations } from './declarations.ts';
import { instrument, type Instrumented } from './instrument.ts';
import { firstLine, load } from './load.ts';
import { ThreadReplay, type GivenStep, type Stop } from './thread-replay.ts';

/**
 * A program's text as threads that can be run one step at a time. Throws an AppError with the line of a mistake, or of
 * what would make a run not repeatable. The text is executed: call it in a process that may be ended. `merged`: false
 * keeps points of a thread apart by their past, which merging must not change the results of.
 */
export function compile(source: string, { merged = true }: { readonly merged?: boolean } = {}): Program {
  const { declarations, run } = load(prepare(source), (lines, names) => new ThreadReplay(lines, names));
  return new CompiledProgram(declarations, run, merged);
}

/** A program's text, marked as its threads run it. Throws as `compile` does. */
export const prepare = (source: string): Instrumented => instrument(...parsed(source));

function parsed(source: string): readonly [string, Tree, readonly Comment[]] {
  try {
    // Types become blanks, so that lines and columns stay.
    const text = stripTypeScriptTypes(source, { mode: 'strip' });
    const comments: Comment[] = [];
    return [text, parse(text, { ecmaVersion: 'latest', sourceType: 'module', onComment: comments }), comments];
  } catch (error) {
    const line = lineOfError(error, source);
    throw new AppError('code-syntax', { line, detail: firstLine(error) }, { cause: error });
  }
}

/** The line of a parser's complaint. */
function lineOfError(error: unknown, source: string): number {
  const loc: unknown = typeof error === 'object' && error !== null && 'loc' in error ? error.loc : null;
  if (typeof loc === 'object' && loc !== null && 'line' in loc && typeof loc.line === 'number') return loc.line;
  // The one that removes types names no line: the parser finds most of what it refuses, too.
  try {
    parse(source, { ecmaVersion: 'latest', sourceType: 'module' });
  } catch (again) {
    if (again !== error && again instanceof SyntaxError && 'loc' in again) return lineOfError(again, source);
  }
  return 1;
}

/** Steps that a thread has made, the last one first. */
interface Given extends GivenStep {
  readonly before: Given | null;
}

interface Point extends ThreadPoint {
  readonly given: Given | null;
  /** Where each value leads; what was run once is not run again. */
  readonly after: Map<StepValue, Point>;
}

class CompiledProgram implements Program {
  readonly objects: Program['objects'];
  readonly threads: readonly string[];
  readonly spurious: boolean;
  readonly #declarations: Declarations;
  readonly #replay: ThreadReplay;
  readonly #merged: boolean;
  readonly #points = new Map<string, Point>();
  #count = 0;

  constructor(declarations: Declarations, replay: ThreadReplay, merged: boolean) {
    this.#merged = merged;
    this.#declarations = declarations;
    this.#replay = replay;
    this.objects = declarations.objects;
    this.threads = declarations.threads.map(({ id }) => id);
    this.spurious = declarations.spurious;
  }

  first(thread: number): ThreadPoint {
    return this.#pointOf(thread, null);
  }

  after(thread: number, point: ThreadPoint, value: StepValue): ThreadPoint {
    const { given, after, next: operation } = point as Point;
    let next = after.get(value);
    if (!next) {
      if (!operation) throw new Error('a thread that has ended makes no step');
      next = this.#pointOf(thread, { operation, value, before: given });
      after.set(value, next);
    }
    return next;
  }

  check(shared: SharedValues): Failure | null {
    for (const { holds, message } of this.#declarations.checks) {
      try {
        if (!holds(structuredClone(shared))) return { kind: 'check', message };
      } catch (error) {
        if (error instanceof AppError) throw error;
        return { kind: 'error', message: `${message}: ${firstLine(error)}` };
      }
    }
    return null;
  }

  #pointOf(thread: number, given: Given | null): Point {
    const body = this.#declarations.threads[thread]?.body;
    const stop = this.#replay.run(() => void body?.(this.#declarations.shared), stepsOf(given));
    const key = this.#merged ? keyOf(thread, stop) : null;
    const known = key === null ? undefined : this.#points.get(key);
    if (known) return known;
    this.#count += 1;
    const { next, failure, line } = stop;
    const point: Point = { id: this.#count, next, failure, line, given, after: new Map() };
    if (key !== null) this.#points.set(key, point);
    return point;
  }
}

function keyOf(thread: number, { local, failure }: Stop): string | null {
  if (local === null) return null;
  return `${thread} ${local}${failure ? ` ${failure.kind} ${failure.message}` : ''}`;
}

function stepsOf(given: Given | null): readonly GivenStep[] {
  const steps: GivenStep[] = [];
  for (let at = given; at; at = at.before) steps.push(at);
  return steps.toReversed();
}
