import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow, SignalName } from '#shared/model/process.ts';
import { TargetList } from './target-list.tsx';

/** Signals that end a process; the usual one first. */
const endingSignals: readonly SignalName[] = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT'];

interface Props {
  /** As they were when the dialog opened. */
  readonly targets: readonly ProcessRow[];
  readonly tree: boolean;
  /** The signal to begin with. */
  readonly signal: SignalName;
  readonly onClose: () => void;
  readonly onConfirm: (signal: SignalName) => void;
}

/** Asks before ending processes and lists each of them. */
export function EndDialog({ targets, tree, signal: first, onClose, onConfirm }: Props) {
  const t = useTranslate();
  const [signal, setSignal] = useState<SignalName>(first);
  const number = targets.length;
  const many = number > 1;
  const kills = signal === 'SIGKILL';
  const textsOfOne = {
    title: t(kills ? 'confirm.killTitle' : 'confirm.terminateTitle'),
    body: t('confirm.oneBody'),
    confirm: t(kills ? 'confirm.doKill' : 'confirm.doOne'),
  };
  const textsOfMany = {
    title: tree ? t('confirm.treeTitle') : t('confirm.manyTitle', { number }),
    body: tree ? t('confirm.treeBody', { count: number }) : t('confirm.manyBody', { number }),
    confirm: t('confirm.doTree', { count: number }),
  };
  const { title, body, confirm } = tree || many ? textsOfMany : textsOfOne;
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }} size="lg">
      <Stack gap="sm">
        <Text size="sm">{body}</Text>
        <TargetList targets={targets} />
        {kills ? <Text size="sm">{t('confirm.killHelp')}</Text> : null}
        <Text size="xs" className="muted">
          {t('confirm.pinned')}
        </Text>
        <Select
          label={t('confirm.signal')}
          size="xs"
          w={180}
          data={[...endingSignals]}
          value={signal}
          allowDeselect={false}
          onChange={(value) => setSignal(value ?? 'SIGTERM')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" data-autofocus onClick={() => onConfirm(signal)}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
