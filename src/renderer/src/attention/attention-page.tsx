import { Tabs, Title } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { attentionTabs, type AttentionTab } from '../navigation/route.ts';
import { OpenProcess } from '../monitor/details/open-process.ts';
import { goTo } from '../navigation/use-route.ts';
import { useDetailsStore } from '../stores/details-store.ts';
import { AlertsTab } from './alerts-tab.tsx';
import classes from './attention.module.css';
import { ProblemsTab } from './problems-tab.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useLifecycleStore } from '../stores/lifecycle-store.ts';
import { LifecycleView } from './lifecycle-view.tsx';
import { useLifecycleFeed } from './use-lifecycle-feed.ts';

const views = { problems: ProblemsTab, lifecycle: LifecycleTab, alerts: AlertsTab } as const satisfies Record<
  AttentionTab,
  () => React.JSX.Element
>;

/** Started and exited processes, or why they are not available. */
function LifecycleTab() {
  useLifecycleFeed();
  const { entries, error } = useLifecycleStore();
  return error && entries.length === 0 ? <ErrorNotice error={error} /> : <LifecycleView />;
}

/** Problems, started and exited processes, and alerts. */
export function AttentionPage({ tab }: { readonly tab: AttentionTab }) {
  const t = useTranslate();
  const open = useDetailsStore((state) => state.open);
  const View = views[tab];
  return (
    <OpenProcess.Provider value={open}>
      <Tabs
        className={classes['page'] ?? ''}
        value={tab}
        onChange={(next) =>
          goTo({ place: 'attention', tab: attentionTabs.find((known) => known === next) ?? 'problems' })
        }
        keepMounted={false}
      >
        <div className={classes['head']}>
          <Title order={1} size="h4" mb={4}>
            {t('attention.title')}
          </Title>
          <Tabs.List aria-label={t('attention.tabs')} style={{ borderBottom: 0 }}>
            {attentionTabs.map((id) => (
              <Tabs.Tab key={id} value={id}>
                {t(`attention.tab.${id}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Panel value={tab} style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
          <View />
        </Tabs.Panel>
      </Tabs>
    </OpenProcess.Provider>
  );
}
