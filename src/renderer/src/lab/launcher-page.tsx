import { useTranslate } from '../common/use-translate.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { Catalogue } from './catalogue.tsx';
import classes from './launcher-page.module.css';
import { RecentRuns } from './recent-runs.tsx';
import { ScenarioPanel } from './scenario-panel.tsx';
import { StartPage } from './start-page.tsx';
import { useCourse } from '../catalogue/use-scenarios.ts';

/** Chooses a scenario, sets it up and starts it. */
export function LauncherPage({ scenarioId }: { readonly scenarioId: string | null }) {
  const t = useTranslate();
  const { data, error, reload } = useCourse();
  const selected = data?.find(({ manifest }) => manifest.id === scenarioId);
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  return (
    <div className={classes['page']}>
      <section className={classes['list']} aria-label={t('lab.title')}>
        <Catalogue scenarios={data} selected={selected ?? null} />
        <RecentRuns />
      </section>
      <div className={classes['panel']}>
        {selected ? <ScenarioPanel key={selected.manifest.id} info={selected} /> : null}
        {data && scenarioId === null ? <StartPage scenarios={data} /> : null}
        {selected || (data && scenarioId === null) ? null : (
          <EmptyState title={t(data ? 'lab.unknown' : 'common.loading')} />
        )}
      </div>
    </div>
  );
}
