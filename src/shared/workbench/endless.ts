import type { Graph } from './graph.ts';

/**
 * Nodes from which threads can go on for ever although each gets its turn: of every cycle of schedules that is fair,
 * the nodes on it. A cycle is fair if each thread that can always go on there does go on. Cycles are found as
 * strongly connected components (Tarjan, "Depth-first search and linear graph algorithms", 1972).
 */
export function endlessNodes(graph: Graph): readonly (readonly number[])[] {
  return componentsOf(graph).filter((nodes) => isFair(graph, nodes));
}

function isFair({ nodes, enabled }: Graph, component: readonly number[]): boolean {
  const inside = new Set(component);
  const steps = new Set<number>();
  for (const node of component) {
    const next = nodes[node]?.next ?? [];
    for (let at = 0; at < next.length; at += 2) if (inside.has(next[at + 1] ?? -1)) steps.add(next[at] ?? -1);
  }
  return (
    steps.size > 0 && alwaysEnabled(component.map((node) => enabled[nodes[node]?.state ?? -1] ?? [])).isSubsetOf(steps)
  );
}

/** The threads that could make a step in each of some states. */
export const alwaysEnabled = (enabled: readonly (readonly number[])[]): ReadonlySet<number> =>
  enabled.map((threads): ReadonlySet<number> => new Set(threads)).reduce((all, threads) => all.intersection(threads));

/** A fair cycle from a node of an endless component back to it: the threads of its steps. */
export function fairCycle(graph: Graph, component: readonly number[], start: number): readonly number[] {
  const inside = new Set(component);
  const missing = new Set(alwaysEnabled(component.map((node) => graph.enabled[graph.nodes[node]?.state ?? -1] ?? [])));
  const cycle: number[] = [];
  let at = start;
  const walk = (isGoal: (thread: number, target: number) => boolean): void => {
    const path = shortestPath(graph, inside, { from: at, isGoal });
    for (const [thread, target] of path) {
      cycle.push(thread);
      missing.delete(thread);
      at = target;
    }
  };
  walk((thread) => missing.size === 0 || missing.has(thread));
  while (missing.size > 0) walk((thread) => missing.has(thread));
  if (at !== start) walk((_, target) => target === start);
  return cycle;
}

/** Steps inside a component until one that is wanted: thread and node of each. */
function shortestPath(
  { nodes }: Graph,
  inside: ReadonlySet<number>,
  { from, isGoal }: { readonly from: number; readonly isGoal: (thread: number, target: number) => boolean },
): readonly (readonly [thread: number, target: number])[] {
  const before = new Map<number, readonly [thread: number, node: number]>();
  const pathTo = (node: number): (readonly [number, number])[] => {
    const path: (readonly [number, number])[] = [];
    for (let at = node, step = before.get(at); at !== from && step; at = step[1], step = before.get(at))
      path.push([step[0], at]);
    return path.toReversed();
  };
  for (const node of reachable(from)) {
    const next = nodes[node]?.next ?? [];
    for (let at = 0; at < next.length; at += 2) {
      const [thread = 0, target = 0] = [next[at], next[at + 1]];
      if (!inside.has(target)) continue;
      if (isGoal(thread, target)) return [...pathTo(node), [thread, target]];
      if (target === from || before.has(target)) continue;
      before.set(target, [thread, node]);
    }
  }
  return [];

  function* reachable(first: number): Generator<number> {
    yield first;
    // A map is walked in the order of insertion, also through what is added meanwhile.
    yield* before.keys();
  }
}

/** The strongly connected components, without recursion: a graph may be deep. */
function componentsOf({ nodes }: Graph): readonly (readonly number[])[] {
  const index = new Int32Array(nodes.length).fill(-1);
  const low = new Int32Array(nodes.length);
  const onStack = new Uint8Array(nodes.length);
  const stack: number[] = [];
  const components: number[][] = [];
  let count = 0;
  const enter = (node: number): { readonly node: number; at: number } => {
    index[node] = count;
    low[node] = count;
    count += 1;
    stack.push(node);
    onStack[node] = 1;
    return { node, at: 1 };
  };
  const lower = (node: number, value: number): void => {
    low[node] = Math.min(low[node] ?? 0, value);
  };
  for (const root of nodes.keys()) {
    if (index[root] !== -1) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = nodes[top.node]?.next[top.at];
      top.at += 2;
      if (target !== undefined) {
        if (index[target] === -1) path.push(enter(target));
        else if (onStack[target]) lower(top.node, index[target] ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, low[top.node] ?? 0);
      if (low[top.node] !== index[top.node]) continue;
      const component = stack.splice(stack.lastIndexOf(top.node));
      for (const node of component) onStack[node] = 0;
      components.push(component);
    }
  }
  return components;
}
