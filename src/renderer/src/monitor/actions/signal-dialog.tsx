import { Button, Group, Modal, Radio, ScrollArea, Stack, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { signalNames, type ProcessRow, type SignalName } from '#shared/model/process.ts';
import { TargetList } from './target-list.tsx';

interface Props {
  /** The targets as they were when the dialog opened. */
  readonly targets: readonly ProcessRow[];
  readonly onClose: () => void;
  readonly onConfirm: (signal: SignalName) => void;
}

/** Every signal with its meaning; shows the targets before sending. */
export function SignalDialog({ targets, onClose, onConfirm }: Props) {
  const t = useTranslate();
  const [search, setSearch] = useState('');
  const [signal, setSignal] = useState<SignalName>('SIGTERM');
  const wanted = search.trim().toLowerCase();
  const found = signalNames.filter((name) => `${name} ${t(`signalHelp.${name}`)}`.toLowerCase().includes(wanted));
  const selected = found.includes(signal) ? signal : found[0];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('signalDialog.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size="lg"
    >
      <Stack gap="sm">
        <Text size="sm">{t('signalDialog.to', { count: targets.length })}</Text>
        <TargetList targets={targets} height={120} />
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('signalDialog.search')}
          placeholder={t('signalDialog.search')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && selected && onConfirm(selected)}
        />
        <ScrollArea h={260} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': t('signalDialog.list') }}>
          {found.length === 0 ? <Text size="sm">{t('signalDialog.none')}</Text> : null}
          <Radio.Group<SignalName> value={selected ?? null} onChange={setSignal} aria-label={t('signalDialog.list')}>
            <Stack gap={6}>
              {found.map((name) => (
                <Radio key={name} size="xs" value={name} label={name} description={t(`signalHelp.${name}`)} />
              ))}
            </Stack>
          </Radio.Group>
        </ScrollArea>
        <Text size="xs" className="muted">
          {t('confirm.pinned')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" disabled={!selected} onClick={() => selected && onConfirm(selected)}>
            {t('signalDialog.send', { signal: selected ?? '' })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
