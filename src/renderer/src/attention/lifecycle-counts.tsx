import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { LifecycleCounts } from '#shared/model/lifecycle.ts';
import { useFormatter } from '../common/use-formatter.ts';

/** How many were seen, and honestly, how many may not have been. */
export function LifecycleCountsLine({ counts }: { readonly counts: LifecycleCounts | null }) {
  const t = useTranslate();
  const format = useFormatter();
  if (!counts)
    return (
      <Text size="sm" className="muted">
        {t('common.loading')}
      </Text>
    );
  const { births, deaths, since, forks, unseen } = counts;
  return (
    <Text size="sm" className="numeric">
      {t('lifecycle.counts', { births: format.count(births), deaths: format.count(deaths), since: format.time(since) })}{' '}
      <span className="muted">
        {forks === null || unseen === null
          ? t('lifecycle.noForks')
          : t('lifecycle.unseen', { forks: format.count(forks), unseen: format.count(unseen) })}
      </span>
    </Text>
  );
}
