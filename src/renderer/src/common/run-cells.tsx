import type { ScenarioInfo } from '#shared/model/scenario.ts';
import type { RunInfo } from '#shared/model/lab.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { useFormatter } from './use-formatter.ts';

/** The cells that name a run in a list of runs: its scenario, its variant and when it started. */
export function RunCells({
  run,
  scenarios,
}: {
  readonly run: RunInfo;
  /** Null while they are loaded. */
  readonly scenarios: readonly ScenarioInfo[] | null;
}) {
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const texts = scenarios?.find(({ manifest }) => manifest.id === run.scenario)?.texts[language];
  return (
    <>
      <span role="cell">{texts?.title ?? cleanText(run.scenario)}</span>
      <span role="cell">{texts?.variants[run.variant]?.title ?? cleanText(run.variant)}</span>
      <span role="cell" className="numeric">
        {format.dateTime(run.startedAt)}
      </span>
    </>
  );
}
