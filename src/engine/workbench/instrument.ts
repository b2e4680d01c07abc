import type { AnyNode, Comment, Program } from 'acorn';
import { AppError } from '#shared/errors.ts';
import { hooks } from './hooks.ts';
import { programNames, pureNames, refusedNames } from './names.ts';
import { childrenOf, declareIn, hoistedNames, isDeclared, isFunction, namesOf, visibleValues } from './scopes.ts';
import type { FunctionNode, Scope } from './scopes.ts';

/** A program as text that reports where it is, and the line of each place. */
export interface Instrumented {
  readonly code: string;
  /** Line of each place, from 1. */
  readonly lines: readonly number[];
  /** Names of its critical sections. */
  readonly sections: readonly string[];
}

/** Count the rounds of a loop over values, and hold what it goes through: no variable of the program shows them. */
const roundName = (index: number): string => `__round${index}`;
const listName = (index: number): string => `__list${index}`;

/** True if a function uses what no variable shows: `this`, `arguments`, `new.target`. */
function usesHidden(node: AnyNode): boolean {
  if (node.type === 'ThisExpression' || node.type === 'Super' || node.type === 'MetaProperty') return true;
  if (node.type === 'Identifier' && node.name === 'arguments') return true;
  return childrenOf(node).some(
    (child) => child.type !== 'FunctionDeclaration' && child.type !== 'FunctionExpression' && usesHidden(child),
  );
}

const loops = new Set(['ForStatement', 'ForInStatement', 'ForOfStatement', 'WhileStatement', 'DoWhileStatement']);
const unmarked = new Set(['BlockStatement', 'FunctionDeclaration', 'EmptyStatement', 'ClassDeclaration']);

/**
 * Marks every statement, condition and function of a program, so that its state between two steps is known: where it
 * is, what its variables hold, and what steps gave since the statement began. Throws an AppError with the line of what
 * would make a run not repeatable.
 */
export function instrument(source: string, tree: Program, comments: readonly Comment[]): Instrumented {
  const writer = new Instrumenter(source, comments);
  writer.module(tree);
  return { code: writer.text(), lines: writer.lines, sections: [...writer.sections] };
}

class Instrumenter {
  readonly lines: number[] = [];
  readonly sections = new Set<string>();
  readonly #source: string;
  /** The source with blanks for its comments: where punctuation is searched for. */
  readonly #bare: string;
  readonly #insertions: { readonly at: number; readonly order: number; readonly text: string }[] = [];
  #rounds = 0;

  constructor(source: string, comments: readonly Comment[]) {
    this.#source = source;
    this.#bare = comments.reduce(
      (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
      source,
    );
  }

  text(): string {
    const sorted = this.#insertions.toSorted((a, b) => a.at - b.at || a.order - b.order);
    let text = this.#loopVariables(0);
    let from = 0;
    for (const { at, text: inserted } of sorted) {
      text += this.#source.slice(from, at) + inserted;
      from = at;
    }
    return text + this.#source.slice(from);
  }

  module(tree: Program): void {
    const scope: Scope = {
      outer: null,
      inFunction: null,
      names: new Set(),
      values: [],
      functions: [],
      isHidden: false,
    };
    declareIn(scope, tree.body);
    for (const name of programNames) {
      if (scope.names.has(name)) throw this.#refused('code-state', name, tree);
    }
    for (const statement of tree.body) {
      if (statement.type === 'VariableDeclaration' && statement.kind !== 'const')
        throw this.#refused('code-state', namesOf(statement.declarations[0]?.id ?? null)[0] ?? '', statement);
      this.#statement(statement, scope);
    }
    const named = tree.body.flatMap((statement) =>
      statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration' ? [statement.id.name] : [],
    );
    this.#insert(tree.end, named.map((name) => `\n;${hooks.constant}(${name})`).join(''));
  }

