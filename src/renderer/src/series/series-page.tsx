import { Anchor, Button, Group, Progress, Text, Title } from '@mantine/core';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useCourse } from '../catalogue/use-scenarios.ts';
import { useLink } from '../connection/link-context.ts';
import { Panel } from '../lab/panel.tsx';
import { routeHash } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';
import type { Setup } from '../stores/launcher-store.ts';
import { useSeriesStore } from '../stores/series-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { AppError } from '#shared/errors.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { startSeries, stopSeries } from './run-series.ts';
import { SeriesForm } from './series-form.tsx';
import { SeriesResults } from './series-results.tsx';
import classes from './series.module.css';
import { useResults } from './use-results.ts';

interface Props {
  readonly scenario: string;
  readonly sessionId: string | null;
  /** The first run that is shown; null: all. */
  readonly from: string | null;
}

/** The runs of one scenario in a session, and the form that starts more of them. */
export function SeriesPage({ scenario, sessionId, from }: Props) {
  const t = useTranslate();
  const link = useLink();
  const describeError = useDescribeError();
  const language = useUiStore((state) => state.language);
  const show = useToastStore((state) => state.show);
  const series = useSeriesStore((state) => state.series);
  const { data: scenarios, error: textsError, reload: reloadTexts } = useCourse();
  const { results, error, reload } = useResults(scenario, sessionId);
  const info = scenarios?.find(({ manifest }) => manifest.id === scenario) ?? null;
  const title = info?.texts[language].title ?? cleanText(scenario);
  const failed = useErrorToast();
  const start = (setups: readonly Setup[], atOnce: number): void =>
    startSeries(
      link,
      { scenario, setups, atOnce },
      {
        onFirst: (runId) => goTo({ place: 'series', scenario, sessionId: null, from: runId }),
        onDone: (runId) => {
          const place = { place: 'series', scenario, sessionId: null, from: runId } as const;
          if (window.location.hash === routeHash(place)) return;
          show({
            tone: 'plain',
            title: t('series.ended', { scenario: title }),
            lines: [],
            action: { label: t('series.show'), run: () => goTo(place) },
          });
        },
        onError: failed,
      },
    );
  const first = from === null ? -1 : (results?.findIndex(({ run }) => run.id === from) ?? -1);
  const shown = results?.slice(Math.max(0, first)) ?? [];
  const problem = (scenarios ? null : textsError) ?? (results ? null : error);
  if (scenarios && !info)
    return <EmptyState title={describeError(new AppError('unknown-scenario', { name: scenario })).message} help="" />;
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('series.title', { scenario: title })}>
      <Group gap="sm">
        <Anchor size="xs" href={routeHash({ place: 'lab', scenario })}>
          ← {t('series.back')}
        </Anchor>
        <Title order={1} size="h4">
          {t('series.title', { scenario: title })}
        </Title>
      </Group>
      {problem ? <ErrorNotice error={problem} onRetry={textsError ? reloadTexts : reload} /> : null}
      {series?.scenario === scenario ? (
        <Group gap="sm" role="status" data-testid="series-status">
          <Text size="sm">
            {t('series.running', {
              number: Math.min(series.ended + 1, series.setups.length),
              count: series.setups.length,
            })}
          </Text>
          <Progress
            value={(100 * series.ended) / series.setups.length}
            w={240}
            aria-label={t('series.title', { scenario: title })}
          />
          <Button size="compact-sm" variant="default" onClick={() => stopSeries(link, failed)}>
            {t('series.stop')}
          </Button>
        </Group>
      ) : null}
      {info && sessionId === null ? (
        <Panel title={t('series.new')} simulated={false}>
          <SeriesForm info={info} disabled={series !== null} onStart={start} />
        </Panel>
      ) : null}
      {first > 0 ? (
        <Text size="sm" className="muted">
          {t('series.only')}{' '}
          <Anchor size="sm" href={routeHash({ place: 'series', scenario, sessionId, from: null })}>
            {t('series.all')}
          </Anchor>
        </Text>
      ) : null}
      {info && results && shown.length > 0 ? <SeriesResults results={shown} info={info} sessionId={sessionId} /> : null}
      {info && results?.length === 0 ? (
        <Text size="sm" className="muted">
          {t('series.none')}
        </Text>
      ) : null}
      {problem || (results && scenarios) ? null : <Text className="muted">{t('common.loading')}</Text>}
    </div>
  );
}
