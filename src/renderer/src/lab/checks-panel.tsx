import { Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconHelp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { messageWords } from '#shared/view/message-words.ts';

const looks = {
  passed: { icon: IconCheck, color: 'var(--tone-good)' },
  failed: { icon: IconX, color: 'var(--tone-bad)' },
  inconclusive: { icon: IconHelp, color: 'var(--tone-warn)' },
} as const;

/** What was expected, what was observed, and the verdict. */
export function ChecksPanel({ checks, texts, running }: { readonly checks: readonly CheckResult[]; readonly texts: ScenarioTexts | null; readonly running: boolean }) {
  const { t } = useTranslation();
  if (checks.length === 0) return <Text size="sm" className="muted">{t(running ? 'run.noChecksYet' : 'run.noChecks')}</Text>;
  return (
    <Stack gap="xs">
      {checks.map(({ id, status, expected, observed }) => {
        const { icon: Icon, color } = looks[status];
        return (
          <Group key={id} gap="xs" align="start" wrap="nowrap" data-testid="check-row" data-check={id} data-status={status}>
            <Icon size={18} color={color} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <div>
              <Text size="sm" fw={600}>{texts?.checks[id] ?? id} <Text span size="xs" style={{ color }}>{t(`run.check.${status}`)}</Text></Text>
              <Text size="xs"><span className="muted">{t('run.expected')}:</span> {messageWords(texts, expected)}</Text>
              <Text size="xs"><span className="muted">{t('run.observed')}:</span> {messageWords(texts, observed)}</Text>
            </div>
          </Group>
        );
      })}
    </Stack>
  );
}
