import { Button, FileButton, Group, NativeSelect, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch, IconUpload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { allTags, searchSessions } from './session-search.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { LongList } from '../common/long-list.tsx';
import { useCall } from '../common/use-call.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { ImportZone } from './import-zone.tsx';
import { SessionItem } from './session-item.tsx';
import { useImport } from './use-import.ts';
import { useSessionScenarios } from './use-session-scenarios.ts';

const none: readonly SessionInfo[] = [];

/** Every session file, its runs, and what can be done with them. */
export function SessionsPage() {
  const t = useTranslate();
  const format = useFormatter();
  const { data, error, reload } = useCall('session.list', {});
  const [open, setOpen] = useState<string | null>(null);
  const [deleting, setDeleting] = useState<SessionInfo | null>(null);
  const [search, setSearch] = useState('');
  const [tag, setTag] = useState<string | null>(null);
  const importing = useImport(reload);
  const all = data ?? none;
  const tags = useMemo(() => allTags(all), [all]);
  const wantedTag = tag !== null && tags.includes(tag) ? tag : null;
  const scenariosOf = useSessionScenarios(all, search.trim() !== '');
  const shown = useMemo(
    () => searchSessions(all, { search, tag: wantedTag }, scenariosOf),
    [all, search, wantedTag, scenariosOf],
  );
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  return (
    <ImportZone onFiles={importing.start}>
      <Stack
        h="100%"
        gap="sm"
        p="md"
        style={{ overflow: 'auto' }}
        tabIndex={0}
        role="region"
        aria-label={t('sessions.title')}
      >
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Title order={1} size="h4">
              {t('sessions.title')}
            </Title>
            <Text size="sm" className="muted">
              {t('sessions.help')}
            </Text>
          </div>
          <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
            <FileButton multiple onChange={importing.start}>
              {(props) => (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconUpload size={14} aria-hidden />}
                  disabled={importing.state !== null}
                  {...props}
                >
                  {t('sessions.import')}
                </Button>
              )}
            </FileButton>
            <Button size="xs" variant="default" onClick={reload}>
              {t('sessions.refresh')}
            </Button>
          </Group>
        </Group>
        {importing.state ? (
          <Group gap="sm" wrap="nowrap" role="status" data-testid="import-progress">
            <Text size="xs" className="numeric" style={{ flex: 'none' }}>
              {t('sessions.importing', {
                name: importing.state.name,
                sent: format.bytes(importing.state.sent),
                total: format.bytes(importing.state.total),
              })}
            </Text>
            <Progress
              flex={1}
              aria-label={t('sessions.importing', {
                name: importing.state.name,
                sent: format.bytes(importing.state.sent),
                total: format.bytes(importing.state.total),
              })}
              value={(100 * importing.state.sent) / Math.max(1, importing.state.total)}
            />
            <Button size="compact-xs" variant="default" onClick={importing.cancel}>
              {t('common.cancel')}
            </Button>
          </Group>
        ) : null}
        {all.length === 0 ? null : (
          <Group gap="sm">
            <TextInput
              size="xs"
              w={280}
              aria-label={t('sessions.search')}
              placeholder={t('sessions.search')}
              leftSection={<IconSearch size={14} aria-hidden />}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            {tags.length === 0 ? null : (
              <NativeSelect
                size="xs"
                w={160}
                aria-label={t('sessions.tagFilter')}
                value={wantedTag ?? ''}
                data={[
                  { value: '', label: t('sessions.everyTag') },
                  ...tags.map((tag) => ({ value: tag, label: cleanText(tag) })),
                ]}
                onChange={(event) => setTag(event.currentTarget.value === '' ? null : event.currentTarget.value)}
              />
            )}
            <Text size="xs" className="muted numeric" role="status">
              {t('sessions.shown', {
                shown: format.count(shown.length),
                total: format.count(all.length),
                bytes: format.bytes(shown.reduce((sum, { bytes }) => sum + bytes, 0)),
              })}
            </Text>
          </Group>
        )}
        {data?.length === 0 ? (
          <EmptyState title={t('sessions.empty')} help={t('sessions.emptyHelp')}>
            <Button component="a" href="#/lab" variant="light">
              {t('sessions.toLab')}
            </Button>
          </EmptyState>
        ) : null}
        {data ? null : <Text className="muted">{t('common.loading')}</Text>}
        {all.length > 0 && shown.length === 0 ? (
          <EmptyState title={t('sessions.noMatch')} help={t('sessions.noMatchHelp')} />
        ) : null}
        {shown.length === 0 ? null : (
          <LongList
            items={shown}
            keyOf={({ id }) => id}
            label={t('sessions.title')}
            maxHeight="calc(100vh - 160px)"
            rowHeight={90}
          >
            {(session) => (
              <SessionItem
                session={session}
                open={open === session.id}
                onToggle={() => setOpen(open === session.id ? null : session.id)}
                onDelete={() => setDeleting(session)}
                onChanged={reload}
              />
            )}
          </LongList>
        )}
        {deleting ? (
          <DeleteDialog
            session={deleting}
            onClose={() => setDeleting(null)}
            onDeleted={() => {
              setDeleting(null);
              reload();
            }}
          />
        ) : null}
      </Stack>
    </ImportZone>
  );
}
