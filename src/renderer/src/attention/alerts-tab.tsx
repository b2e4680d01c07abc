import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { seeUntil, useAlertsStore } from '../stores/alerts-store.ts';
import { AttentionPanel } from './attention-panel.tsx';
import classes from './attention.module.css';
import { FiredTable } from './fired-table.tsx';
import { NotifySwitch } from './notify-switch.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleList } from './rule-list.tsx';

/** The alert rules, and the alerts that fired. */
export function AlertsTab() {
  const t = useTranslate();
  const fired = useAlertsStore((state) => state.fired);
  const newest = fired.at(-1)?.time ?? '';
  const visible = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (visible) seeUntil(newest);
  }, [visible, newest]);
  return (
    <div className={classes['body']} tabIndex={0} role="region" aria-label={t('attention.tab.alerts')}>
      <AttentionPanel title={t('alerts.rules')}>
        <RuleList />
        <RuleForm />
        <NotifySwitch />
      </AttentionPanel>
      <AttentionPanel title={t('alerts.fired')} none={fired.length === 0 ? t('alerts.noFired') : undefined}>
        <FiredTable fired={fired} />
      </AttentionPanel>
    </div>
  );
}
