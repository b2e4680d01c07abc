import { Button, Group, List, Modal, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessRow, SignalName } from '#shared/model/process.ts';
import { cleanText } from '#shared/view/clean-text.ts';
import { useFormatter } from '../common/use-formatter.ts';

/** Signals that end a process which does not handle them: sent only after asking. */
export const endingSignals: readonly SignalName[] = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT'];
const mostListed = 200;

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
  const { t } = useTranslation();
  const format = useFormatter();
  const [signal, setSignal] = useState<SignalName>(first);
  return (
    <Modal opened onClose={onClose} title={t(tree ? 'confirm.treeTitle' : signal === 'SIGKILL' ? 'confirm.killTitle' : 'confirm.terminateTitle')} closeButtonProps={{ 'aria-label': t('common.close') }} size="lg">
      <Stack gap="sm">
        <Text size="sm">{tree ? t('confirm.treeBody', { number: targets.length }) : t('confirm.oneBody')}</Text>
        <ScrollArea.Autosize mah={260} type="auto">
          <List size="sm" withPadding={false} listStyleType="none">
            {targets.slice(0, mostListed).map((row) => (
              <List.Item key={`${row.pid}@${row.startTime}`}>
                <span className="numeric">{row.pid}</span> <b>{cleanText(row.name)}</b> <span className="muted numeric">{t('confirm.started', { time: format.dateTime(row.startTime) })}</span>
                <div className="mono muted ellipsis" title={cleanText(row.command)}>{cleanText(row.command)}</div>
              </List.Item>
            ))}
          </List>
          {targets.length > mostListed ? <Text size="sm">{t('confirm.more', { number: targets.length - mostListed })}</Text> : null}
        </ScrollArea.Autosize>
        {signal === 'SIGKILL' ? <Text size="sm">{t('confirm.killHelp')}</Text> : null}
        <Text size="xs" className="muted">{t('confirm.pinned')}</Text>
        <Select label={t('confirm.signal')} size="xs" w={180} data={[...endingSignals]} value={signal} allowDeselect={false} onChange={(value) => setSignal(value ?? 'SIGTERM')} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>{t('common.cancel')}</Button>
          <Button color="red" data-autofocus onClick={() => onConfirm(signal)}>{tree ? t('confirm.doTree', { number: targets.length }) : t(signal === 'SIGKILL' ? 'confirm.doKill' : 'confirm.doOne')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
