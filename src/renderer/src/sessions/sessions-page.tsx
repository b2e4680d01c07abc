import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionInfo } from '#shared/model/session.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { SessionItem } from './session-item.tsx';

/** Every session file, its runs, and what can be done with them. */
export function SessionsPage() {
  const { t } = useTranslation();
  const { data, error, reload } = useCall('session.list', {});
  const [open, setOpen] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<SessionInfo | null>(null);
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  return (
    <Stack h="100%" gap="sm" p="md" style={{ overflow: 'auto' }} tabIndex={0} role="region" aria-label={t('sessions.title')}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={1} size="h4">{t('sessions.title')}</Title>
          <Text size="sm" className="muted">{t('sessions.help')}</Text>
        </div>
        <Button size="xs" variant="default" onClick={reload} style={{ flex: 'none' }}>{t('sessions.refresh')}</Button>
      </Group>
      {data?.length === 0 ? <EmptyState title={t('sessions.empty')} help={t('sessions.emptyHelp')}><Button component="a" href="#/lab" variant="light">{t('sessions.toLab')}</Button></EmptyState> : null}
      {data ? null : <Text className="muted">{t('common.loading')}</Text>}
      {data?.map((session) => (
        <SessionItem key={session.id} session={session} open={open === session.id} onToggle={() => setOpen(open === session.id ? null : session.id)} onDelete={() => setDeleting(session)} />
      ))}
      {deleting ? <DeleteDialog session={deleting} onClose={() => setDeleting(null)} onDeleted={() => { setDeleting(null); reload(); }} /> : null}
    </Stack>
  );
}
