import { Text } from '@mantine/core';
import type { RunInfo } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { describePrediction } from '#shared/text/prediction.ts';
import { useTranslate } from '../common/use-translate.ts';

/** What was predicted before the run beside what it observed, and why where they differ. */
export function PredictionLine({ run, texts }: { readonly run: RunInfo; readonly texts: ScenarioTexts | null }) {
  const t = useTranslate();
  const described = describePrediction(run, texts, t);
  if (!described) return null;
  const { status, question, sentence } = described;
  return (
    <div data-testid="prediction" data-status={status} role="status">
      <Text size="sm" mt={4} title={question}>
        {sentence}
      </Text>
      {status === 'wrong' && texts ? (
        <Text size="sm" className="muted" maw={900}>
          {t('common.labelled', { label: t('predict.why'), value: texts.explanation.why })}
        </Text>
      ) : null}
    </div>
  );
}
