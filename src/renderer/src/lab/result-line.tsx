import { Text } from '@mantine/core';
import type { RunReport } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { mainCheck } from '#shared/text/verdict.ts';
import { describeMessage } from '#shared/text/describe-message.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useTranslate } from '../common/use-translate.ts';

/** What the run showed, in one sentence with what was observed. */
export function ResultLine({ report, texts }: { readonly report: RunReport; readonly texts: ScenarioTexts | null }) {
  const t = useTranslate();
  const check = mainCheck(report);
  if (!check || !texts) return null;
  return (
    <Text size="lg" fw={600} lh={1.3} mt={2} role="status" data-testid="run-result" data-check={check.id}>
      {t(`run.result.${check.status}`, {
        claim: texts.checks[check.id] ?? cleanText(check.id),
        observed: describeMessage(texts, check.observed),
      })}
    </Text>
  );
}
