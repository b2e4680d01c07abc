import type { RunListItem } from '#shared/contract/contract.ts';
import type { Dispose } from '#shared/disposable.ts';
import type { Link } from '../connection/link.ts';
import type { Route } from '../navigation/route.ts';
import { usePairStore, type Pair } from '../stores/pair-store.ts';

/** What to do when the pair is over. */
interface Outcome {
  /** Both have ended: the comparison of them. */
  readonly onDone: (comparison: Route, pair: Pair) => void;
  readonly onError: (error: unknown) => void;
}

let stop: Dispose = () => {};

function end(): void {
  stop();
  stop = () => {};
  usePairStore.setState({ pair: null });
}

/** Runs the second of a pair as soon as the first has ended, and reports when it has ended, too. */
export function startPair(link: Link, wanted: Omit<Pair, 'secondId'>, { onDone, onError }: Outcome): void {
  end();
  let isStarting = false;
  let runs: readonly RunListItem[] = [];
  const isOver = (id: string): boolean => runs.find(({ run }) => run.id === id)?.run.outcome !== null;
  const advance = (): void => {
    const { pair } = usePairStore.getState();
    if (!pair) return;
    if (pair.secondId !== null) {
      if (!runs.some(({ run }) => run.id === pair.secondId) || !isOver(pair.secondId)) return;
      end();
      onDone({ place: 'compare', left: pair.first, right: { runId: pair.secondId, sessionId: null } }, pair);
    } else if (isOver(pair.first.runId) && !isStarting) {
      isStarting = true;
      const { scenario, variant, params } = pair;
      link.call('run.start', { scenario, variant, params: { ...params } }).then(
        ({ runId }) => {
          if (usePairStore.getState().pair === pair) usePairStore.setState({ pair: { ...pair, secondId: runId } });
          else void link.call('run.stop', { runId }).catch(onError); // cancelled in the meantime
          advance();
        },
        (error: unknown) => {
          if (usePairStore.getState().pair === pair) end();
          onError(error);
        },
      );
    }
  };
  usePairStore.setState({ pair: { ...wanted, secondId: null } });
  stop = link.subscribe(
    'runs.watch',
    {},
    {
      onMessage: (list) => {
        runs = list;
        advance();
      },
    },
  );
}

/** Gives the comparison up; the second run is stopped if it has started. */
export function cancelPair(link: Link, onError: (error: unknown) => void): void {
  const runId = usePairStore.getState().pair?.secondId;
  end();
  if (runId !== undefined && runId !== null) link.call('run.stop', { runId }).catch(onError);
}
