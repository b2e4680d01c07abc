import type { Translate } from '../i18n/translator.ts';
import { cleanText } from '../text/sanitize.ts';
import type { AllocationEdge, AllocationView, ResourceView } from './allocation.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { inCycle, maxNodes, maxPairs, nameOf } from './wait-diagram.ts';
import { objectNode } from './wait-graph-view.ts';

/** `2 of 3 free`, `4 items`, `read-write lock`. */
function resourceNote({ kind, free, taken }: ResourceView, t: Translate): string {
  if (free === null) return t('ui:graph.shared');
  if (kind === 'items') return t('ui:graph.items', { count: free });
  return t('ui:graph.free', { free, total: free + taken });
}

function edgeSentence({ from, to, type, count, wants, timed }: AllocationEdge, t: Translate): string {
  const names = { from: nameOf(from), to: nameOf(to) };
  if (type === 'hold')
    return count === 1
      ? t('ui:graph.hold', names)
      : t('ui:graph.holds', { actor: names.to, resource: names.from, count });
  if (wants !== 'instance') return t(`ui:graph.wants.${wants}`, names);
  return t(timed ? 'ui:graph.timed' : 'ui:graph.wait', names);
}

/**
 * The resource-allocation graph among all actors and resources of the run. Where these are too many for one picture,
 * only those that an edge of the instant touches are kept, at most `maxNodes`; `left` counts the others of these.
 */
export function allocationDiagram(
  { resources, edges, pairs }: AllocationView,
  { cycle, atNs, t }: { readonly cycle: readonly string[]; readonly atNs: number; readonly t: Translate },
): Diagram & { readonly left: number } {
  const all = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))];
  const isLarge = all.length > maxNodes || pairs.length > maxPairs;
  const touched = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const ids = isLarge ? touched.slice(0, maxNodes) : all;
  const shown = new Set(ids);
  const byId = new Map(resources.map((resource) => [objectNode(resource.id), resource]));
  const nodes = ids.map((id): DiagramNode => {
    const resource = byId.get(id);
    const base = { id, label: nameOf(id), bad: cycle.includes(id) };
    if (!resource) {
      const place = { actor: id.slice('actor:'.length), atNs };
      return { ...base, shape: 'circle', sentence: t('ui:graph.node.actor', { name: base.label }), place };
    }
    const note = resourceNote(resource, t);
    const { kind, free, taken } = resource;
    return {
      ...base,
      shape: 'box',
      note,
      ...(free === null
        ? {}
        : { dots: kind === 'items' ? { filled: free, hollow: 0 } : { filled: taken, hollow: free } }),
      sentence: t('ui:graph.node.resource', { name: base.label, note: cleanText(note) }),
      place: null,
    };
  });
  const drawn = edges
    .filter(({ from, to }) => shown.has(from) && shown.has(to))
    .map((edge): DiagramEdge => {
      const { from, to, type, count, wants, timed, place } = edge;
      const word = type === 'hold' ? t('ui:graph.word.hold') : t(`ui:graph.word.${wants}`);
      return {
        from,
        to,
        tone: type === 'hold' ? 'hold' : 'wait',
        word: count > 1 ? `${word} × ${count}` : word,
        sentence: edgeSentence(edge, t),
        dashed: timed,
        bad: inCycle(cycle, edge),
        place,
      };
    });
  const joins = isLarge
    ? drawn.map(({ from, to, tone }) => (tone === 'wait' ? { from, to } : { from: to, to: from }))
    : pairs;
  return { nodes, edges: drawn, pairs: joins, wordWidth: 96, left: isLarge ? touched.length - ids.length : 0 };
}
