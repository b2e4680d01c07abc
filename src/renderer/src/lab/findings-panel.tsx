import { translateFromData } from '#shared/i18n/translator.ts';
import { Badge, Group, Text } from '@mantine/core';
import { memo } from 'react';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { Finding } from '#shared/model/lab.ts';
import { useFormatter } from '../common/use-formatter.ts';

/** What the analyses noticed. */
export const FindingsPanel = memo(function FindingsPanel({ findings }: { readonly findings: readonly Finding[] }) {
  const t = useTranslate();
  const format = useFormatter();
  return (
    <LongList
      items={findings}
      keyOf={({ kind, atNs, detail, actors, objects }) =>
        `${kind}${atNs}${actors.join()}${objects.join()}${detail.key}`
      }
      label={t('run.findings')}
      testId="finding"
      maxHeight="60vh"
      rowHeight={34}
    >
      {({ kind, atNs, detail }) => (
        <Group gap="xs" align="start" wrap="nowrap">
          <Badge
            variant="outline"
            tt="none"
            style={{ flex: 'none', color: 'var(--tone-warn)', borderColor: 'var(--tone-warn)' }}
          >
            {t(`run.finding.${kind}`)}
          </Badge>
          <Text size="sm">
            {translateFromData(t, 'findings', detail)}{' '}
            <Text span size="xs" className="muted numeric">
              {format.seconds(atNs)}
            </Text>
          </Text>
        </Group>
      )}
    </LongList>
  );
});
