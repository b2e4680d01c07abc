import { Button, Group, List, Modal, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessRow, SignalName } from '#shared/model/process.ts';
import { cleanText } from '#shared/view/clean-text.ts';

const endingSignals: readonly SignalName[] = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT'];
const mostListed = 200;

interface Props {
  /** Who will be hit, pinned when the dialog opened. */
  readonly targets: readonly ProcessRow[];
  readonly tree: boolean;
  readonly onClose: () => void;
  readonly onConfirm: (signal: SignalName) => void;
}

/** Asks before ending processes and lists each of them. */
export function EndDialog({ targets, tree, onClose, onConfirm }: Props) {
  const { t } = useTranslation();
  const [signal, setSignal] = useState<SignalName>('SIGTERM');
  return (
    <Modal opened onClose={onClose} title={t(tree ? 'confirm.treeTitle' : 'confirm.terminateTitle')} closeButtonProps={{ 'aria-label': t('common.close') }} size="lg">
      <Stack gap="sm">
        <Text size="sm">{tree ? t('confirm.treeBody', { number: targets.length }) : t('confirm.oneBody')}</Text>
        <ScrollArea.Autosize mah={260} type="auto">
          <List size="sm" withPadding={false} listStyleType="none">
            {targets.slice(0, mostListed).map((row) => (
              <List.Item key={`${row.pid}@${row.startTime}`}>
                <span className="numeric">{row.pid}</span> <b>{cleanText(row.name)}</b> <span className="mono muted">{cleanText(row.command).slice(0, 120)}</span>
              </List.Item>
            ))}
          </List>
          {targets.length > mostListed ? <Text size="sm">{t('confirm.more', { number: targets.length - mostListed })}</Text> : null}
        </ScrollArea.Autosize>
        <Text size="xs" className="muted">{t('confirm.pinned')}</Text>
        <Select label={t('confirm.signal')} size="xs" w={180} data={[...endingSignals]} value={signal} allowDeselect={false} onChange={(value) => setSignal(value ?? 'SIGTERM')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button color="red" data-autofocus onClick={() => onConfirm(signal)}>{tree ? t('confirm.doTree', { number: targets.length }) : t('confirm.doOne')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
