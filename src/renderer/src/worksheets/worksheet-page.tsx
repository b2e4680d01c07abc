import { Anchor, Group, Tabs, Text, Title } from '@mantine/core';
import { useCourse } from '../catalogue/use-scenarios.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { worksheetPanes, type WorksheetPane } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';
import { MakePane } from './make-pane.tsx';
import { OpenPane } from './open-pane.tsx';
import { ResultsPane } from './results-pane.tsx';
import classes from './worksheets.module.css';

/** Worksheets of a class: to work through one, to make one, and what came of it. */
export function WorksheetPage({ pane }: { readonly pane: WorksheetPane }) {
  const t = useTranslate();
  const { data: scenarios, error, reload } = useCourse();
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('worksheet.title')}>
      <div>
        <Anchor size="xs" href="#/lab">
          ← {t('worksheet.toLab')}
        </Anchor>
        <Title order={1} size="h3">
          {t('worksheet.title')}
        </Title>
        <Text size="sm" className="muted">
          {t('worksheet.about')}
        </Text>
      </div>
      <Tabs
        value={pane}
        keepMounted={false}
        onChange={(next) => goTo({ place: 'worksheet', pane: worksheetPanes.find((one) => one === next) ?? 'open' })}
      >
        <Tabs.List mb="md">
          {worksheetPanes.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`worksheet.pane.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {scenarios ? (
          <>
            <Tabs.Panel value="open">
              <OpenPane scenarios={scenarios} />
            </Tabs.Panel>
            <Tabs.Panel value="make">
              <MakePane scenarios={scenarios} />
            </Tabs.Panel>
            <Tabs.Panel value="results">
              <ResultsPane scenarios={scenarios} />
            </Tabs.Panel>
          </>
        ) : (
          <Group>
            {error ? <ErrorNotice error={error} onRetry={reload} /> : <EmptyState title={t('common.loading')} />}
          </Group>
        )}
      </Tabs>
    </div>
  );
}
