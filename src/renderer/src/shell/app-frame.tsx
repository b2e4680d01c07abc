import { AppShell } from '@mantine/core';
import type { Route } from '#shared/view/route.ts';
import { AttentionPage } from '../attention/attention-page.tsx';
import { useAlertsFeed } from '../attention/use-alerts-feed.ts';
import { GlossaryDrawer } from '../glossary/glossary-drawer.tsx';
import { LauncherPage } from '../lab/launcher-page.tsx';
import { RunPage } from '../lab/run-page.tsx';
import { MachinePage } from '../machine/machine-page.tsx';
import { useMachineFeed } from '../machine/use-machine-feed.ts';
import { DetailsHost } from '../monitor/details/details-host.tsx';
import { MonitorPage } from '../monitor/monitor-page.tsx';
import { useProcessFeed } from '../monitor/use-process-feed.ts';
import { SessionsPage } from '../sessions/sessions-page.tsx';
import { SimulatorsPage } from '../simulators/simulators-page.tsx';
import classes from './app-frame.module.css';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Sidebar } from './sidebar.tsx';
import { Toasts } from './toasts.tsx';
import { usePlaceShortcuts } from './use-place-shortcuts.ts';
import { useRoute } from './use-route.ts';

function Place({ route }: { readonly route: Route }) {
  if (route.place === 'monitor') return <MonitorPage />;
  if (route.place === 'machine') return <MachinePage />;
  if (route.place === 'attention') return <AttentionPage tab={route.tab} />;
  if (route.place === 'lab') return <LauncherPage scenarioId={route.scenario} />;
  if (route.place === 'run') return <RunPage key={`${route.sessionId}/${route.runId}`} runId={route.runId} sessionId={route.sessionId} />;
  if (route.place === 'simulators') return <SimulatorsPage pane={route.pane} />;
  return <SessionsPage />;
}

/** The frame around every place: sidebar, banner, content, messages. */
export function AppFrame() {
  const route = useRoute();
  usePlaceShortcuts();
  useProcessFeed({ watching: route.place === 'monitor' || route.place === 'machine' || route.place === 'attention' });
  useAlertsFeed();
  useMachineFeed({ watching: route.place === 'monitor' || route.place === 'machine' });
  return (
    <AppShell navbar={{ width: 176, breakpoint: 0 }} padding={0}>
      <Sidebar place={route.place} />
      <AppShell.Main className={classes['main']} tabIndex={-1}>
        <ConnectionBanner />
        <div className={classes['content']}>
          <ErrorBoundary key={route.place}>
            <Place route={route} />
            {route.place === 'monitor' ? null : <DetailsHost />}
          </ErrorBoundary>
        </div>
      </AppShell.Main>
      <GlossaryDrawer />
      <Toasts />
    </AppShell>
  );
}
