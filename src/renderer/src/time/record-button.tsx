import { Alert, Button, Popover, Stack, Switch, Text } from '@mantine/core';
import { IconPlayerRecordFilled } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { RecordingStatus } from '#shared/model/history.ts';
import { AppError, errorCodes } from '#shared/errors.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { usePageVisible } from '../common/use-page-visible.ts';
import { useLink } from '../connection/link-context.ts';
import classes from './time.module.css';

/** Why recording stopped; for a code unknown to this page, the code itself. */
function useProblemText(): (status: RecordingStatus) => string {
  const describeError = useDescribeError();
  const t = useTranslate();
  return ({ problem, sessionId }) => {
    const code = errorCodes.find((known) => known === problem);
    return code
      ? describeError(new AppError(code, { path: sessionId ?? '', detail: '' })).whole
      : t('record.stopped', { problem: problem ?? '' });
  };
}

/** Records every process into the current session, and shows the cost. */
export function RecordButton() {
  const t = useTranslate();
  const link = useLink();
  const format = useFormatter();
  const problemText = useProblemText();
  const failed = useErrorToast();
  const [status, setStatus] = useState<RecordingStatus | null>(null);
  const visible = usePageVisible();
  useEffect(
    () =>
      visible
        ? link.subscribe('recording.watch', {}, { onMessage: setStatus, onEnd: () => setStatus(null) })
        : undefined,
    [link, visible],
  );
  const set = (full: boolean): void => {
    link.call('recording.set', { full }).then(setStatus, failed);
  };
  const facts: readonly (readonly [string, string])[] = status
    ? [
        [t('record.size'), format.bytes(status.bytes)],
        [t('record.rate'), format.rate(status.bytesPerSecond)],
        [t('record.free'), format.bytes(status.freeBytes)],
        [t('record.floor'), format.bytes(status.floorBytes)],
        [t('record.dropped'), format.count(status.droppedEvents)],
      ]
    : [];
  const problem = status?.problem ?? null;
  return (
    <Popover position="bottom-end" shadow="md" withinPortal width={320} trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant={problem === null ? 'default' : 'outline'}
          {...(problem === null ? {} : { color: 'red' })}
          style={{ flex: 'none' }}
          disabled={status === null}
          data-testid="record"
          data-full={status?.isFull === true}
          leftSection={
            <IconPlayerRecordFilled size={12} aria-hidden color={status?.isFull ? 'var(--tone-bad)' : undefined} />
          }
        >
          {status?.isFull
            ? t('record.on', { bytes: format.bytes(status.bytes) })
            : t(problem === null ? 'record.button' : 'record.problem')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('record.title')}>
        <Stack gap="xs">
          <Switch
            label={t('record.full')}
            checked={status?.isFull === true}
            onChange={(event) => set(event.currentTarget.checked)}
          />
          <Text size="xs" className="muted">
            {t('record.help')}
          </Text>
          {status && problem !== null ? (
            <Alert color="red" variant="light" p="xs" role="alert">
              {problemText(status)}
            </Alert>
          ) : null}
          <dl className={classes['facts']}>
            {facts.map(([name, value]) => [
              <dt key={name} className="muted">
                {name}
              </dt>,
              <dd key={`${name} `}>{value}</dd>,
            ])}
          </dl>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
