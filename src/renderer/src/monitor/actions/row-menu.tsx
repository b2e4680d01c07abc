import type { TextKey } from '#shared/i18n/text-key.ts';
import { Menu } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import type { Action } from './use-actions.ts';
import { useCopyRows } from '../table/use-copy-rows.ts';
import { useActionsDisabledReason } from './use-actions-disabled-reason.ts';

interface Props {
  /** One process, or all that are selected. */
  readonly targets: readonly ProcessRow[];
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly onDetails: (row: ProcessRow) => void;
  readonly onScope: (row: ProcessRow) => void;
  readonly onAct: (action: Action) => void;
}

const ending: readonly (readonly [Action, TextKey])[] = [
  ['end', 'menu.terminate'],
  ['kill', 'menu.kill'],
  ['stop', 'menu.stop'],
  ['continue', 'menu.continue'],
];
const onTrees: readonly (readonly [Action, TextKey])[] = [
  ['endTree', 'menu.endTree'],
  ['stopTree', 'act.stopTree'],
  ['continueTree', 'act.continueTree'],
];
const others: readonly (readonly [Action, TextKey])[] = [
  ['signal', 'act.signal'],
  ['nice', 'act.nice'],
  ['affinity', 'act.affinity'],
];

/** So that the whole menu fits a window of 700 px. */
const compact = { item: { paddingBlock: 4 } };

/** What can be done with one process or several, where the pointer is. */
export function RowMenu({ targets, at, onClose, onDetails, onScope, onAct }: Props) {
  const t = useTranslate();
  const copy = useCopyRows();
  const disabledReason = useActionsDisabledReason();
  const [only] = targets.length === 1 ? targets : [];
  const label = only ? t('monitor.actions', { name: `${only.name} ${only.pid}` }) : t('choice.bar');
  const items = (list: typeof ending) =>
    list.map(([action, key]) => (
      <Menu.Item
        key={action}
        disabled={disabledReason !== null}
        {...(action === 'endTree' ? { c: 'var(--tone-bad)' } : {})}
        onClick={() => onAct(action)}
      >
        {t(key)}
      </Menu.Item>
    ));
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      withinPortal
      shadow="md"
      trapFocus
      returnFocus
      withInitialFocusPlaceholder={false}
      styles={compact}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className="visually-hidden"
          aria-label={label}
          style={{ position: 'fixed', left: at.x, top: at.y }}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {only ? (
          <>
            <Menu.Item onClick={() => onDetails(only)}>{t('menu.details')}</Menu.Item>
            <Menu.Item onClick={() => onScope(only)}>{t('scope.show')}</Menu.Item>
          </>
        ) : (
          <Menu.Label>{t('choice.number', { number: targets.length })}</Menu.Label>
        )}
        <Menu.Divider />
        {disabledReason === null ? null : <Menu.Label maw={260}>{disabledReason}</Menu.Label>}
        {items(ending)}
        <Menu.Divider />
        {items(onTrees)}
        <Menu.Divider />
        {items(others)}
        <Menu.Divider />
        <Menu.Item onClick={() => copy.pids(targets)}>{t(only ? 'menu.copyPid' : 'act.copyPids')}</Menu.Item>
        <Menu.Item onClick={() => copy.commands(targets)}>
          {t(only ? 'menu.copyCommand' : 'act.copyCommands')}
        </Menu.Item>
        <Menu.Item onClick={() => copy.rows(targets)}>{t(only ? 'menu.copyRow' : 'act.copyRows')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
