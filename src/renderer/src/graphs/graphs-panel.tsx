import { Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import { runGraphsAt, type RunGraphs } from '#shared/graph/run-graphs.ts';
import type { Place } from '#shared/timeline/place.ts';
import { waitGraphView } from '#shared/graph/wait-graph-view.ts';
import type { Finding, LabEvent } from '#shared/model/lab.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { useTranslate } from '../common/use-translate.ts';
import { LivesTab } from './lives-tab.tsx';
import { LockOrderTab } from './lock-order-tab.tsx';
import { ResourcesTab } from './resources-tab.tsx';
import { WaitsTab } from './waits-tab.tsx';

const kinds = ['waits', 'resources', 'order', 'lives'] as const;
type GraphKind = (typeof kinds)[number];

/** What every tab shows. */
export interface GraphsProps {
  /** After all events so far. */
  readonly graphs: RunGraphs;
  readonly events: readonly LabEvent[];
  readonly board: LaneBoard;
  readonly findings: readonly Finding[];
  /** Changes with graphs, events and board, which are updated in place. */
  readonly version: number;
  readonly running: boolean;
  /** The instant that the page shows; null is the present. */
  readonly cursorNs: number | null;
  readonly onCursor: (atNs: number) => void;
  /** Shows an actor at an instant in the timeline. */
  readonly onPlace: (place: Place) => void;
  /** The scenario's title and the run's id, for saved pictures. */
  readonly runName: string;
  /** Safe as part of a file name. */
  readonly fileName: string;
}

/** The graphs that have something to say about a run. */
export function graphsOf(graphs: RunGraphs, board: LaneBoard): readonly GraphKind[] {
  const processes = [...board.lanes.values()].filter(({ kind }) => kind === 'process').length;
  const has: Readonly<Record<GraphKind, boolean>> = {
    waits: graphs.wait.sawLocks,
    resources: graphs.allocation.sawPermits,
    order: graphs.order.orders.size > 0,
    lives: processes > 1,
  };
  return kinds.filter((kind) => has[kind]);
}

/** Wait-for graph, resources, lock order and process tree of a run, those that have something to say. */
export function GraphsPanel(props: GraphsProps) {
  const { graphs, events, board, findings, version, cursorNs } = props;
  const t = useTranslate();
  const shown = graphsOf(graphs, board);
  const [chosen, setChosen] = useState<GraphKind | null>(null);
  const tab = chosen !== null && shown.includes(chosen) ? chosen : (shown[0] ?? 'waits');
  // A deadlock stays in sight after its actors are killed: then the graphs show its instant.
  const present = version >= 0 ? waitGraphView(graphs.wait) : null;
  const keptNs = present && present.cycle.length > 0 ? present.atNs : null;
  const atNs = cursorNs ?? keptNs;
  const then = useMemo(
    () => (atNs === null || version < 0 ? graphs : runGraphsAt(events, atNs, findings)),
    [graphs, atNs, events, version, findings],
  );
  return (
    <Tabs
      value={tab}
      onChange={(next) => setChosen(kinds.find((kind) => kind === next) ?? null)}
      keepMounted={false}
      data-testid="graphs"
    >
      <Tabs.List aria-label={t('graph.tabs')} mb={8}>
        {shown.map((kind) => (
          <Tabs.Tab key={kind} value={kind}>
            {t(`graph.title.${kind}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={tab}>
        {tab === 'waits' ? (
          <WaitsTab {...props} view={cursorNs === null ? waitGraphView(graphs.wait) : waitGraphView(then.wait)} />
        ) : null}
        {tab === 'resources' ? <ResourcesTab {...props} then={then} atNs={atNs} /> : null}
        {tab === 'order' ? <LockOrderTab {...props} /> : null}
        {tab === 'lives' ? <LivesTab {...props} /> : null}
      </Tabs.Panel>
    </Tabs>
  );
}
