import { Text } from '@mantine/core';
import { LongList } from '../../common/long-list.tsx';
import { useTranslate } from '../../common/use-translate.ts';
import type { FileLock, ProcessDetail } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { usePartText } from './use-part-text.ts';

const lockText = (lock: FileLock): string => `${lock.type} ${lock.mode} · ${cleanText(lock.path ?? lock.inode)}`;

/** The file locks a process holds and those it waits for. */
export function LocksView({ locks }: { readonly locks: ProcessDetail['locks'] }) {
  const t = useTranslate();
  const words = usePartText();
  if ('error' in locks)
    return (
      <Text size="xs" className="muted">
        {t('common.labelled', { label: t('details.locksHeld'), value: words(locks.error) })}
      </Text>
    );
  const parts = [
    ['details.locksHeld', locks.held],
    ['details.waitingFor', locks.waitingFor],
  ] as const;
  return parts.map(([title, list]) => (
    <div key={title}>
      <Text size="xs" fw={600}>
        {t(title)}
      </Text>
      {list.length === 0 ? (
        <Text size="xs" className="muted">
          {t('details.nothing')}
        </Text>
      ) : (
        <LongList items={list} keyOf={(_, index) => index} label={t(title)} maxHeight="240px" rowHeight={24}>
          {(lock) => (
            <Text size="xs" className="mono" style={{ overflowWrap: 'anywhere' }}>
              {lockText(lock)}
            </Text>
          )}
        </LongList>
      )}
    </div>
  ));
}
