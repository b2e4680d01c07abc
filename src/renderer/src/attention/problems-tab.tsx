import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import { lastingZombies } from './lasting-zombies.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { usePoll } from '../common/use-poll.ts';
import { WaitChain } from '../monitor/details/wait-chain.tsx';
import { AdoptionTable } from './adoption-table.tsx';
import { AttentionPanel } from './attention-panel.tsx';
import classes from './attention.module.css';
import { ZombieGroupCard } from './zombie-group.tsx';

const periodMs = 2000;

/** Zombies by the parent that leaves them, circles of waiting processes, adopted orphans. */
export function ProblemsTab() {
  const t = useTranslate();
  const format = useFormatter();
  const { data, error } = usePoll('process.problems', {}, { periodMs });
  if (!data) return error ? <ErrorNotice error={error} /> : <EmptyState title={t('attention.loading')} />;
  const { time, deadlocks, adoptions } = data;
  const { groups, passing } = lastingZombies(data.zombies, Date.parse(time));
  if (groups.length + deadlocks.length + adoptions.length === 0) {
    return (
      <EmptyState title={t('attention.none')} help={t('attention.noneHelp')}>
        <Text size="xs" className="muted numeric">
          {t('attention.looked', { time: format.time(time) })}
        </Text>
      </EmptyState>
    );
  }
  const noZombies = passing > 0 ? t('zombies.passingOnly', { count: passing }) : t('zombies.none');
  return (
    <div className={classes['body']} tabIndex={0} role="region" aria-label={t('attention.tab.problems')}>
      <Text size="xs" className="muted numeric" mb="xs">
        {t('attention.looked', { time: format.time(time) })}
      </Text>
      <AttentionPanel title={t('deadlocks.title')} none={deadlocks.length === 0 ? t('deadlocks.none') : undefined}>
        <LongList
          items={deadlocks}
          keyOf={({ cycle }) => cycle.map(identityKey).join(' ')}
          label={t('deadlocks.title')}
          maxHeight="60vh"
          rowHeight={200}
        >
          {(report) => (
            <div className={classes['group']}>
              <WaitChain report={report} />
            </div>
          )}
        </LongList>
      </AttentionPanel>
      <AttentionPanel title={t('zombies.title')} none={groups.length > 0 ? undefined : noZombies}>
        <Text size="xs" className="muted">
          {t('zombies.why')}
        </Text>
        <LongList
          items={groups}
          keyOf={({ parent }) => (parent ? identityKey(parent) : '')}
          label={t('zombies.title')}
          maxHeight="80vh"
          rowHeight={220}
        >
          {(group) => <ZombieGroupCard group={group} nowMs={Date.parse(time)} />}
        </LongList>
        {passing === 0 ? null : (
          <Text size="xs" className="muted numeric" mt="xs">
            {t('zombies.passing', { number: passing })}
          </Text>
        )}
      </AttentionPanel>
      <AttentionPanel title={t('adoptions.title')} none={adoptions.length === 0 ? t('adoptions.none') : undefined}>
        <AdoptionTable adoptions={adoptions} />
      </AttentionPanel>
    </div>
  );
}
