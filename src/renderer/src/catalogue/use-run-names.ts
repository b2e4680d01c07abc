import { useCallback } from 'react';
import type { RunInfo } from '#shared/model/lab.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { useScenarios } from './use-scenarios.ts';

/** Stands for a text that is not here yet. */
const pendingText = '…';

/** What a run is called: the titles of its scenario and variant, or their ids if this version has no such scenario. */
export interface RunNames {
  readonly scenario: string;
  readonly variant: string;
}

/** Names runs in the language of the screen. Without `wanted` the texts are not fetched for it. */
export function useRunNames(wanted = true): (run: Pick<RunInfo, 'scenario' | 'variant'>) => RunNames {
  const language = useUiStore((state) => state.language);
  const { data } = useScenarios(wanted);
  return useCallback(
    (run) => {
      if (data === null) return { scenario: pendingText, variant: pendingText };
      const texts = data.find(({ manifest }) => manifest.id === run.scenario)?.texts[language];
      return {
        scenario: texts?.title ?? cleanText(run.scenario),
        variant: texts?.variants[run.variant]?.title ?? cleanText(run.variant),
      };
    },
    [data, language],
  );
}
