import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { PartTable } from './part-table.tsx';

/** The environment; values stay masked until asked for, since they may hold secrets. */
export function EnvironmentTab({ part }: { readonly part: ProcessDetail['environment'] | null }) {
  const t = useTranslate();
  const [revealed, setRevealed] = useState(false);
  const failed = part !== null && typeof part['error'] === 'string' && Object.keys(part).length === 1;
  const entries =
    part === null ? null : failed ? { error: part['error'] } : Object.entries(part as Readonly<Record<string, string>>);
  return (
    <>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Text size="xs" className="muted">
          {revealed ? '' : t('details.masked')}
        </Text>
        <Button size="compact-xs" variant="default" style={{ flex: 'none' }} onClick={() => setRevealed(!revealed)}>
          {t(revealed ? 'details.hide' : 'details.reveal')}
        </Button>
      </Group>
      <PartTable
        part={entries}
        columns={[
          { title: t('details.variable'), text: ([name]) => cleanText(name), mono: true },
          { title: t('details.value'), text: ([, value]) => (revealed ? cleanText(value) : '••••••'), mono: true },
        ]}
      />
    </>
  );
}
