import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import { sessionName } from './session-search.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useToastStore } from '../stores/toast-store.ts';

interface Props {
  readonly session: SessionInfo;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

/** Asks before a session file is removed. */
export function DeleteDialog({ session, onClose, onDeleted }: Props) {
  const t = useTranslate();
  const link = useLink();
  const hasTrash = useLinkState().capabilities?.trash === true;
  const format = useFormatter();
  const describeError = useDescribeError();
  const show = useToastStore((state) => state.show);
  const [error, setError] = useState<unknown>(null);
  const remove = (): void => {
    link.call('session.delete', { sessionId: session.id }).then(({ trashed }) => {
      show({
        tone: 'good',
        title: t(trashed ? 'sessions.trashed' : 'sessions.deleted', { name: sessionName(session) }),
        lines: [],
      });
      const { past, goLive } = useTimeStore.getState();
      if (past?.sessionId === session.id) goLive(); // the recording on screen is gone
      onDeleted();
    }, setError);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(session.problem === null ? 'sessions.deleteTitle' : 'sessions.deleteFileTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {session.problem === null
            ? t(hasTrash ? 'sessions.deleteToTrash' : 'sessions.deleteForGood', {
                name: sessionName(session),
                count: session.runs,
                bytes: format.bytes(session.bytes),
              })
            : t(hasTrash ? 'sessions.deleteFileToTrash' : 'sessions.deleteFileForGood', {
                path: session.path,
                bytes: format.bytes(session.bytes),
              })}
        </Text>
        {error === null ? null : (
          <Alert color="red" variant="light" role="alert">
            {describeError(error).whole}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red" onClick={remove}>
            {t(session.problem === null ? 'sessions.deleteDo' : 'sessions.deleteFileDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
