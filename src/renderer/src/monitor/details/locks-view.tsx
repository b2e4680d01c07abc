import { List, Text } from '@mantine/core';
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
        <List size="xs">
          {list.map((lock) => (
            <List.Item key={lockText(lock)} className="mono">
              {lockText(lock)}
            </List.Item>
          ))}
        </List>
      )}
    </div>
  ));
}
