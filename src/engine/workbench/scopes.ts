import type { AnyNode, Pattern } from 'acorn';

export type FunctionNode = Extract<
  AnyNode,
  { type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' }
>;

/** A place where names are declared: the module, a function, or a block. */
export interface Scope {
  readonly outer: Scope | null;
  /** The function whose body it is in; null in the module. */
  readonly inFunction: AnyNode | null;
  /** Every name that is declared here. */
  readonly names: Set<string>;
  /** Of those, the ones that hold a value by now, apart from functions that are constants. */
  readonly values: string[];
  readonly functions: string[];
  /** True where part of the state is in no variable, such as `this`, or a value that waits for a `finally`. */
  readonly isHidden: boolean;
}

/** The names that a pattern declares. */
export function namesOf(pattern: Pattern | null): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        namesOf(property.type === 'RestElement' ? property.argument : property.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(namesOf);
    case 'RestElement':
      return namesOf(pattern.argument);
    case 'AssignmentPattern':
      return namesOf(pattern.left);
    default:
      return [];
  }
}

export const isFunction = (node: AnyNode): node is FunctionNode =>
  node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression';

/** The nodes directly below a node, in the order of the text. */
export function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((child): child is AnyNode => typeof child === 'object' && child !== null && 'type' in child)
    .toSorted((a, b) => a.start - b.start);
}

/** Declares what the statements of a block declare; `var` belongs to the function and is found there. */
export function declareIn(scope: Scope, statements: readonly AnyNode[]): void {
  for (const statement of statements) {
    if (statement.type === 'FunctionDeclaration' || statement.type === 'ClassDeclaration') {
      const name = statement.id?.name ?? '';
      scope.names.add(name);
      scope.functions.push(name);
    }
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id } of statement.declarations) for (const name of namesOf(id)) scope.names.add(name);
  }
}

/** The names of `var` in a function's body, however deep, but not of functions inside it. */
export function hoistedNames(node: AnyNode): readonly string[] {
  if (node.type === 'VariableDeclaration' && node.kind === 'var')
    return node.declarations.flatMap(({ id }) => namesOf(id));
  return childrenOf(node).flatMap((child) => (isFunction(child) ? [] : hoistedNames(child)));
}

/** True if a name is declared around. */
export function isDeclared(scope: Scope | null, name: string): boolean {
  for (let at = scope; at; at = at.outer) if (at.names.has(name)) return true;
  return false;
}

/** The names that hold values and functions here, of this function and those around it; the module's are constants. */
export function visibleValues(scope: Scope): {
  readonly values: readonly string[];
  readonly functions: readonly string[];
} {
  const values = new Set<string>();
  const functions = new Set<string>();
  for (let at: Scope | null = scope; at?.inFunction; at = at.outer) {
    for (const name of at.values) values.add(name);
    for (const name of at.functions) functions.add(name);
  }
  return { values: [...values], functions: [...functions] };
}
