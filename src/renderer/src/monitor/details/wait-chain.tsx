import { Alert, Group, Stack, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { identityKey, type Identity } from '#shared/model/process.ts';
import type { WaitReport } from '#shared/model/waits.ts';
import { LongList } from '../../common/long-list.tsx';
import { cleanText } from '#shared/text/sanitize.ts';
import { ProcessLink } from './process-link.tsx';
import { ProcessLinks } from './process-links.tsx';
import { WaitStepItem } from './wait-step-item.tsx';
import classes from './wait-chain.module.css';

const colors = { running: 'green', waiting: 'blue', blocked: 'orange', deadlock: 'red' } as const;

/** A wait report as a chain of processes with links; a cycle and the root blocker are marked. */
export function WaitChain({ report: { verdict, steps, cycle, blame } }: { readonly report: WaitReport }) {
  const t = useTranslate();
  const inCycle = new Set(cycle.map(identityKey));
  const isBlamed = (identity: Identity): boolean => blame !== null && identityKey(blame) === identityKey(identity);
  const blameHasStep = steps.some(({ waiter }) => isBlamed(waiter));
  return (
    <Stack gap="sm" data-testid="wait-chain" data-verdict={verdict}>
      <Alert color={colors[verdict]} variant="light" p="xs" fz="sm">
        {t(`waits.verdict.${verdict}`)}
        {verdict === 'deadlock' ? (
          <Text size="xs" mt={4}>
            {t(steps.some(({ blockers }) => blockers.length > 1) ? 'waits.breakShared' : 'waits.breakIt')}
          </Text>
        ) : null}
      </Alert>
      {cycle.length === 0 ? null : (
        <Group gap={4}>
          <Text size="xs" fw={600}>
            {t('waits.cycle')}
          </Text>
          <ProcessLinks
            label={t('waits.cycle')}
            targets={cycle}
            tone="bad"
            chain={{
              separator: '→',
              last: (
                <Text size="xs" className="muted">
                  {cleanText(cycle[0]?.name ?? '')} {cycle[0]?.pid}
                </Text>
              ),
            }}
          />
        </Group>
      )}
      {steps.length === 0 ? null : (
        <LongList
          items={steps}
          keyOf={({ waiter }) => identityKey(waiter)}
          label={t('waits.chain')}
          maxHeight="70vh"
          rowHeight={90}
        >
          {(step) => (
            <WaitStepItem step={step} cyclic={inCycle.has(identityKey(step.waiter))} blamed={isBlamed(step.waiter)} />
          )}
        </LongList>
      )}
      {blame === null || blameHasStep ? null : (
        <div className={classes['step']} data-blame data-testid="wait-blame">
          <div className={classes['line']}>
            <span className={classes['tag']} data-tone="warn">
              {t('waits.blame')}
            </span>
            <ProcessLink target={blame} />
          </div>
          <div className={classes['small']}>{t('waits.blameHelp')}</div>
        </div>
      )}
    </Stack>
  );
}
