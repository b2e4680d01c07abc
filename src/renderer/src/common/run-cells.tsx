import type { RunInfo } from '#shared/model/lab.ts';
import { useRunNames } from '../catalogue/use-run-names.ts';
import { useFormatter } from './use-formatter.ts';

/** The cells that name a run in a list of runs: its scenario, its variant and when it started. */
export function RunCells({ run }: { readonly run: RunInfo }) {
  const format = useFormatter();
  const { scenario, variant } = useRunNames()(run);
  return (
    <>
      <span role="cell">{scenario}</span>
      <span role="cell">{variant}</span>
      <span role="cell" className="numeric">
        {format.dateTime(run.startedAt)}
      </span>
    </>
  );
}
