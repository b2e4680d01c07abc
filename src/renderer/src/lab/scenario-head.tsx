import { Anchor, Badge, Group, Text, Title } from '@mantine/core';
import { IconBook } from '@tabler/icons-react';
import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioManifest, ScenarioTexts } from '#shared/model/scenario.ts';
import { exampleOfScenario } from '#shared/workbench/examples.ts';
import { routeHash } from '../navigation/route.ts';
import { SimulatedMark } from '../common/simulated-mark.tsx';

/** A scenario's title, what it runs – processes, threads, a simulation, or nothing – and its summary. */
export function ScenarioHead({
  manifest,
  texts,
}: {
  readonly manifest: ScenarioManifest;
  readonly texts: ScenarioTexts;
}) {
  const t = useTranslate();
  const example = exampleOfScenario[manifest.id];
  return (
    <div>
      <Title order={2} size="h3">
        {texts.title}
      </Title>
      <Group gap={6} my={4}>
        {manifest.kinds.map((kind) => {
          if (kind === 'simulation') return <SimulatedMark key={kind} />;
          if (kind === 'card')
            return (
              <Badge
                key={kind}
                variant="outline"
                tt="none"
                leftSection={<IconBook size={12} aria-hidden />}
                style={{ color: 'var(--tone-info)', borderColor: 'var(--tone-info)' }}
                data-testid="concept-card"
              >
                {t('lab.kind.card')}
              </Badge>
            );
          return (
            <Badge
              key={kind}
              variant="outline"
              tt="none"
              style={{ color: 'var(--tone-muted)', borderColor: 'var(--tone-faint)' }}
            >
              {t(`lab.kind.${kind}`)}
            </Badge>
          );
        })}
        {manifest.kinds.includes('card') ? (
          <Text size="xs" className="muted">
            {t('lab.cardHelp')}
          </Text>
        ) : null}
        {example === undefined ? null : (
          <Anchor size="sm" href={routeHash({ place: 'workbench', program: example, schedule: '' })}>
            {t('workbench.byHand')}
          </Anchor>
        )}
      </Group>
      <Text className="muted">{texts.summary}</Text>
    </div>
  );
}
