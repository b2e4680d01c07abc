import { ActionIcon, Badge, Button, Group, Menu, Paper, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconDownload, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportFormats, type SessionInfo } from '#shared/model/session.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { ExportProgressBar } from './export-progress-bar.tsx';
import { SessionRuns } from './session-runs.tsx';
import { useExport } from './use-export.ts';
import { useProblemWords } from './use-problem-words.ts';

interface Props {
  readonly session: SessionInfo;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onDelete: () => void;
}

/** One session file; opened, it lists its runs. */
export function SessionItem({ session, open, onToggle, onDelete }: Props) {
  const { t } = useTranslation();
  const format = useFormatter();
  const exporting = useExport();
  const problemWords = useProblemWords();
  const broken = session.problem !== null;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <Paper withBorder p="xs" data-testid="session-row" data-session={session.id} data-current={session.current}>
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <ActionIcon variant="subtle" color="gray" disabled={broken} aria-expanded={open} aria-label={t('sessions.showRuns', { name: session.id })} onClick={onToggle}><Chevron size={16} aria-hidden /></ActionIcon>
          <div style={{ minWidth: 0 }}>
            <Group gap="xs" wrap="nowrap">
              <Text fw={600} size="sm" className="ellipsis" title={session.path}>{session.id}</Text>
              {session.current ? <Badge variant="outline" tt="none" style={{ color: 'var(--tone-good)', borderColor: 'var(--tone-good)', flex: 'none' }}>{t('sessions.current')}</Badge> : null}
              {broken ? <Badge variant="outline" tt="none" style={{ color: 'var(--tone-bad)', borderColor: 'var(--tone-bad)', flex: 'none' }}>{t('sessions.problem')}</Badge> : null}
            </Group>
            <Text size="xs" className="muted numeric">
              {session.problem === null
                ? [format.dateTime(session.createdAt), t('sessions.runs', { number: format.count(session.runs) }), t('sessions.events', { number: format.count(session.events) }), format.bytes(session.bytes)].join(' · ')
                : problemWords(session.problem, session.path)}
            </Text>
          </div>
        </Group>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          <Menu withinPortal position="bottom-end">
            <Menu.Target><Button size="xs" variant="default" disabled={broken} leftSection={<IconDownload size={14} aria-hidden />}>{t('export.whole')}</Button></Menu.Target>
            <Menu.Dropdown>
              {exportFormats.map((name) => <Menu.Item key={name} onClick={() => exporting.start({ sessionId: session.id, format: name })}>{t(`export.format.${name}`)}</Menu.Item>)}
            </Menu.Dropdown>
          </Menu>
          <Tooltip label={session.current ? t('sessions.deleteCurrent') : t('sessions.delete')}>
            <Button size="xs" variant="default" disabled={session.current} leftSection={<IconTrash size={14} aria-hidden />} onClick={onDelete}>{t('sessions.delete')}</Button>
          </Tooltip>
        </Group>
      </Group>
      <ExportProgressBar progress={exporting.progress} onCancel={exporting.cancel} />
      {open ? <SessionRuns sessionId={session.id} /> : null}
    </Paper>
  );
}
