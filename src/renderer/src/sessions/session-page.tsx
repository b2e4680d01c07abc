import { Anchor, Group, Tabs, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { sessionTabs, type SessionTab } from '../navigation/route.ts';
import { sessionName } from './session-search.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { AppError } from '#shared/errors.ts';
import { MonitorPage } from '../monitor/monitor-page.tsx';
import { goTo } from '../navigation/use-route.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { SessionFindings } from './session-findings.tsx';
import { SessionNotes } from './session-notes.tsx';
import { SessionRuns } from './session-runs.tsx';
import classes from './sessions.module.css';
import { useProblemText } from './use-problem-text.ts';

interface Props {
  readonly sessionId: string;
  readonly tab: SessionTab | null;
}

function OpenSession({ session, tab }: { readonly session: SessionInfo; readonly tab: SessionTab | null }) {
  const t = useTranslate();
  const format = useFormatter();
  const { id, machineFrom, machineTo } = session;
  const look = useTimeStore((state) => state.look);
  const shown = useTimeStore(({ past }) => past?.sessionId === id);
  useEffect(() => {
    const { past, goLive } = useTimeStore.getState();
    if (past?.sessionId === id) return;
    if (machineFrom !== null) look(id, Date.parse(machineFrom));
    else if (past !== null) goLive(); // otherwise another recording's time would be shown for a session without a machine
  }, [id, machineFrom, look]);
  const recorded = machineFrom !== null && machineTo !== null;
  const current = tab ?? (recorded ? 'processes' : 'runs');
  const onLook = recorded
    ? (ms: number): void => {
        useTimeStore.getState().look(id, ms);
        goTo({ place: 'session', sessionId: id, tab: 'processes' });
      }
    : null;
  return (
    <div className={classes['page']} data-testid="session-page">
      <div className={classes['head']}>
        <Group gap="sm" wrap="nowrap">
          <Anchor size="xs" href="#/sessions" style={{ flex: 'none' }}>
            ← {t('place.sessions')}
          </Anchor>
          <Title order={1} size="h5" className="ellipsis" title={cleanText(session.path)}>
            {sessionName(session)}
          </Title>
          <Text size="xs" className="muted numeric ellipsis">
            {recorded
              ? t('sessions.machineSpan', { from: format.dateTime(machineFrom), to: format.time(machineTo) })
              : t('sessions.noMachine')}
          </Text>
        </Group>
        <Tabs
          value={current}
          onChange={(value) =>
            goTo({ place: 'session', sessionId: id, tab: sessionTabs.find((one) => one === value) ?? null })
          }
        >
          <Tabs.List aria-label={t('sessions.tabs')}>
            {sessionTabs.map((one) => (
              <Tabs.Tab key={one} value={one} disabled={one === 'processes' && !recorded}>
                {t(`sessions.tab.${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </div>
      {current === 'processes' ? (
        <div className={classes['whole']}>
          {recorded && shown ? <MonitorPage embedded /> : null}
          {recorded ? null : <EmptyState title={t('sessions.noMachine')} help={t('sessions.noMachineHelp')} />}
        </div>
      ) : (
        <div className={classes['tab']} tabIndex={0} role="region" aria-label={t(`sessions.tab.${current}`)}>
          {current === 'runs' ? <SessionRuns sessionId={id} /> : null}
          {current === 'findings' ? <SessionFindings sessionId={id} onLook={onLook} /> : null}
          {current === 'notes' ? <SessionNotes sessionId={id} onLook={onLook} /> : null}
        </div>
      )}
    </div>
  );
}

/** One stored session: its machine as if live, its runs, findings and notes. */
export function SessionPage({ sessionId, tab }: Props) {
  const t = useTranslate();
  const { data, error, reload } = useCall('session.list', {});
  const problemText = useProblemText();
  const session = data?.find(({ id }) => id === sessionId);
  if (session && session.problem === null) return <OpenSession session={session} tab={tab} />;
  const back = <Anchor href="#/sessions">{t('place.sessions')}</Anchor>;
  const instead = (): ReactNode => {
    if (session)
      return (
        <EmptyState title={t('sessions.problem')} help={problemText(session.problem ?? '', session.path)}>
          {back}
        </EmptyState>
      );
    if (data) return <ErrorNotice error={new AppError('session-not-found', { name: sessionId })}>{back}</ErrorNotice>;
    return error ? <ErrorNotice error={error} onRetry={reload} /> : <EmptyState title={t('common.loading')} />;
  };
  return (
    <>
      <h1 className="visually-hidden">{cleanText(sessionId)}</h1>
      {instead()}
    </>
  );
}
