import { Anchor, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { RunListItem } from '#shared/contract/contract.ts';
import { routeHash } from '../navigation/route.ts';
import { useLink } from '../connection/link-context.ts';
import { useRunNames } from '../catalogue/use-run-names.ts';
import classes from './launcher-page.module.css';
import { OutcomeBadge } from '../common/outcome-badge.tsx';

const shown = 8;

/** The latest runs of this session. */
export function RecentRuns() {
  const t = useTranslate();
  const link = useLink();
  const namesOf = useRunNames();
  const [runs, setRuns] = useState<readonly RunListItem[]>([]);
  useEffect(() => link.subscribe('runs.watch', {}, { onMessage: setRuns }), [link]);
  if (runs.length === 0) return null;
  return (
    <section className={classes['recent']} aria-label={t('lab.recent')}>
      <Text component="h2" size="xs" fw={700} className="muted">
        {t('lab.recent')}
      </Text>
      {runs.slice(0, shown).map(({ run }) => (
        <Group key={run.id} justify="space-between" wrap="nowrap" gap="xs">
          <Anchor size="sm" className="ellipsis" href={routeHash({ place: 'run', runId: run.id, sessionId: null })}>
            {namesOf(run).scenario}
          </Anchor>
          <OutcomeBadge outcome={run.outcome} />
        </Group>
      ))}
    </section>
  );
}
