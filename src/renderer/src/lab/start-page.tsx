import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { routeHash, worksheetPanes } from '../navigation/route.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { CourseChapters } from './course-chapters.tsx';
import { courseProgress } from './course-progress.ts';
import { FirstRunList } from './first-run-list.tsx';
import classes from './start-page.module.css';

/** Where to begin and how far one is, as long as no scenario is chosen. */
export function StartPage({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const ran = useUiStore((state) => state.ran);
  const { chapters, count, done, next } = useMemo(() => courseProgress(scenarios, ran), [scenarios, ran]);
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('lab.choose')} data-testid="start-page">
      <div>
        <Title order={2} size="h3">
          {t('lab.choose')}
        </Title>
        <Text size="sm" className="muted">
          {t('lab.chooseHelp')}
        </Text>
      </div>
      <section aria-labelledby="first-runs">
        <Title order={3} size="h5" id="first-runs">
          {t('lab.first.title')}
        </Title>
        <Text size="sm" className="muted">
          {t('lab.first.about')}
        </Text>
        <FirstRunList scenarios={scenarios} />
      </section>
      <section aria-labelledby="course">
        <Group justify="space-between" align="end" gap="xs">
          <div>
            <Title order={3} size="h5" id="course">
              {t('lab.course.title')}
            </Title>
            <Text size="sm" className="muted" role="status">
              {t('lab.course.progress', { done: format.count(done), count })}
            </Text>
          </div>
          {next ? (
            <Button
              component="a"
              size="xs"
              variant="light"
              rightSection={<IconArrowRight size={14} aria-hidden />}
              href={routeHash({ place: 'lab', scenario: next.manifest.id })}
            >
              {t('lab.course.next', { title: next.texts[language].title })}
            </Button>
          ) : null}
        </Group>
        <CourseChapters chapters={chapters} />
      </section>
      <section aria-labelledby="worksheets">
        <Title order={3} size="h5" id="worksheets">
          {t('worksheet.title')}
        </Title>
        <Text size="sm" className="muted">
          {t('worksheet.about')}
        </Text>
        <Group gap="md" mt={6}>
          {worksheetPanes.map((pane) => (
            <Anchor key={pane} size="sm" href={routeHash({ place: 'worksheet', pane })}>
              {t(`worksheet.pane.${pane}`)}
            </Anchor>
          ))}
        </Group>
      </section>
    </div>
  );
}