  #insert(at: number, text: string, order = 0): void {
    this.#insertions.push({ at, text, order: order === 0 ? this.#insertions.length : order });
  }

  /** Declares the variables of the loops since one. */
  #loopVariables(first: number): string {
    const indices = Array.from({ length: this.#rounds - first }, (_, index) => first + index);
    return indices.map((index) => `let ${roundName(index)}=0,${listName(index)};`).join('');
  }

  #lineOf(node: AnyNode): number {
    return this.#source.slice(0, node.start).split('\n').length;
  }

  #refused(code: AppError['code'], name: string, node: AnyNode): AppError {
    return new AppError(code, { name, line: this.#lineOf(node), known: programNames.join(', ') });
  }

  /** The call that says where the program is and what its variables hold. */
  #mark(node: AnyNode, scope: Scope): string {
    this.lines.push(this.#lineOf(node));
    const place = this.lines.length - 1;
    if (scope.isHidden) return `${hooks.at}(${place},null)`;
    const { values, functions } = visibleValues(scope);
    return `${hooks.at}(${place},()=>[[${values.join()}],[${functions.join()}]])`;
  }

  #statements(statements: readonly AnyNode[], scope: Scope): void {
    declareIn(scope, statements);
    for (const statement of statements) this.#statement(statement, scope);
  }

  #statement(node: AnyNode, scope: Scope): void {
    if (!unmarked.has(node.type)) this.#insert(node.start, `${this.#mark(node, scope)};`);
    this.#inside(node, scope);
  }

  /** What stands in a statement that is marked already. */
  #inside(node: AnyNode, scope: Scope): void {
    if (node.type === 'BlockStatement') return this.#statements(node.body, inner(scope));
    if (node.type === 'LabeledStatement') return this.#inside(node.body, scope);
    if (node.type === 'VariableDeclaration') return this.#declaration(node, scope);
    if (node.type === 'TryStatement') return this.#try(node, scope);
    if (node.type === 'SwitchStatement') {
      this.#expression(node.discriminant, scope);
      const cases = inner(scope);
      for (const { consequent } of node.cases) declareIn(cases, consequent);
      for (const { test, consequent } of node.cases) {
        if (test) this.#expression(test, cases);
        for (const statement of consequent) this.#statement(statement, cases);
      }
      return;
    }
    if (node.type === 'IfStatement') {
      this.#expression(node.test, scope);
      this.#body(node.consequent, scope);
      if (node.alternate) this.#body(node.alternate, scope);
      return;
    }
    if (loops.has(node.type)) return this.#loop(node, scope);
    this.#expression(node, scope);
  }

  #declaration(node: Extract<AnyNode, { type: 'VariableDeclaration' }>, scope: Scope): void {
    for (const { id, init } of node.declarations) {
      this.#pattern(id, scope);
      if (init) this.#expression(init, scope);
      const isConstantFunction = node.kind === 'const' && init && isFunction(init);
      if (isConstantFunction) scope.functions.push(...namesOf(id));
      else if (node.kind !== 'var') scope.values.push(...namesOf(id));
      if (scope.inFunction || scope.outer || !init) continue;
      this.#insert(init.start, `${hooks.constant}(`);
      this.#insert(init.end, ')');
    }
  }

  #pattern(node: AnyNode, scope: Scope): void {
    if (node.type === 'Identifier') return;
    if (node.type === 'AssignmentPattern') {
      this.#pattern(node.left, scope);
      return this.#expression(node.right, scope);
    }
    if (node.type === 'Property') {
      if (node.computed) this.#expression(node.key, scope);
      return this.#pattern(node.value, scope);
    }
    for (const child of childrenOf(node)) this.#pattern(child, scope);
  }

  /** One statement below another; it gets braces, since its mark is a statement, too. */
  #body(node: AnyNode, scope: Scope, first = ''): void {
    if (node.type === 'BlockStatement') {
      if (first !== '') this.#insert(node.start + 1, first);
      return this.#statements(node.body, inner(scope));
    }
    this.#insert(node.start, `{${first}`);
    this.#statement(node, inner(scope));
    this.#insert(node.end, '}');
  }

  #loop(node: AnyNode, outer: Scope): void {
    const scope = inner(outer);
    if (node.type === 'WhileStatement' || node.type === 'DoWhileStatement') {
      if (node.type === 'DoWhileStatement') this.#body(node.body, scope);
      this.#test(node.test, scope);
      if (node.type === 'WhileStatement') this.#body(node.body, scope);
    } else if (node.type === 'ForStatement') {
      if (node.init?.type === 'VariableDeclaration') {
        declareIn(scope, [node.init]);
        this.#declaration(node.init, scope);
      } else if (node.init) this.#expression(node.init, scope);
      if (node.test) this.#test(node.test, scope);
      else this.#insert(this.#bare.indexOf(';', node.init?.end ?? node.start) + 1, `(${this.#mark(node, scope)},true)`);
      if (node.update) this.#expression(node.update, scope);
      this.#body(node.body, scope);
    } else if (node.type === 'ForOfStatement' || node.type === 'ForInStatement') {
      if (node.type === 'ForOfStatement' && node.await) throw this.#refused('code-promise', 'for await', node);
      const index = this.#rounds++;
      this.#insert(node.right.start, `(${roundName(index)}=0,${listName(index)}=(`);
      this.#expression(node.right, outer);
      this.#insert(node.right.end, '))');
      if (node.left.type === 'VariableDeclaration') {
        declareIn(scope, [node.left]);
        for (const { id } of node.left.declarations) scope.values.push(...namesOf(id));
      } else this.#expression(node.left, scope);
      scope.values.push(roundName(index), listName(index));
      // The names that a loop goes through are those at its start.
      const body = node.type === 'ForInStatement' ? { ...scope, isHidden: true } : scope;
      this.#body(node.body, body, `${roundName(index)}++;`);
    }
  }

  #test(node: AnyNode, scope: Scope): void {
    this.#insert(node.start, `(${this.#mark(node, scope)},`);
    this.#expression(node, scope);
    this.#insert(node.end, ')');
  }

  #try(node: Extract<AnyNode, { type: 'TryStatement' }>, scope: Scope): void {
    this.#statements(node.block.body, inner(scope));
    if (node.handler) {
      const caught = inner(scope);
      for (const name of namesOf(node.handler.param ?? null)) {
        caught.names.add(name);
        caught.values.push(name);
      }
      this.#insert(node.handler.body.start + 1, `${hooks.caught}();`);
      this.#statements(node.handler.body.body, inner(caught));
    }
    if (!node.finalizer) return;
    this.#insert(node.finalizer.start + 1, `if(${hooks.isLive}()){`);
    // What a `return` before it gives back, or an exception, is in no variable.
    this.#statements(node.finalizer.body, { ...inner(scope), isHidden: true });
    this.#insert(node.finalizer.end - 1, '}');
  }

  #expression(node: AnyNode, scope: Scope): void {
    if (isFunction(node)) return this.#function(node, scope);
    this.#check(node, scope);
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'critical') {
      const [name] = node.arguments;
      if (name?.type === 'Literal' && typeof name.value === 'string') this.sections.add(name.value);
    }
    if (node.type === 'MemberExpression') {
      this.#expression(node.object, scope);
      if (node.computed) this.#expression(node.property, scope);
      return;
    }
    if (node.type === 'Property' || node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') {
      if (node.computed) this.#expression(node.key, scope);
      if (node.value) this.#expression(node.value, scope);
      return;
    }
    if (node.type === 'BreakStatement' || node.type === 'ContinueStatement') return;
    for (const child of childrenOf(node)) this.#expression(child, scope);
  }

  /** Refuses what would make a run not repeatable. */
  #check(node: AnyNode, scope: Scope): void {
    if (node.type === 'Identifier' && !isDeclared(scope, node.name)) {
      const isKnown = pureNames.has(node.name) || programNames.some((name) => name === node.name);
      if (!isKnown) throw this.#refused(refusedNames.get(node.name) ?? 'code-unknown', node.name, node);
    }
    if (node.type === 'AwaitExpression') throw this.#refused('code-promise', 'await', node);
    if (node.type === 'YieldExpression') throw this.#refused('code-promise', 'yield', node);
    if (node.type.startsWith('Import') || node.type.startsWith('Export'))
      throw this.#refused('code-module', node.type.startsWith('Import') ? 'import' : 'export', node);
    const isRandom =
      node.type === 'MemberExpression' &&
      node.object.type === 'Identifier' &&
      node.object.name === 'Math' &&
      node.property.type === 'Identifier' &&
      node.property.name === 'random';
    if (isRandom) throw this.#refused('code-random', 'Math.random', node);
  }

  #function(node: FunctionNode, outer: Scope): void {
    if (node.async) throw this.#refused('code-promise', 'async', node);
    if (node.generator) throw this.#refused('code-promise', 'function*', node);
    const isHidden = usesHidden(node.body) || node.params.some(usesHidden);
    const scope: Scope = { outer, inFunction: node, names: new Set(), values: [], functions: [], isHidden };
    if (node.type === 'FunctionExpression' && node.id) scope.names.add(node.id.name);
    for (const param of node.params) {
      for (const name of namesOf(param)) {
        scope.names.add(name);
        scope.values.push(name);
      }
      this.#pattern(param, scope);
    }
    for (const name of hoistedNames(node.body)) {
      scope.names.add(name);
      scope.values.push(name);
    }
    if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') scope.names.add('arguments');
    const firstRound = this.#rounds;
    const begin = (): string => `${this.#loopVariables(firstRound)}const __frame=${hooks.enter}();try{`;
    const end = `}finally{${hooks.leave}(__frame)}`;
    if (node.body.type === 'BlockStatement') {
      const order = this.#insertions.length;
      this.#statements(node.body.body, scope);
      this.#insert(node.body.start + 1, begin(), order - 0.5);
      this.#insert(node.body.end - 1, end);
      return;
    }
    // `(` of `=> ({ … })` stands between the arrow and the body.
    const arrow = this.#bare.lastIndexOf('=>', node.body.start) + 2;
    const order = this.#insertions.length;
    const mark = this.#mark(node.body, scope);
    this.#expression(node.body, scope);
    this.#insert(arrow, `{${begin()}${mark};return (`, order - 0.5);
    this.#insert(node.end, `)${end}}`);
  }
}

const inner = (outer: Scope): Scope => ({
  outer,
  inFunction: outer.inFunction,
  names: new Set(),
  values: [],
  functions: [],
  isHidden: outer.isHidden,
});
