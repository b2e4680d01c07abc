import { Button, CloseButton, Menu, Paper, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { useFormatter } from '../../common/use-formatter.ts';
import classes from '../monitor-page.module.css';
import type { Action } from './use-actions.ts';
import { useCopyRows } from '../table/use-copy-rows.ts';
import { useActionsDisabledReason } from './use-actions-disabled-reason.ts';

interface Props {
  readonly targets: readonly ProcessRow[];
  readonly onAct: (action: Action) => void;
  readonly onClear: () => void;
}

const plain = ['stop', 'continue', 'signal', 'nice', 'affinity'] as const satisfies readonly Action[];

/** Actions for the selected processes. It covers the foot of the table, so nothing moves. */
export function SelectionBar({ targets, onAct, onClear }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const copy = useCopyRows();
  const disabledReason = useActionsDisabledReason();
  return (
    <Paper
      className={classes['choice']}
      role="toolbar"
      aria-label={t('choice.bar')}
      shadow="md"
      withBorder
      data-testid="selection-bar"
    >
      <Text size="sm" fw={600} className="numeric" aria-live="polite" style={{ whiteSpace: 'nowrap' }}>
        {t('choice.number', { number: format.count(targets.length) })}
      </Text>
      <Button
        size="compact-xs"
        color="red"
        variant="light"
        disabled={disabledReason !== null}
        onClick={() => onAct('end')}
      >
        {t('act.end')}
      </Button>
      <Button
        size="compact-xs"
        color="red"
        variant="light"
        disabled={disabledReason !== null}
        onClick={() => onAct('endTree')}
      >
        {t('act.endTree')}
      </Button>
      {plain.map((action) => (
        <Button
          key={action}
          size="compact-xs"
          variant="default"
          disabled={disabledReason !== null}
          onClick={() => onAct(action)}
        >
          {t(`act.${action}`)}
        </Button>
      ))}
      <Menu position="top-start" withinPortal>
        <Menu.Target>
          <Button size="compact-xs" variant="default">
            {t('act.copy')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => copy.pids(targets)}>{t('act.copyPids')}</Menu.Item>
          <Menu.Item onClick={() => copy.commands(targets)}>{t('act.copyCommands')}</Menu.Item>
          <Menu.Item onClick={() => copy.rows(targets)}>{t('act.copyRows')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {disabledReason === null ? null : (
        <Text size="xs" className="muted">
          {disabledReason}
        </Text>
      )}
      <CloseButton size="sm" aria-label={t('choice.clear')} onClick={onClear} />
    </Paper>
  );
}
