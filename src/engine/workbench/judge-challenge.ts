import { parse, type Program } from 'acorn';
import { stripTypeScriptTypes } from 'node:module';
import { AppError } from '#shared/errors.ts';
import { wholeProgram, type Challenge, type Judgement } from '#shared/workbench/challenge.ts';
import type { SharedValues } from '#shared/workbench/machine.ts';
import { operationNames } from '#shared/workbench/operation.ts';
import { search, type SearchResult } from '#shared/workbench/search.ts';
import { compile } from './compile.ts';
import { firstLine } from './load.ts';
import { programNames, pureNames } from './names.ts';

/** What belongs to the challenge alone: with these an answer could fake threads or checks. */
const own = ['thread', 'finallyCheck', 'options'] as const;

const operations: ReadonlySet<string> = new Set(Object.values(operationNames).flat());

/** Names of the language and of the workbench, which anyone may use. */
const isCommon = (name: string): boolean =>
  pureNames.has(name) ||
  operations.has(name) ||
  (programNames as readonly string[]).includes(name) ||
  name in Array.prototype ||
  name === 's';

/** More states than any challenge needs; an answer that needs more is not judged. */
const maxStates = 400_000;

interface NodeLike {
  readonly type: string;
  readonly name?: unknown;
  /** Of a literal. */
  readonly value?: unknown;
  /** Of a call. */
  readonly callee?: { readonly name?: unknown };
  readonly loc?: { readonly start: { readonly line: number } };
}

/** Calls `visit` with each node of a tree; where it returns false, not with those below. */
function walk(node: unknown, visit: (node: NodeLike) => boolean): void {
  if (Array.isArray(node)) for (const one of node) walk(one, visit);
  else if (typeof node === 'object' && node !== null && 'type' in node && visit(node as NodeLike))
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') walk(child, visit);
}

/** The tree of a text; null if it is no program: compiling it says why. */
function treeOf(source: string): Program | null {
  try {
    const text = stripTypeScriptTypes(source, { mode: 'strip' });
    return parse(text, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  } catch {
    return null;
  }
}

/** Each name of a text, as a word or in quotes, with its first line; `without`: calls of this name are left out. */
function namesIn(source: string, without?: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  walk(treeOf(source), (node) => {
    if (without !== undefined && node.callee?.name === without) return false;
    const name = node.type === 'Identifier' ? node.name : node.value;
    if (typeof name === 'string' && !found.has(name)) found.set(name, node.loc?.start.line ?? 1);
    return true;
  });
  return found;
}

/** The names that a text declares at its top. */
function declaredIn(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of treeOf(source)?.body ?? []) {
    if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') names.add(statement.id.name);
    else if (statement.type === 'VariableDeclaration')
      for (const { id } of statement.declarations)
        walk(id, ({ type, name }) => {
          if (type === 'Identifier' && typeof name === 'string') names.add(name);
          return true;
        });
  }
  return names;
}

/** Throws `challenge-cheat` for an answer that would replace, use or fake what belongs to the challenge. */
function checkAnswer({ program, given }: Challenge, answer: string): void {
  const ofProgram = namesIn(program);
  const declared = declaredIn(answer);
  // What the given part works with, and the program does not; a variable that it only declares is for answers.
  const ofChallenge = [...declaredIn(given), ...namesIn(given, 'shared').keys()].filter(
    (name) => !ofProgram.has(name) && !isCommon(name),
  );
  const reserved = new Set([...ofChallenge, ...own, ...programNames.filter((name) => declared.has(name))]);
  for (const [name, line] of namesIn(answer))
    if (reserved.has(name)) throw new AppError('challenge-cheat', { name, line });
}

type Predicate = (shared: SharedValues) => unknown;

/** The expression of the challenge as a function; it runs in the same process as the program. */
function predicateOf(expression: string): Predicate {
  try {
    // oxlint-disable-next-line typescript/no-implied-eval -- as the program itself, which comes from the same file
    return new Function('s', `"use strict"; return (${expression}\n)`) as Predicate;
  } catch (error) {
    throw new AppError(
      'challenge-invalid',
      { line: 1, detail: `${expression}: ${firstLine(error)}` },
      { cause: error },
    );
  }
}

/**
 * Judges an answer by a search of all its schedules. Throws what is wrong with the program, and `challenge-cheat`. The
 * answer is executed: call it in a process that may be ended.
 */
export function judgeChallenge(challenge: Challenge, answer: string): Judgement {
  checkAnswer(challenge, answer);
  const predicates = challenge.possible.map(({ holds }) => predicateOf(holds));
  const result = searchWhole(challenge, answer);
  const possible = predicates.map((holds) =>
    result.ends.some(({ shared, outcome }) => outcome === 'ended' && Boolean(holds(structuredClone(shared)))),
  );
  const elsewhere = challenge.alsoGiven.map((given) => searchWhole({ given }, answer));
  const failures = [result, ...elsewhere].flatMap((one) =>
    one.failures.map(({ message, kind, schedule }) => ({ message, kind, schedule, isElsewhere: one !== result })),
  );
  const isComplete = [result, ...elsewhere].every(({ search: { complete } }) => complete);
  return {
    isPassed: failures.length === 0 && isComplete && possible.every(Boolean),
    isComplete,
    schedules: result.search.explored,
    failures,
    possible,
  };
}

/** Every schedule of an answer with what is given. */
function searchWhole(challenge: Pick<Challenge, 'given'>, answer: string): SearchResult {
  return search(compile(wholeProgram(challenge, answer)), {
    bound: null,
    maxSchedules: Infinity,
    maxStates,
    counted: false,
    isOver: () => false,
    now: () => performance.now(),
    onProgress: () => {},
  });
}
