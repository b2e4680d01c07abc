import type { Dispose } from '#shared/disposable.ts';
import { toAppError } from '#shared/errors.ts';
import type { Link } from '../connection/link.ts';
import { useSeriesStore, type Series } from '../stores/series-store.ts';

interface Listener {
  /** The first run was started. */
  readonly onFirst: (runId: string) => void;
  /** All have ended; not called if the series was stopped. */
  readonly onDone: (firstRunId: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Runs of the series that have not ended; true once the host has listed it. */
const going = new Map<string, boolean>();
let stopWatching: Dispose = () => {};

function end(): void {
  stopWatching();
  stopWatching = () => {};
  going.clear();
  useSeriesStore.setState({ series: null });
}

/** Starts the runs of a series, each as soon as there is room for it. A series that is under way is given up. */
export function startSeries(
  link: Link,
  wanted: Pick<Series, 'scenario' | 'setups' | 'atOnce'>,
  { onFirst, onDone, onError }: Listener,
): void {
  end();
  let isOver = false;
  let isStarting = false;
  let firstRunId: string | null = null;
  const update = (change: Partial<Series>): void => {
    const { series } = useSeriesStore.getState();
    if (series) useSeriesStore.setState({ series: { ...series, ...change } });
  };
  const advance = (): void => {
    const { series } = useSeriesStore.getState();
    if (!series || isOver || isStarting) return;
    const setup = series.setups[series.started];
    if (!setup) {
      if (going.size > 0) return;
      end();
      if (firstRunId !== null) onDone(firstRunId);
      return;
    }
    if (going.size >= series.atOnce) return;
    isStarting = true;
    link.call('run.start', { scenario: series.scenario, variant: setup.variant, params: { ...setup.params } }).then(
      ({ runId }) => {
        isStarting = false;
        if (isOver) {
          link.call('run.stop', { runId }).catch(onError); // stopped in the meantime
          return;
        }
        going.set(runId, false);
        update({ started: series.started + 1 });
        if (firstRunId === null) onFirst((firstRunId = runId));
        advance();
      },
      (thrown: unknown) => {
        isStarting = false;
        if (isOver) return;
        const error = toAppError(thrown);
        // Other runs take the places; one of them ends, and the next list of runs tries again.
        if (error.code === 'run-limit') return;
        end();
        onError(error);
      },
    );
  };
  useSeriesStore.setState({ series: { ...wanted, started: 0, ended: 0 } });
  const stop = link.subscribe(
    'runs.watch',
    {},
    {
      onMessage: (list) => {
        const outcomes = new Map(list.map(({ run }) => [run.id, run.outcome]));
        for (const [id, seen] of going) {
          const outcome = outcomes.get(id);
          if (outcome === null) going.set(id, true);
          else if (outcome !== undefined || seen) {
            going.delete(id);
            update({ ended: (useSeriesStore.getState().series?.ended ?? 0) + 1 });
          }
        }
        advance();
      },
    },
  );
  stopWatching = () => {
    isOver = true;
    stop();
  };
}

/** Gives the series up; its runs that go on are stopped. */
export function stopSeries(link: Link, onError: (error: unknown) => void): void {
  const runIds = [...going.keys()];
  end();
  for (const runId of runIds) link.call('run.stop', { runId }).catch(onError);
}
