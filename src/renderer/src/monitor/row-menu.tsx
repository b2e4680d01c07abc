import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { rowFields, signalNames, type ProcessRow, type SignalName } from '#shared/model/process.ts';
import { useCopy } from '../common/use-copy.ts';
import { useLinkState } from '../connection/link-context.ts';

const named = [['SIGTERM', 'terminate'], ['SIGKILL', 'kill'], ['SIGSTOP', 'stop'], ['SIGCONT', 'continue']] as const;
const others = signalNames.filter((signal) => !named.some(([name]) => name === signal));

interface Props {
  readonly row: ProcessRow;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
  readonly onDetails: () => void;
  readonly onSignal: (signal: SignalName) => void;
  readonly onEndTree: () => void;
}

/** What can be done with one process, where the pointer is. */
export function RowMenu({ row, at, onClose, onDetails, onSignal, onEndTree }: Props) {
  const { t } = useTranslation();
  const copy = useCopy();
  const canSignal = useLinkState().capabilities?.signals === true;
  const label = t('monitor.actions', { name: `${row.name} ${row.pid}` });
  return (
    <Menu opened onClose={onClose} position="bottom-start" withinPortal shadow="md" trapFocus returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" tabIndex={-1} className="visually-hidden" aria-label={label} style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        <Menu.Item onClick={onDetails}>{t('menu.details')}</Menu.Item>
        <Menu.Divider />
        {canSignal ? null : <Menu.Label>{t('menu.noSignals')}</Menu.Label>}
        {named.map(([signal, label]) => (
          <Menu.Item key={signal} disabled={!canSignal} onClick={() => onSignal(signal)}>{t(`menu.${label}`)}</Menu.Item>
        ))}
        <Menu.Sub>
          <Menu.Sub.Target><Menu.Sub.Item disabled={!canSignal}>{t('menu.other')}</Menu.Sub.Item></Menu.Sub.Target>
          <Menu.Sub.Dropdown>
            {others.map((signal) => <Menu.Item key={signal} onClick={() => onSignal(signal)}>{signal}</Menu.Item>)}
          </Menu.Sub.Dropdown>
        </Menu.Sub>
        <Menu.Item disabled={!canSignal} c="var(--tone-bad)" onClick={onEndTree}>{t('menu.endTree')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => copy(String(row.pid))}>{t('menu.copyPid')}</Menu.Item>
        <Menu.Item onClick={() => copy(row.command)}>{t('menu.copyCommand')}</Menu.Item>
        <Menu.Item onClick={() => copy(rowFields.map((field) => row[field] ?? '').join('\t'))}>{t('menu.copyRow')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
