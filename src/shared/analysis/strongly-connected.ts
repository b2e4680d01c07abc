/**
 * The strongly connected components of a directed graph, in linear time (Tarjan, “Depth-First Search and Linear Graph
 * Algorithms”, 1972); iterative, since a chain of waits may be long. Each node is in exactly one.
 */
export function stronglyConnected(successors: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const components: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const lower = (node: string, value: number): void =>
    void lowest.set(node, Math.min(lowest.get(node) ?? Infinity, value));
  for (const root of successors.keys()) {
    const path = order.has(root) ? [] : [{ node: root, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top;
      if (top.next === 0 && !order.has(node)) {
        lower(node, order.size);
        order.set(node, order.size);
        stack.push(node);
        onStack.add(node);
      }
      const successor = successors.get(node)?.[top.next];
      top.next += 1;
      if (successor !== undefined) {
        if (!order.has(successor)) path.push({ node: successor, next: 0 });
        else if (onStack.has(successor)) lower(node, order.get(successor) ?? 0);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent) lower(parent.node, lowest.get(node) ?? Infinity);
      if (lowest.get(node) !== order.get(node)) continue;
      const component = stack.splice(stack.lastIndexOf(node));
      for (const member of component) onStack.delete(member);
      components.push(component);
    }
  }
  return components;
}
