import { Button, Group, Modal, NumberInput, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { unknownText } from '#shared/text/format.ts';
import { TargetList } from './target-list.tsx';

const [first, last] = [-20, 19];

interface Props {
  readonly targets: readonly ProcessRow[];
  readonly onClose: () => void;
  readonly onConfirm: (nice: number) => void;
}

/** Sets how much processes give way to others: nice(2). */
export function NiceDialog({ targets, onClose, onConfirm }: Props) {
  const t = useTranslate();
  const [nice, setNice] = useState(targets[0]?.nice ?? 0);
  const now = [...new Set(targets.map((row) => row.nice))].map((value) => value ?? unknownText).join(', ');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('niceDialog.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      size="lg"
    >
      <Stack gap="sm">
        <TargetList targets={targets} height={160} />
        <Text size="sm" className="numeric">
          {t('niceDialog.now', { values: now })}
        </Text>
        <NumberInput
          data-autofocus
          size="xs"
          w={140}
          label={t('niceDialog.value')}
          min={first}
          max={last}
          allowDecimal={false}
          clampBehavior="strict"
          value={nice}
          onChange={(value) => typeof value === 'number' && setNice(value)}
        />
        <Slider
          size="sm"
          mb="lg"
          mx="xs"
          min={first}
          max={last}
          value={nice}
          onChange={setNice}
          thumbLabel={t('niceDialog.value')}
          marks={[
            { value: first, label: t('niceDialog.high') },
            { value: 0, label: t('niceDialog.usual') },
            { value: last, label: t('niceDialog.low') },
          ]}
        />
        <Text size="xs" className="muted">
          {t('niceDialog.help')}
        </Text>
        <Text size="xs" className="muted">
          {t('confirm.pinned')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button onClick={() => onConfirm(nice)}>{t('niceDialog.set', { nice })}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
