import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { SessionInfo } from '#shared/model/session.ts';
import { sessionName } from './session-search.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';

interface Props {
  readonly session: SessionInfo;
  readonly onRename: () => void;
  readonly onDelete: () => void;
}

/** What is done with a session now and then. */
export function SessionMenu({ session, onRename, onDelete }: Props) {
  const t = useTranslate();
  const link = useLink();
  const failed = useErrorToast();
  const canReveal = useLinkState().capabilities?.reveal === true;
  const reveal = (): void => {
    link.call('session.reveal', { sessionId: session.id }).catch(failed);
  };
  return (
    <Menu withinPortal position="bottom-end">
      <Menu.Target>
        <ActionIcon size={30} variant="default" aria-label={t('sessions.more', { name: sessionName(session) })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item disabled={session.problem !== null} onClick={onRename}>
          {t('sessions.rename')}
        </Menu.Item>
        {canReveal ? <Menu.Item onClick={reveal}>{t('sessions.reveal')}</Menu.Item> : null}
        <Menu.Divider />
        <Menu.Item {...(session.current ? {} : { c: 'var(--tone-bad)' })} disabled={session.current} onClick={onDelete}>
          {t('sessions.delete')}
        </Menu.Item>
        {session.current ? <Menu.Label maw={240}>{t('sessions.deleteCurrent')}</Menu.Label> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
