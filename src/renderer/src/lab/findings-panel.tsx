import { Badge, Group, Stack, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '#shared/model/lab.ts';
import { useFormatter } from '../common/use-formatter.ts';

/** What the analyses noticed. */
export const FindingsPanel = memo(function FindingsPanel({
  findings,
  running,
}: {
  readonly findings: readonly Finding[];
  readonly running: boolean;
}) {
  const { t } = useTranslation();
  const format = useFormatter();
  if (findings.length === 0)
    return (
      <Text size="sm" className="muted">
        {t(running ? 'run.noFindingsYet' : 'run.noFindings')}
      </Text>
    );
  return (
    <Stack gap="xs">
      {findings.map(({ kind, atNs, detail, actors, objects }) => (
        <Group
          key={`${kind}${atNs}${actors.join()}${objects.join()}${detail.key}`}
          gap="xs"
          align="start"
          wrap="nowrap"
        >
          <Badge
            variant="outline"
            tt="none"
            style={{ flex: 'none', color: 'var(--tone-warn)', borderColor: 'var(--tone-warn)' }}
          >
            {t(`run.finding.${kind}`)}
          </Badge>
          <Text size="sm">
            {t(`findings:${detail.key}`, detail.params ?? {})}{' '}
            <Text span size="xs" className="muted numeric">
              {format.seconds(atNs)}
            </Text>
          </Text>
        </Group>
      ))}
    </Stack>
  );
});
