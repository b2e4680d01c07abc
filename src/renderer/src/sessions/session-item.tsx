import { ActionIcon, Anchor, Badge, Button, Group, Paper, Text } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { routeHash } from '../navigation/route.ts';
import { sessionName } from './session-search.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink } from '../connection/link-context.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { SessionMenu } from './session-menu.tsx';
import { SessionRuns } from './session-runs.tsx';
import { TagEditor } from './tag-editor.tsx';
import { useProblemText } from './use-problem-text.ts';

interface Props {
  readonly session: SessionInfo;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDelete: () => void;
  /** It was renamed or sorted. */
  readonly onChanged: () => void;
}

/** One session file; opened, it lists its runs. */
export function SessionItem({ session, open, onToggle, onDelete, onChanged }: Props) {
  const t = useTranslate();
  const link = useLink();
  const format = useFormatter();
  const describeError = useDescribeError();
  const problemText = useProblemText();
  const show = useToastStore((state) => state.show);
  const [dialog, setDialog] = useState<'export' | 'rename' | null>(null);
  const broken = session.problem !== null;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  const name = sessionName(session);
  const update = (changes: { readonly title?: string; readonly tags?: readonly string[] }): void => {
    const { title, tags } = changes;
    link
      .call('session.update', {
        sessionId: session.id,
        ...(title === undefined ? {} : { title }),
        ...(tags ? { tags: [...tags] } : {}),
      })
      .then(onChanged, (error: unknown) =>
        show({
          tone: 'bad',
          title: t('sessions.updateFailed'),
          lines: [describeError(error).message, describeError(error).hint],
        }),
      );
  };
  const machineMs =
    session.machineFrom !== null && session.machineTo !== null
      ? Date.parse(session.machineTo) - Date.parse(session.machineFrom)
      : null;
  const facts = [
    ...(session.title === '' ? [] : [cleanText(session.id)]),
    format.dateTime(session.createdAt),
    t('sessions.runs', { number: format.count(session.runs) }),
    t('sessions.events', { number: format.count(session.events) }),
    ...(machineMs === null ? [] : [t('sessions.machine', { span: format.age(machineMs) })]),
    ...(session.notes > 0 ? [t('sessions.notes', { number: format.count(session.notes) })] : []),
    format.bytes(session.bytes),
  ];
  return (
    <Paper withBorder p="xs" data-testid="session-row" data-session={session.id} data-current={session.current}>
      <Group justify="space-between" wrap="nowrap" gap="sm" align="start">
        <Group gap="xs" wrap="nowrap" miw={0} align="start">
          <ActionIcon
            variant="subtle"
            color="gray"
            disabled={broken}
            aria-expanded={open}
            aria-label={t('sessions.showRuns', { name })}
            onClick={onToggle}
          >
            <Chevron size={16} aria-hidden />
          </ActionIcon>
          <div style={{ minWidth: 0 }}>
            <Group gap="xs" wrap="nowrap">
              {broken ? (
                <Text fw={600} size="sm" className="ellipsis" title={cleanText(session.path)}>
                  {name}
                </Text>
              ) : (
                <Anchor
                  fw={600}
                  size="sm"
                  className="ellipsis"
                  title={cleanText(session.path)}
                  href={routeHash({ place: 'session', sessionId: session.id, tab: null })}
                >
                  {name}
                </Anchor>
              )}
              {session.current ? (
                <Badge
                  variant="outline"
                  tt="none"
                  style={{ color: 'var(--tone-good)', borderColor: 'var(--tone-good)', flex: 'none' }}
                >
                  {t('sessions.current')}
                </Badge>
              ) : null}
              {broken ? (
                <Badge
                  variant="outline"
                  tt="none"
                  style={{ color: 'var(--tone-bad)', borderColor: 'var(--tone-bad)', flex: 'none' }}
                >
                  {t('sessions.problem')}
                </Badge>
              ) : null}
            </Group>
            <Text size="xs" className="muted numeric">
              {session.problem === null ? facts.join(' · ') : problemText(session.problem, session.path)}
            </Text>
            {broken ? null : <TagEditor session={session} onChange={(tags) => update({ tags })} />}
          </div>
        </Group>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          {broken ? null : (
            <Button
              component="a"
              size="xs"
              variant="light"
              href={routeHash({ place: 'session', sessionId: session.id, tab: null })}
              aria-label={t('sessions.openName', { name })}
            >
              {t('sessions.open')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            disabled={broken}
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => setDialog('export')}
          >
            {t('export.whole')}
          </Button>
          <SessionMenu session={session} onRename={() => setDialog('rename')} onDelete={onDelete} />
        </Group>
      </Group>
      {open ? <SessionRuns sessionId={session.id} /> : null}
      {dialog === 'export' ? (
        <ExportDialog what={{ sessionId: session.id }} name={name} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'rename' ? (
        <RenameDialog
          session={session}
          onClose={() => setDialog(null)}
          onRename={(title) => {
            setDialog(null);
            update({ title });
          }}
        />
      ) : null}
    </Paper>
  );
}
