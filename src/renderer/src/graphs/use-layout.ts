import { useThrottledValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Diagram } from '#shared/graph/diagram.ts';
import { layOutDiagram } from '#shared/graph/draw-diagram.ts';
import type { Layout } from '#shared/graph/layout.ts';

/** A run that goes on brings new nodes at most this often; each time the layout takes up to a tenth of a second. */
const pauseMs = 500;

/** Where the nodes of a diagram are: computed again only when there are others, so that an edge moves nothing. */
export function useLayout({ nodes, pairs, wordWidth }: Diagram): Layout {
  const given = JSON.stringify([nodes.map(({ id, shape, label }) => ({ id, shape, label })), pairs, wordWidth]);
  const shapes = useThrottledValue(given, pauseMs);
  return useMemo(() => {
    const [boxes, joined, width] = JSON.parse(shapes) as [
      readonly Pick<Diagram['nodes'][number], 'id' | 'shape' | 'label'>[],
      Diagram['pairs'],
      number,
    ];
    return layOutDiagram({ nodes: boxes, pairs: joined, wordWidth: width });
  }, [shapes]);
}
