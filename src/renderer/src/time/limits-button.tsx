import { ActionIcon, Button, NumberInput, Popover, Stack, Text } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { historyBounds, type HistoryInfo, type HistoryLimits } from '#shared/model/history.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink } from '../connection/link-context.ts';
import { useHistoryStore } from '../stores/history-store.ts';

const mebibyte = 2 ** 20;
const { seconds: secondBounds, bytes: byteBounds } = historyBounds;

/** How much of the past is kept. */
export function LimitsForm({
  limits,
  info,
  onDone,
}: {
  readonly limits: HistoryLimits;
  readonly info: HistoryInfo;
  readonly onDone: () => void;
}) {
  const t = useTranslate();
  const link = useLink();
  const format = useFormatter();
  const failed = useErrorToast();
  const [minutes, setMinutes] = useState<number | string>(Math.round(limits.seconds / 60));
  const [megabytes, setMegabytes] = useState<number | string>(Math.round(limits.bytes / mebibyte));
  const valid = typeof minutes === 'number' && typeof megabytes === 'number';
  const apply = (): void => {
    if (!valid) return;
    link
      .call('history.limit', { seconds: Math.round(minutes * 60), bytes: Math.round(megabytes * mebibyte) })
      .then((fresh) => {
        useHistoryStore.getState().setInfo(fresh);
        onDone();
      }, failed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Stack gap="xs">
        <Text size="xs" className="muted">
          {t('time.limitsHelp', { count: info.frames, bytes: format.bytes(info.bytes) })}
        </Text>
        <NumberInput
          size="xs"
          data-autofocus
          label={t('time.limitMinutes')}
          min={secondBounds.least / 60}
          max={secondBounds.most / 60}
          allowDecimal={false}
          clampBehavior="blur"
          value={minutes}
          onChange={setMinutes}
        />
        <NumberInput
          size="xs"
          label={t('time.limitBytes')}
          min={byteBounds.least / mebibyte}
          max={byteBounds.most / mebibyte}
          allowDecimal={false}
          clampBehavior="blur"
          value={megabytes}
          onChange={setMegabytes}
        />
        <Button size="xs" type="submit" disabled={!valid}>
          {t('time.limitsSet')}
        </Button>
      </Stack>
    </form>
  );
}

/** How long and how large the ring may become. */
export function LimitsButton() {
  const t = useTranslate();
  const info = useHistoryStore((state) => state.info);
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" shadow="md" withinPortal width={260} trapFocus>
      <Popover.Target>
        <ActionIcon
          size={24}
          variant="default"
          disabled={!info?.limits}
          aria-label={t('time.limits')}
          title={t('time.limits')}
          onClick={() => setOpen(!open)}
        >
          <IconSettings size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('time.limits')}>
        {info?.limits ? <LimitsForm limits={info.limits} info={info} onDone={() => setOpen(false)} /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}
