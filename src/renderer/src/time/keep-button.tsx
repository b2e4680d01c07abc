import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { IconPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { sessionTextLimits } from '#shared/model/session.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useLink } from '../connection/link-context.ts';
import { goTo } from '../navigation/use-route.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { playheadOf, useTimeStore } from '../stores/time-store.ts';
import { useToastStore } from '../stores/toast-store.ts';

const parts = ['all', 'last5', 'last15', 'around'] as const;
type Part = (typeof parts)[number];
const minuteMs = 60_000;
/** Time on either side of the current position, in ms. */
const aroundMs = 2 * minuteMs;

interface Span {
  readonly from?: string;
  readonly to?: string;
}

/** From when to when a part of the ring is. */
function spanOf(part: Part): Span {
  const iso = (ms: number): string => new Date(ms).toISOString();
  const endMs = useHistoryStore.getState().points.at(-1)?.timeMs ?? Date.now();
  const { past } = useTimeStore.getState();
  if (part === 'last5') return { from: iso(endMs - 5 * minuteMs) };
  if (part === 'last15') return { from: iso(endMs - 15 * minuteMs) };
  if (part === 'around' && past)
    return { from: iso(playheadOf(past) - aroundMs), to: iso(playheadOf(past) + aroundMs) };
  return {};
}

function KeepDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const link = useLink();
  const describeError = useDescribeError();
  const show = useToastStore((state) => state.show);
  const inPast = useTimeStore(({ past }) => past !== null);
  const [title, setTitle] = useState('');
  const [part, setPart] = useState<Part>('all');
  const [error, setError] = useState<unknown>(null);
  const [keeping, setKeeping] = useState(false);
  const keep = (): void => {
    setKeeping(true);
    link.call('history.keep', { title: title.trim(), ...spanOf(part) }).then(
      ({ sessionId }) => {
        show({
          tone: 'good',
          title: t('time.keptDone'),
          lines: [title.trim() || sessionId],
          action: { label: t('time.openSession'), run: () => goTo({ place: 'session', sessionId, tab: null }) },
        });
        onClose();
      },
      (thrown: unknown) => {
        setKeeping(false);
        setError(thrown);
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={t('time.keepTitle')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{t('time.keepHelp')}</Text>
          <TextInput
            data-autofocus
            label={t('time.title')}
            placeholder={t('time.titleHint')}
            maxLength={sessionTextLimits.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('time.part')}
            value={part}
            data={parts
              .filter((one) => one !== 'around' || inPast)
              .map((value) => ({ value, label: t(`time.parts.${value}`) }))}
            onChange={(event) => setPart(parts.find((one) => one === event.currentTarget.value) ?? 'all')}
          />
          {error === null ? null : (
            <Alert color="red" variant="light" role="alert">
              {describeError(error).whole}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={keeping}>
              {t('time.keepDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Turns the ring, or a part of it, into a session. */
export function KeepButton() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const empty = useHistoryStore(({ points }) => points.length === 0);
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        style={{ flex: 'none' }}
        disabled={empty}
        leftSection={<IconPin size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('time.keep')}
      </Button>
      {open ? <KeepDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
