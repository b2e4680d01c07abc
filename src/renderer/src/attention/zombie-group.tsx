import { Button, Group, List, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import type { ZombieGroup } from '#shared/model/waits.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useLinkState } from '../connection/link-context.ts';
import { ProcessLink } from '../monitor/details/process-link.tsx';
import { useOpenProcess } from '../monitor/details/open-process.ts';
import { useSignal } from '../monitor/actions/use-signal.ts';
import classes from './attention.module.css';

const advice = ['zombies.doWait', 'zombies.doSignal', 'zombies.doEnd'] as const;
const adviceForInit = ['zombies.doInit'] as const;

/** The zombies of one parent, for how long they have been there, and what can be done. `nowMs` is the host's time. */
export function ZombieGroupCard({
  group: { parent, zombies },
  nowMs,
}: {
  readonly group: ZombieGroup;
  readonly nowMs: number;
}) {
  const t = useTranslate();
  const format = useFormatter();
  const open = useOpenProcess();
  const signal = useSignal();
  const canSignal = useLinkState().capabilities?.signals === true;
  return (
    <div className={classes['group']} data-testid="zombie-group" data-parent={parent?.pid}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {t('zombies.count', { count: zombies.length })}
        </Text>
        {parent ? (
          <>
            <Text size="sm">{t('zombies.of')}</Text>
            <ProcessLink target={parent} />
            <Text size="xs" className="mono ellipsis" maw={480} title={cleanText(parent.command)}>
              {cleanText(parent.command)}
            </Text>
          </>
        ) : (
          <Text size="sm">{t('zombies.unknownParent')}</Text>
        )}
      </Group>
      <LongList
        items={zombies}
        keyOf={identityKey}
        label={t('zombies.title')}
        testId="zombie"
        table={{
          headings: [t('adoptions.process'), t('zombies.was'), t('zombies.since')],
          columns: '1fr 2fr 1fr',
        }}
        maxHeight="280px"
        rowHeight={28}
      >
        {(zombie) => (
          <>
            <span role="cell">
              <ProcessLink target={zombie} />
            </span>
            <span role="cell">
              {zombie.lastCommand === null ? (
                <span className="muted">{t('zombies.notSeen')}</span>
              ) : (
                <Text
                  className="mono"
                  fz="inherit"
                  lineClamp={2}
                  title={cleanText(zombie.lastCommand)}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {cleanText(zombie.lastCommand)}
                </Text>
              )}
            </span>
            <span role="cell" className="numeric">
              {t(zombie.sinceBefore ? 'zombies.sinceBefore' : 'zombies.sinceAt', {
                time: format.time(zombie.since),
                span: format.duration(Math.max(0, nowMs - Date.parse(zombie.since))),
              })}
            </span>
          </>
        )}
      </LongList>
      <List size="xs" mt="xs">
        {(parent?.pid === 1 ? adviceForInit : advice).map((key) => (
          <List.Item key={key}>{t(key)}</List.Item>
        ))}
      </List>
      {parent ? (
        <Group gap="xs" mt="xs">
          <Button size="compact-xs" variant="default" onClick={() => open(parent)}>
            {t('zombies.openParent')}
          </Button>
          <Button size="compact-xs" variant="default" disabled={!canSignal} onClick={() => signal([parent], 'SIGCHLD')}>
            {t('zombies.remind')}
          </Button>
        </Group>
      ) : null}
    </div>
  );
}
