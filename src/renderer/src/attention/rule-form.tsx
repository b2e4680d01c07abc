import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { examples } from '#shared/alerts/parse.ts';
import { ruleProblem } from '#shared/alerts/rule-problem.ts';
import { maxRules } from '#shared/settings/settings.ts';
import type { AppError } from '#shared/errors.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './attention.module.css';
import { Mistake } from './mistake.tsx';

let made = 0;
/** Unique among windows that share the rules; random UUIDs need a secure address. */
const newId = (): string => `rule-${Date.now().toString(36)}-${++made}`;

/** Where a rule is written; what is wrong with it is said and marked. */
export function RuleForm() {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { rules, change } = useUiStore();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<AppError | null>(null);
  const full = rules.length >= maxRules;
  const write = (next: string): void => {
    setText(next);
    // An unfinished word is not reported; a reported mistake disappears as soon as it is corrected.
    if (problem) setProblem(ruleProblem(next));
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const wrong = ruleProblem(text);
    setProblem(wrong);
    if (wrong || full) return;
    const wanted = text.trim();
    // The same rule once more is the wish that it be in force.
    const others = rules.filter((rule) => rule.text !== wanted);
    const known = rules.find((rule) => rule.text === wanted);
    change({ rules: [...others, { id: known?.id ?? newId(), text: wanted, enabled: true }] });
    setText('');
  };
  const error = problem ? (
    <>
      {describeError(problem).whole}
      <Mistake text={text} problem={problem} />
    </>
  ) : (
    full && t('alerts.tooMany')
  );
  return (
    <>
      <Text size="xs" className="muted" mt="sm" mb={4}>
        {t('alerts.about')}
      </Text>
      <form onSubmit={add}>
        <Group gap="xs" align="start" wrap="nowrap">
          <TextInput
            flex={1}
            size="sm"
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            aria-label={t('alerts.newRule')}
            placeholder={examples.cpu}
            value={text}
            onChange={(event) => write(event.currentTarget.value)}
            error={error}
          />
          <Button type="submit" variant="light" disabled={text.trim() === '' || full}>
            {t('alerts.add')}
          </Button>
        </Group>
      </form>
      <Text size="xs" fw={600} mt="sm" mb={4}>
        {t('alerts.examples')}
      </Text>
      <div className={classes['examples']}>
        {Object.entries(examples).map(([name, example]) => [
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            className="mono"
            onClick={() => {
              setProblem(null);
              setText(example);
            }}
          >
            {example}
          </Button>,
          <span key={`${name} meaning`} className="muted">
            {t(`alerts.example.${name as keyof typeof examples}`)}
          </span>,
        ])}
      </div>
    </>
  );
}
