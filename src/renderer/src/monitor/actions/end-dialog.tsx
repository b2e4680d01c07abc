import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow, SignalName } from '#shared/model/process.ts';
import { TargetList } from './target-list.tsx';

/** Signals to end a process with, gentle ones first but the usual. */
const endingSignals: readonly SignalName[] = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT'];

interface Props {
  /** Who will be hit, pinned when the dialog opened. */
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
  const many = targets.length > 1;
  const number = targets.length;
  const title = tree
    ? t('confirm.treeTitle')
    : many
      ? t('confirm.manyTitle', { number })
      : t(signal === 'SIGKILL' ? 'confirm.killTitle' : 'confirm.terminateTitle');
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }} size="lg">
      <Stack gap="sm">
        <Text size="sm">
          {tree ? t('confirm.treeBody', { number }) : many ? t('confirm.manyBody', { number }) : t('confirm.oneBody')}
        </Text>
        <TargetList targets={targets} />
        {signal === 'SIGKILL' ? <Text size="sm">{t('confirm.killHelp')}</Text> : null}
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
            {tree || many
              ? t('confirm.doTree', { number })
              : t(signal === 'SIGKILL' ? 'confirm.doKill' : 'confirm.doOne')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
