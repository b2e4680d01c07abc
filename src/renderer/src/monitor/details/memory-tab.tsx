import { Stack, Text, Title } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { MemoryMap, Part } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Formatter } from '#shared/text/format.ts';
import { Facts } from './facts.tsx';
import { PartTable } from './part-table.tsx';
import { PartSection } from './part-section.tsx';

const sums = [
  ['rss', 'rssBytes'],
  ['pss', 'pssBytes'],
  ['private', 'privateBytes'],
  ['shared', 'sharedBytes'],
  ['swap', 'swapBytes'],
] as const;

/** The address space: sums, and the largest mappings. */
export function MemoryTab({ part, format }: { readonly part: Part<MemoryMap> | null; readonly format: Formatter }) {
  const t = useTranslate();
  return (
    <PartSection part={part}>
      {(memory) => (
        <Stack gap="sm">
          <Facts
            rows={[
              ...sums.map(([name, field]) => ({ name: t(`inspect.${name}`), value: format.bytes(memory[field]) })),
              { name: t('inspect.regions'), value: format.count(memory.regions) },
            ]}
          />
          <Text size="xs" className="muted">
            {t('inspect.pssHelp')}
          </Text>
          <Title order={3} size="h6">
            {t('inspect.largest')}
          </Title>
          <PartTable
            label={t('inspect.largest')}
            part={memory.largest}
            keyOf={({ what }) => what}
            columns={[
              { title: t('inspect.mapping'), text: ({ what }) => cleanText(what), mono: true },
              { title: t('inspect.size'), text: ({ bytes }) => format.bytes(bytes), numeric: true, width: 110 },
            ]}
          />
        </Stack>
      )}
    </PartSection>
  );
}
