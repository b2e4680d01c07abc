import { Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconHelp, IconHourglassEmpty, IconX } from '@tabler/icons-react';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { CheckResult } from '#shared/model/lab.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { describeMessage } from '#shared/text/describe-message.ts';

const styles = {
  passed: { icon: IconCheck, color: 'var(--tone-good)' },
  failed: { icon: IconX, color: 'var(--tone-bad)' },
  inconclusive: { icon: IconHelp, color: 'var(--tone-warn)' },
} as const;

interface Props {
  readonly checks: readonly CheckResult[];
  /** Titles of the checks that will be made, as far as they are known before. */
  readonly coming: readonly string[];
  readonly texts: ScenarioTexts | null;
  readonly running: boolean;
}

/** What was expected, what was observed, and the verdict; while the run goes on, what will be checked. */
export function ChecksPanel({ checks, coming, texts, running }: Props) {
  const t = useTranslate();
  if (checks.length === 0) {
    return (
      <Stack gap="xs">
        {(running ? coming : []).map((title) => (
          <Group key={title} gap="xs" align="start" wrap="nowrap" mih={54} className="muted">
            <IconHourglassEmpty size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <Text size="sm" fw={600}>
              {title}{' '}
              <Text span size="xs">
                {t('run.check.pending')}
              </Text>
            </Text>
          </Group>
        ))}
        <Text size="sm" className="muted">
          {t(running ? 'run.noChecksYet' : 'run.noChecks')}
        </Text>
      </Stack>
    );
  }
  return (
    <LongList
      items={checks}
      keyOf={({ id }) => id}
      label={t('run.checks')}
      testId="check-row"
      attributes={({ id, status }) => ({ 'data-check': id, 'data-status': status })}
      maxHeight="90vh"
      rowHeight={68}
    >
      {({ id, status, expected, observed }) => {
        const { icon: Icon, color } = styles[status];
        return (
          <Group gap="xs" align="start" wrap="nowrap">
            <Icon size={18} color={color} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
            <div>
              <Text size="sm" fw={600}>
                {texts?.checks[id] ?? cleanText(id)}{' '}
                <Text span size="xs" style={{ color }}>
                  {t(`run.check.${status}`)}
                </Text>
              </Text>
              <Text size="xs">
                <span className="muted">{t('common.label', { label: t('run.expected') })}</span>
                {describeMessage(texts, expected)}
              </Text>
              <Text size="xs">
                <span className="muted">{t('common.label', { label: t('run.observed') })}</span>
                {describeMessage(texts, observed)}
              </Text>
            </div>
          </Group>
        );
      }}
    </LongList>
  );
}
