import { List, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScenarioTexts } from '#shared/model/scenario.ts';

const sections = ['see', 'why', 'avoid', 'os', 'mistakes', 'platforms', 'reading'] as const;

/** What there is to understand about a scenario or concept, question by question. */
export function Explanation({ texts, columns }: { readonly texts: ScenarioTexts; readonly columns: number }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={columns} spacing="md" verticalSpacing="xs">
      {sections.map((section) => {
        const words = texts.explanation[section];
        if (words === undefined) return null;
        return (
          <div key={section}>
            <Text component="h3" size="sm" fw={600} my={0}>{t(`explain.${section}`)}</Text>
            {typeof words === 'string'
              ? <Text size="sm" style={{ whiteSpace: 'pre-line' }}>{words}</Text>
              : <List size="sm" spacing={2} withPadding>{words.map((item) => <List.Item key={item}>{item}</List.Item>)}</List>}
          </div>
        );
      })}
    </SimpleGrid>
  );
}
