import { Anchor, Group, Switch, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { compareRuns } from './compare-runs.ts';
import type { RunRef } from '../navigation/route.ts';
import { workOf } from '#shared/timeline/lanes.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { useScenarios } from '../catalogue/use-scenarios.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { Panel } from '../lab/panel.tsx';
import { useRunFeed } from '../lab/use-run-feed.ts';
import { goTo } from '../navigation/use-route.ts';
import { createRunStore } from '../stores/run-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { ComparedTables } from './compared-tables.tsx';
import { RunChooser } from './run-chooser.tsx';
import { RunSide } from './run-side.tsx';
import classes from './compare.module.css';

/** Those of the two runs that are compared. */
const useLeftStore = createRunStore();
const useRightStore = createRunStore();
const leftActions = useLeftStore.getState();
const rightActions = useRightStore.getState();

const sameRun = (one: RunRef, other: RunRef): boolean => one.runId === other.runId && one.sessionId === other.sessionId;

function BothRuns({ left, right }: { readonly left: RunRef; readonly right: RunRef }) {
  const t = useTranslate();
  useRunFeed(left, leftActions);
  useRunFeed(right, rightActions);
  const { data: scenarios, error: textsError, reload } = useScenarios();
  const language = useUiStore((state) => state.language);
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const one = useLeftStore();
  const other = useRightStore();
  const comparison = useMemo(
    () => (one.report && other.report ? compareRuns(one.report, other.report) : null),
    [one.report, other.report],
  );
  const infoOf = (scenario: string | undefined) => scenarios?.find(({ manifest }) => manifest.id === scenario) ?? null;
  const texts = infoOf(one.report?.run.scenario)?.texts[language] ?? null;
  const otherTexts = infoOf(other.report?.run.scenario)?.texts[language] ?? null;
  const spanNs = Math.max(...[one, other].map(({ board }) => workOf(board).toNs - workOf(board).fromNs));
  const simulated = [one, other].some(({ report }) =>
    infoOf(report?.run.scenario)?.manifest.kinds.includes('simulation'),
  );
  const change = (side: 'left' | 'right') => (): void =>
    goTo({ place: 'compare', left: side === 'left' ? null : left, right: side === 'right' ? null : right });
  return (
    <>
      <div className={classes['heads']}>
        <RunSide side="left" reference={left} report={one.report} error={one.error} onChange={change('left')} />
        <RunSide side="right" reference={right} report={other.report} error={other.error} onChange={change('right')} />
      </div>
      {scenarios && comparison && one.report && other.report ? (
        <>
          {one.report.run.scenario === other.report.run.scenario ? null : (
            <Text size="sm" c="var(--tone-warn)" role="status">
              {t('compare.otherScenario')}
            </Text>
          )}
          <Switch
            size="sm"
            label={t('compare.onlyDifferent')}
            checked={onlyDifferent}
            onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
          />
          <ComparedTables
            comparison={comparison}
            texts={texts}
            otherTexts={otherTexts}
            onlyDifferent={onlyDifferent}
            simulated={simulated}
          />
          <Panel simulated={simulated} title={t('compare.lanes', { run: t('compare.left') })}>
            <Timeline
              board={one.board}
              events={one.events}
              texts={texts}
              version={one.version}
              running={one.report.run.outcome === null}
              minSpanNs={spanNs}
            />
          </Panel>
          <Panel simulated={simulated} title={t('compare.lanes', { run: t('compare.right') })}>
            <Timeline
              board={other.board}
              events={other.events}
              texts={otherTexts}
              version={other.version}
              running={other.report.run.outcome === null}
              minSpanNs={spanNs}
            />
          </Panel>
        </>
      ) : null}
      {textsError && !scenarios ? <ErrorNotice error={textsError} onRetry={reload} /> : null}
      {(scenarios && comparison) || one.error || other.error || textsError ? null : (
        <Text className="muted">{t('common.loading')}</Text>
      )}
    </>
  );
}

/** Two runs side by side, of one session or of two. */
export function ComparePage({ left, right }: { readonly left: RunRef | null; readonly right: RunRef | null }) {
  const t = useTranslate();
  const side = left === null ? 'left' : 'right';
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('compare.title')} data-testid="compare">
      <Group gap="sm">
        <Anchor size="xs" href="#/sessions">
          ← {t('place.sessions')}
        </Anchor>
        <Title order={1} size="h4">
          {t('compare.title')}
        </Title>
      </Group>
      {left && right && !sameRun(left, right) ? (
        <BothRuns
          key={[left.sessionId, left.runId, right.sessionId, right.runId].join('/')}
          left={left}
          right={right}
        />
      ) : (
        <RunChooser
          first={left ?? right}
          side={side}
          onChoose={(ref) => goTo({ place: 'compare', left, right, [side]: ref })}
        />
      )}
    </div>
  );
}
