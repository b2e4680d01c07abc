import type { Translate } from '../i18n/translator.ts';
import { cleanText } from '../text/sanitize.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { foldWaiters, limitNodes } from './fold-waiters.ts';
import type { Pair } from './pairs.ts';
import type { GraphNode, WaitGraphView } from './wait-graph-view.ts';

/** More nodes than these have no room in one picture, and with more pairs it is a tangle. */
export const maxNodes = 60;
export const maxPairs = 150;
/** Members of a cycle in its sentence. */
const maxNamed = 20;

/** The name in a node's id, safe to show. */
export const nameOf = (id: string): string => cleanText(id.slice(id.indexOf(':') + 1));

/** Whether an edge is part of the cycle. */
export function inCycle(cycle: readonly string[], { from, to }: Pair): boolean {
  return cycle.some((id, at) => id === from && cycle[(at + 1) % cycle.length] === to);
}

/** The sentence that reads a cycle aloud; null without one. */
export function cycleSentence(cycle: readonly string[], t: Translate): string | null {
  const [first] = cycle;
  if (first === undefined) return null;
  const named = cycle.slice(0, maxNamed).map(nameOf);
  const rest = cycle.length > maxNamed ? ['…'] : [];
  return t('ui:graph.cycle', { cycle: [...named, ...rest, nameOf(first)].join(' → ') });
}

/**
 * The wait-for graph among all actors and locks of the run (`pairs`). Where these are too many for one picture, it
 * shows only what waits or is held at the instant; `left` counts what even that leaves out.
 */
export function waitDiagram(
  view: WaitGraphView,
  pairs: readonly Pair[],
  t: Translate,
): Diagram & { readonly left: number } {
  const ids = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
  const isLarge = ids.length > maxNodes || pairs.length > maxPairs;
  const folded = isLarge ? foldWaiters(view) : view;
  const shown = isLarge ? limitNodes(folded, maxNodes) : view;
  const all: readonly GraphNode[] = isLarge
    ? shown.nodes
    : ids.map((id) => ({ id, type: id.startsWith('actor:') ? 'actor' : 'object', label: nameOf(id) }));
  const nodes = all.map(({ id, type, label }): DiagramNode => ({
    id,
    shape: type === 'actor' ? 'actor' : 'lock',
    label,
    sentence: t(`ui:graph.node.${type}`, { name: label }),
    place: type === 'actor' ? { actor: id.slice('actor:'.length), atNs: view.atNs } : null,
    bad: view.cycle.includes(id),
  }));
  const edges = shown.edges.map(({ from, to, type, timed, place }): DiagramEdge => ({
    from,
    to,
    tone: type,
    word: t(`ui:graph.word.${type}`),
    sentence: t(`ui:graph.${timed ? 'timed' : type}`, { from: nameOf(from), to: nameOf(to) }),
    dashed: timed,
    bad: inCycle(view.cycle, { from, to }),
    place,
  }));
  // Both an actor and what it holds stand where the wait for it would lead.
  const joins = isLarge
    ? edges.map(({ from, to, tone }) => (tone === 'wait' ? { from, to } : { from: to, to: from }))
    : pairs;
  return { nodes, edges, pairs: joins, wordWidth: 62, left: folded.nodes.length - shown.nodes.length };
}
