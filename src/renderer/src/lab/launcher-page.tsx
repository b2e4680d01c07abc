import { ScrollArea, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { groupScenarios } from '#shared/view/scenario-groups.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './launcher-page.module.css';
import { RecentRuns } from './recent-runs.tsx';
import { ScenarioCard } from './scenario-card.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';

const nothing: readonly ScenarioInfo[] = [];

/** Chooses a scenario, sets it up and starts it. */
export function LauncherPage({ scenarioId }: { readonly scenarioId: string | null }) {
  const { t } = useTranslation();
  const language = useUiStore((state) => state.language);
  const { data, error, reload } = useCall('scenario.list', {});
  const [search, setSearch] = useState('');
  const groups = useMemo(() => groupScenarios(data ?? nothing, { search, language }), [data, search, language]);
  const chosen = data?.find(({ manifest }) => manifest.id === scenarioId);
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  return (
    <div className={classes['page']}>
      <section className={classes['list']} aria-label={t('lab.title')}>
        <Title order={1} size="h4" px="md" pt="md">{t('lab.title')}</Title>
        <TextInput m="md" mb="xs" size="xs" aria-label={t('lab.search')} placeholder={t('lab.search')} leftSection={<IconSearch size={14} aria-hidden />} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <ScrollArea flex={1} type="auto" px="md" pb="md" viewportProps={{ tabIndex: 0, 'aria-label': t('lab.title') }}>
          {groups.map(({ group, scenarios }) => (
            <section key={group} aria-label={t(`lab.group.${group}`, { defaultValue: group })}>
              <Text component="h2" size="xs" fw={700} tt="uppercase" className="muted" mt="sm" mb={4}>{t(`lab.group.${group}`, { defaultValue: group })}</Text>
              {scenarios.map((info) => <ScenarioCard key={info.manifest.id} info={info} selected={info.manifest.id === scenarioId} />)}
            </section>
          ))}
          {data && groups.length === 0 ? <EmptyState title={search === '' ? t('lab.empty') : t('lab.none', { text: search })} help={search === '' ? t('lab.emptyHelp') : t('lab.noneHelp')} /> : null}
          {data ? null : <Text size="sm" className="muted">{t('common.loading')}</Text>}
        </ScrollArea>
        <RecentRuns scenarios={data ?? nothing} />
      </section>
      <div className={classes['panel']}>
        {chosen ? <ScenarioPanel key={chosen.manifest.id} info={chosen} /> : <EmptyState title={t('lab.choose')} help={t('lab.chooseHelp')} />}
      </div>
    </div>
  );
}
