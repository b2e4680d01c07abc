import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { Part, ProcessDetail } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { PartTable } from './part-table.tsx';

type Environment = ProcessDetail['environment'];

function entriesOf(part: Environment): Part<readonly (readonly [string, string])[]> {
  const { error } = part;
  return typeof error === 'string' && Object.keys(part).length === 1 ? { error } : Object.entries(part);
}

/** The environment; values stay masked until asked for, since they may hold secrets. */
export function EnvironmentTab({ part }: { readonly part: Environment | null }) {
  const t = useTranslate();
  const [revealed, setRevealed] = useState(false);
  const entries = part === null ? null : entriesOf(part);
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
        label={t('details.environment')}
        part={entries}
        keyOf={([name]) => name}
        columns={[
          { title: t('details.variable'), text: ([name]) => cleanText(name), mono: true },
          { title: t('details.value'), text: ([, value]) => (revealed ? cleanText(value) : '••••••'), mono: true },
        ]}
      />
    </>
  );
}
