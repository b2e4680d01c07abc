import { translateFromData } from '#shared/i18n/translator.ts';
import { Accordion, Alert, Button, Progress, Text } from '@mantine/core';
import { useCallback, useState } from 'react';
import type { Place } from '#shared/timeline/place.ts';
import { pythonChecks, pythonVariant } from '#shared/programs/in-python.ts';
import { workOf } from '#shared/timeline/lanes.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { GraphsPanel, graphsOf } from '../graphs/graphs-panel.tsx';
import { useRunStore } from '../stores/run-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { CursorBar } from '../timeline/cursor-bar.tsx';

import { Timeline } from '../timeline/timeline.tsx';
import { ActorsTable } from './actors-table.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { CodePanel } from './code-panel.tsx';
import { EventLog } from './event-log.tsx';
import { Explanation } from './explanation.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { MetricsPanel } from './metrics-panel.tsx';
import { Panel } from './panel.tsx';
import { RunHeader } from './run-header.tsx';
import classes from './run-page.module.css';
import { useRunFeed } from './use-run-feed.ts';
import { useScenarios } from '../catalogue/use-scenarios.ts';

const noValues: readonly string[] = [];

/** One run, live or from a session file. */
export function RunPage({ runId, sessionId }: { readonly runId: string; readonly sessionId: string | null }) {
  const t = useTranslate();
  useRunFeed({ runId, sessionId });
  const { data: scenarios, error: textsError, reload: askAgain } = useScenarios();
  const language = useUiStore((state) => state.language);
  const { report, events, board, graphs, version, loading, error } = useRunStore();
  const [cursorNs, setCursorNs] = useState<number | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [selected, setSelected] = useState<Place | null>(null);
  const show = useCallback(({ actor, atNs }: Place) => {
    setCursorNs(atNs);
    setPlace({ actor, atNs });
  }, []);
  // Without the texts, keys would stand for the sentences.
  if (!report || !scenarios) {
    const failed = error ?? (report ? textsError : null);
    return (
      <>
        <h1 className="visually-hidden">{t('run.title', { id: runId })}</h1>
        {failed ? (
          <ErrorNotice error={failed} {...(error ? {} : { onRetry: askAgain })}>
            <Button component="a" href={sessionId === null ? '#/lab' : '#/sessions'} variant="light">
              {t(sessionId === null ? 'run.back' : 'place.sessions')}
            </Button>
          </ErrorNotice>
        ) : (
          <EmptyState title={t('run.loading')} {...(loading ? { help: t('run.loadingEvents', loading) } : {})}>
            {loading ? (
              <Progress
                w={260}
                size="sm"
                value={(100 * loading.count) / Math.max(1, loading.total)}
                aria-label={t('run.loading')}
              />
            ) : null}
          </EmptyState>
        )}
      </>
    );
  }
  const info = scenarios.find(({ manifest }) => manifest.id === report.run.scenario) ?? null;
  const texts = info?.texts[language] ?? null;
  const simulated = info?.manifest.kinds.includes('simulation') ?? false;
  const running = report.run.outcome === null;
  const made = info?.checks.filter(({ variants }) => variants === null || variants.includes(report.run.variant)) ?? [];
  const comingIds = report.run.variant === pythonVariant ? pythonChecks : made.map(({ id }) => id);
  const coming = comingIds.map((id) => texts?.checks[id] ?? id);
  const noticed = (
    <>
      {report.findings.length === 0 ? null : (
        <Panel simulated={simulated} title={t('run.findings')}>
          <FindingsPanel findings={report.findings} onShow={show} />
        </Panel>
      )}
      {Object.keys(report.metrics).length === 0 ? null : (
        <Panel simulated={simulated} title={t('run.metrics')}>
          <MetricsPanel metrics={report.metrics} references={info?.manifest.references ?? []} texts={texts} />
        </Panel>
      )}
    </>
  );
  const hasGraphs = graphsOf(graphs, board).length > 0;
  const isAlone = !running && !hasGraphs && report.findings.length === 0 && Object.keys(report.metrics).length === 0;
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('run.title', { id: runId })}>
      <RunHeader report={report} info={info} texts={texts} sessionId={sessionId} lastNs={board.lastNs} />
      {report.run.error === null ? null : (
        <Alert color="red" variant="light" role="alert">
          {translateFromData(t, 'findings', report.run.error)}
        </Alert>
      )}
      {report.events.dropped === 0 ? null : (
        <Alert color="orange" variant="light">
          {t('run.dropped', { count: report.events.dropped })}
        </Alert>
      )}
      {report.leftovers.length === 0 ? null : (
        <Alert color="red" variant="light">
          {t('run.leftovers', { pids: report.leftovers.map(({ pid }) => pid).join(', ') })}
        </Alert>
      )}
      {texts ? (
        <Accordion variant="contained" chevronPosition="left">
          <Accordion.Item value="explanation">
            <Accordion.Control>
              <Text size="sm" fw={600}>
                {t('explain.title')}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <Explanation texts={texts} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      ) : null}
      <Panel simulated={simulated} title={t('run.timeline')}>
        <Timeline
          board={board}
          events={events}
          version={version}
          running={running}
          texts={texts}
          shownValues={info?.manifest.tracks ?? noValues}
          linked
          cursorNs={cursorNs}
          onCursor={setCursorNs}
          place={place}
          onSelected={setSelected}
        />
        {board.lanes.size === 0 ? null : (
          <CursorBar
            events={events}
            version={version}
            startNs={workOf(board).fromNs}
            endNs={workOf(board).toNs}
            cursorNs={cursorNs}
            onCursor={setCursorNs}
          />
        )}
      </Panel>
      {info ? (
        <CodePanel
          scenario={info.manifest.id}
          program={info.manifest.startedIn === 'workbench' ? String(report.run.params['program'] ?? '') : null}
          run={{
            board,
            events,
            version,
            texts,
            cursorNs,
            selected,
            onPlace: show,
          }}
        />
      ) : null}
      <div className={classes['columns']} data-graph={graphs.wait.sawLocks} data-single={isAlone}>
        <div className={classes['stack']}>
          <Panel simulated={simulated} title={t('run.checks')}>
            <ChecksPanel checks={report.checks} coming={coming} texts={texts} running={running} />
          </Panel>
          {hasGraphs ? noticed : null}
        </div>
        <div className={classes['stack']} hidden={isAlone}>
          {hasGraphs ? (
            <Panel simulated={simulated} title={t('run.graphs')}>
              <GraphsPanel
                graphs={graphs}
                events={events}
                board={board}
                findings={report.findings}
                version={version}
                running={running}
                cursorNs={cursorNs}
                onCursor={setCursorNs}
                onPlace={show}
                runName={t('graph.ofRun', { scenario: texts?.title ?? report.run.scenario, id: report.run.id })}
                fileName={report.run.id}
              />
            </Panel>
          ) : (
            noticed
          )}
        </div>
      </div>
      <Panel simulated={simulated} title={t('run.log')}>
        <EventLog
          events={events}
          version={version}
          texts={texts}
          running={running}
          cursorNs={cursorNs}
          onCursor={setCursorNs}
        />
      </Panel>
      <Panel simulated={simulated} title={t('run.actors')}>
        <ActorsTable actors={report.actors} isOver={report.run.outcome !== null} texts={texts} />
      </Panel>
    </div>
  );
}
