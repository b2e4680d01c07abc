import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { LongList } from '../../common/long-list.tsx';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { parseProcessors } from '#shared/text/processor-list.ts';
import { useLink } from '../../connection/link-context.ts';
import { TargetList } from './target-list.tsx';

interface Props {
  readonly targets: readonly ProcessRow[];
  /** The numbers of those that are online. */
  readonly processors: readonly number[];
  readonly onClose: () => void;
  readonly onConfirm: (processors: readonly number[]) => void;
}

/**
 * Chooses the processors that processes may run on: sched_setaffinity(2). Of one process the present choice is read
 * first.
 */
export function AffinityDialog({ targets, processors: online, onClose, onConfirm }: Props) {
  const t = useTranslate();
  const link = useLink();
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [unknown, setUnknown] = useState(false);
  const [only] = targets.length === 1 ? targets : [];
  useEffect(() => {
    if (!only) return;
    let current = true;
    const receive = (list: string | null): void => {
      const processors = list === null ? null : parseProcessors(list);
      if (!current) return;
      if (processors) setSelected(new Set(processors));
      setUnknown(processors === null);
    };
    link.call('process.detail', { pid: only.pid, startTime: only.startTime }).then(
      ({ scheduling }) => receive('affinity' in scheduling ? scheduling.affinity : null),
      () => receive(null),
    );
    return () => {
      current = false;
    };
  }, [link, only]);
  const all = [...new Set([...online, ...selected])].toSorted((a, b) => a - b);
  const set = (processor: number, allowed: boolean): void => {
    const next = new Set(selected);
    if (allowed) next.add(processor);
    else next.delete(processor);
    setSelected(next);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('affinityDialog.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size="lg"
    >
      <Stack gap="sm">
        <TargetList targets={targets} height={160} />
        <Text size="sm">{t('affinityDialog.help')}</Text>
        {targets.length > 1 ? <Text size="sm">{t('affinityDialog.several')}</Text> : null}
        {unknown ? (
          <Text size="sm" role="status" c="var(--tone-warn)">
            {t('affinityDialog.unknown')}
          </Text>
        ) : null}
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setSelected(new Set(all))}>
            {t('affinityDialog.all')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => setSelected(new Set())}>
            {t('affinityDialog.none')}
          </Button>
        </Group>
        <LongList
          items={all}
          keyOf={(processor) => processor}
          label={t('affinityDialog.title')}
          across={4}
          maxHeight="240px"
          rowHeight={26}
        >
          {(processor) => (
            <Checkbox
              size="xs"
              label={t('affinityDialog.core', { number: processor })}
              checked={selected.has(processor)}
              onChange={(event) => set(processor, event.currentTarget.checked)}
            />
          )}
        </LongList>
        <Text size="xs" className="muted">
          {t('confirm.pinned')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={selected.size === 0} onClick={() => onConfirm([...selected].toSorted((a, b) => a - b))}>
            {t('affinityDialog.set')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
