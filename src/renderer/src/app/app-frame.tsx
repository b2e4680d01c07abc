import { AppShell } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Route } from '../navigation/route.ts';
import { AttentionPage } from '../attention/attention-page.tsx';
import { useAlertsFeed } from '../attention/use-alerts-feed.ts';
import { GlossaryDrawer } from '../glossary/glossary-drawer.tsx';
import { LauncherPage } from '../lab/launcher-page.tsx';
import { LicensesPage } from '../licenses/licenses-page.tsx';
import { useRanScenarios } from '../lab/use-ran-scenarios.ts';
import { RunPage } from '../lab/run-page.tsx';
import { MachinePage } from '../machine/machine-page.tsx';
import { useMachineFeed } from '../machine/use-machine-feed.ts';
import { DetailsHost } from '../monitor/details/details-host.tsx';
import { MonitorPage } from '../monitor/monitor-page.tsx';
import { useProcessFeed } from '../monitor/use-process-feed.ts';
import { ComparePage } from '../compare/compare-page.tsx';
import { SeriesPage } from '../series/series-page.tsx';
import { SettingsPage } from '../settings/settings-page.tsx';
import { SessionPage } from '../sessions/session-page.tsx';
import { SessionsPage } from '../sessions/sessions-page.tsx';
import { SimulatorsPage } from '../simulators/simulators-page.tsx';
import { useTimeStore } from '../stores/time-store.ts';
import { NotInPast } from '../time/not-in-past.tsx';
import { TimeBar } from '../time/time-bar.tsx';
import { useHistoryFeed } from '../time/use-history-feed.ts';
import { usePastFeed } from '../time/use-past-feed.ts';
import { WorksheetPage } from '../worksheets/worksheet-page.tsx';
import { EmptyState } from '../common/empty-state.tsx';
import { useTranslate } from '../common/use-translate.ts';
import classes from './app-frame.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Sidebar } from './sidebar.tsx';
import { Toasts } from './toasts.tsx';
import { usePlaceShortcuts } from './use-place-shortcuts.ts';
import { useStartPlace } from './use-start-place.ts';
import { useRoute } from '../navigation/use-route.ts';

/** Places that show the machine, live or as it was. */
const timed: ReadonlySet<Route['place']> = new Set<Route['place']>(['monitor', 'machine', 'session']);

/** Its editor is large, and no other page needs it. */
const WorkbenchPage = lazy(async () => ({ default: (await import('../workbench/workbench-page.tsx')).WorkbenchPage }));

function Place({ route }: { readonly route: Route }) {
  const t = useTranslate();
  const inPast = useTimeStore(({ past }) => past !== null);
  if (route.place === 'monitor') return <MonitorPage />;
  if (route.place === 'machine') return <MachinePage />;
  if (route.place === 'session')
    return <SessionPage key={route.sessionId} sessionId={route.sessionId} tab={route.tab} />;
  if (route.place === 'compare') return <ComparePage left={route.left} right={route.right} />;
  if (route.place === 'attention') return inPast ? <NotInPast /> : <AttentionPage tab={route.tab} />;
  if (route.place === 'lab') return <LauncherPage scenarioId={route.scenario} />;
  if (route.place === 'run')
    return <RunPage key={`${route.sessionId}/${route.runId}`} runId={route.runId} sessionId={route.sessionId} />;
  if (route.place === 'series')
    return (
      <SeriesPage
        key={`${route.sessionId}/${route.scenario}`}
        scenario={route.scenario}
        sessionId={route.sessionId}
        from={route.from}
      />
    );
  if (route.place === 'simulators') return <SimulatorsPage pane={route.pane} />;
  if (route.place === 'workbench')
    return (
      <Suspense fallback={<EmptyState title={t('common.loading')} />}>
        <WorkbenchPage program={route.program} schedule={route.schedule} />
      </Suspense>
    );
  if (route.place === 'worksheet') return <WorksheetPage pane={route.pane} />;
  if (route.place === 'settings') return <SettingsPage />;
  if (route.place === 'licenses') return <LicensesPage />;
  return <SessionsPage />;
}

/** The frame around every place: sidebar, banner, content, messages. */
export function AppFrame() {
  const route = useRoute();
  usePlaceShortcuts();
  useStartPlace();
  const live = useTimeStore(({ past }) => past === null);
  const sessionId = useTimeStore(({ past }) => past?.sessionId ?? null);
  // A session without the machine's past has runs only; the ring's strip would not be about it.
  const hasBar = timed.has(route.place) && (route.place !== 'session' || route.sessionId === sessionId);
  useProcessFeed({ watching: route.place === 'monitor' || route.place === 'machine' || route.place === 'attention' });
  useRanScenarios();
  usePastFeed({ watching: timed.has(route.place) });
  useHistoryFeed();
  useAlertsFeed();
  useMachineFeed({ watching: live && (route.place === 'monitor' || route.place === 'machine') });
  return (
    <AppShell navbar={{ width: 176, breakpoint: 0 }} padding={0}>
      <Sidebar place={route.place} />
      <AppShell.Main className={classes['main']} tabIndex={-1}>
        <ConnectionBanner />
        {hasBar ? <TimeBar /> : null}
        <div className={classes['content']}>
          <ErrorBoundary key={route.place}>
            <Place route={route} />
            {route.place === 'monitor' || route.place === 'session' ? null : <DetailsHost />}
          </ErrorBoundary>
        </div>
      </AppShell.Main>
      <GlossaryDrawer />
      <Toasts />
    </AppShell>
  );
}
