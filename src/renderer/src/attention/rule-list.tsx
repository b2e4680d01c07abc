import { Alert, CloseButton, Switch, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { ruleProblem } from '#shared/alerts/rule-problem.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useAlertsStore } from '../stores/alerts-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './attention.module.css';

/** The rules: switched on or off, or deleted. */
export function RuleList() {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { fired, error } = useAlertsStore();
  const { rules, change } = useUiStore();
  return (
    <>
      {error ? (
        <Alert color="red" variant="light" p="xs" mb="xs" role="alert">
          {t('alerts.notSent', { detail: describeError(error).whole })}
        </Alert>
      ) : null}
      {rules.length === 0 ? (
        <Text size="sm" className="muted">
          {t('alerts.noRules')}
        </Text>
      ) : null}
      {rules.map((rule) => {
        const problem = ruleProblem(rule.text);
        const times = fired.reduce((sum, { ruleId, count }) => sum + (ruleId === rule.id ? count : 0), 0);
        return (
          <div key={rule.id} className={classes['rule']} data-testid="alert-rule" data-enabled={rule.enabled}>
            <Switch
              size="xs"
              aria-label={t('alerts.enabled', { rule: rule.text })}
              checked={rule.enabled}
              onChange={(event) =>
                change({
                  rules: rules.map((one) =>
                    one.id === rule.id ? { ...one, enabled: event.currentTarget.checked } : one,
                  ),
                })
              }
            />
            <span className="mono" style={{ flex: 1, overflowWrap: 'anywhere' }}>
              {cleanText(rule.text)}
            </span>
            {problem ? (
              <Text size="xs" c="var(--tone-bad)">
                {t('alerts.unreadable', { detail: describeError(problem).message })}
              </Text>
            ) : null}
            {times === 0 ? null : (
              <Text size="xs" className="muted numeric">
                {t('alerts.firedTimes', { number: times })}
              </Text>
            )}
            <CloseButton
              size="sm"
              aria-label={t('alerts.remove', { rule: rule.text })}
              onClick={() => change({ rules: rules.filter(({ id }) => id !== rule.id) })}
            />
          </div>
        );
      })}
    </>
  );
}
