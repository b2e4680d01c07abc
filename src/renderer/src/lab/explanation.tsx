import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioTexts } from '#shared/model/scenario.ts';

const sections = ['see', 'why', 'avoid', 'os'] as const;

/** The four questions about a scenario, answered. */
export function Explanation({ texts, columns }: { readonly texts: ScenarioTexts; readonly columns: number }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={columns} spacing="md" verticalSpacing="xs">
      {sections.map((section) => (
        <div key={section}>
          <Text component="h3" size="sm" fw={600} my={0}>{t(`explain.${section}`)}</Text>
          <Text size="sm" style={{ whiteSpace: 'pre-line' }}>{texts.explanation[section]}</Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
