import { Anchor, Progress, Text } from '@mantine/core';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import { useUiStore } from '../stores/ui-store.ts';
import type { Chapter } from './course-progress.ts';
import classes from './start-page.module.css';

/** The chapters in the order in which they are taught, each with what to know before and how far it is. */
export function CourseChapters({ chapters }: { readonly chapters: readonly Chapter[] }) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const names = new Intl.ListFormat(language, { type: 'conjunction' });
  return (
    <ol className={classes['chapters']}>
      {chapters.map(({ group, needs, count, done, next }) => {
        const title = t(`lab.group.${group}`);
        const far = t('lab.course.of', { done: format.count(done), count });
        return (
          <li key={group} className={classes['chapter']} data-testid="chapter" data-group={group} data-done={done}>
            <div>
              <Text size="sm" fw={600}>
                {title}
              </Text>
              {needs.length === 0 ? null : (
                <Text size="xs" className="muted">
                  {t('lab.course.needs', { chapters: names.format(needs.map((name) => t(`lab.group.${name}`))) })}
                </Text>
              )}
            </div>
            <Progress value={(100 * done) / count} size="sm" aria-label={`${title}: ${far}`} />
            <Text size="xs" className="muted numeric">
              {far}
            </Text>
            <Text size="xs" className={classes['next'] ?? ''}>
              {next ? (
                <Anchor size="xs" href={routeHash({ place: 'lab', scenario: next.manifest.id })}>
                  {next.texts[language].title}
                </Anchor>
              ) : (
                t('lab.course.chapterDone')
              )}
            </Text>
          </li>
        );
      })}
    </ol>
  );
}
