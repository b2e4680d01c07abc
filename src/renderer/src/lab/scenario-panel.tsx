import { Alert, Button, Divider, Radio, Stack, Text } from '@mantine/core';
import { IconChartDots, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { toAppError, type AppError } from '#shared/errors.ts';
import type { Answer } from '#shared/model/prediction.ts';
import type { ScenarioInfo, VariantSpec } from '#shared/model/scenario.ts';
import { defaultParams } from '#shared/param-values.ts';
import { fieldOfError, firstSetup, paramProblems } from './param-form.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink } from '../connection/link-context.ts';
import { goTo } from '../navigation/use-route.ts';
import { useLauncherStore } from '../stores/launcher-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { CodePanel } from './code-panel.tsx';
import { Explanation } from './explanation.tsx';
import { ParamFields } from './param-fields.tsx';
import { PredictBox, predictionOf } from './predict-box.tsx';
import { ScenarioHead } from './scenario-head.tsx';
import classes from './launcher-page.module.css';

/** One scenario: what it shows, its variants and parameters, and the button that starts it. */
export function ScenarioPanel({ info }: { readonly info: ScenarioInfo }) {
  const t = useTranslate();
  const link = useLink();
  const format = useFormatter();
  const describeError = useDescribeError();
  const language = useUiStore((state) => state.language);
  const { manifest, available } = info;
  const texts = info.texts[language];
  const [initial] = useState(() => firstSetup(manifest, useLauncherStore.getState().used.get(manifest.id)));
  const [variant, setVariant] = useState(initial.variant);
  const [values, setValues] = useState(initial.params);
  const [answer, setAnswer] = useState<Answer | null>(null);
  // Notes of variants and the explanation would give the answer away.
  const showsNotes = !useUiStore((state) => state.predict);
  const [error, setError] = useState<AppError | null>(null);
  const [starting, setStarting] = useState(false);
  const problems = paramProblems(manifest, values);
  const badField = error ? fieldOfError(error) : null;
  const choose = (id: string): void => {
    setVariant(id);
    setValues(defaultParams(manifest, id));
    setAnswer(null);
    setError(null);
  };
  const start = (): void => {
    setStarting(true);
    setError(null);
    const start = { scenario: manifest.id, variant, params: values, ...predictionOf(info, variant, answer) };
    link.call('run.start', start).then(
      ({ runId }) => goTo({ place: 'run', runId, sessionId: null }),
      (thrown: unknown) => {
        setStarting(false);
        setError(toAppError(thrown));
      },
    );
  };
  const noteOf = (id: string, endsBy: VariantSpec['endsBy']): string => {
    const first = texts.variants[id]?.note ?? '';
    return endsBy === 'limit' ? t('common.sentences', { first, second: t('lab.endsByLimit') }) : first;
  };
  const problemOf = (name: string): string | null => {
    const problem = problems[name];
    if (problem) return t(problem.key, problem.params);
    return error && badField === name ? describeError(error).whole : null;
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <div className={classes['scroll']} tabIndex={0} role="region" aria-label={texts.title}>
        <div className={classes['content']}>
          <ScenarioHead manifest={manifest} texts={texts} />
          {available ? null : (
            <Alert color="gray" variant="light">
              {t('lab.unavailable', { needs: manifest.platforms.join(', ') })}
            </Alert>
          )}
          {manifest.variants.length === 0 ? null : (
            <>
              <Radio.Group label={t('lab.variant')} value={variant} onChange={choose}>
                <Stack gap={8} mt={6}>
                  {manifest.variants.map(({ id, endsBy }) => (
                    <Radio
                      key={id}
                      value={id}
                      label={texts.variants[id]?.title ?? id}
                      description={showsNotes ? noteOf(id, endsBy) : null}
                    />
                  ))}
                </Stack>
              </Radio.Group>
              <ParamFields
                manifest={manifest}
                texts={texts}
                values={values}
                problemOf={problemOf}
                onChange={(name, value) => {
                  setValues({ ...values, [name]: value });
                  setError(null);
                }}
                onReset={() => choose(variant)}
              />
              <PredictBox info={info} setup={{ variant, params: values }} answer={answer} onAnswer={setAnswer} />
            </>
          )}
          {manifest.variants.length === 0 ? null : <Divider label={t('explain.title')} labelPosition="left" />}
          {showsNotes || manifest.variants.length === 0 ? (
            <Explanation texts={texts} />
          ) : (
            <Text size="sm" className="muted">
              {t('predict.hidden')}
            </Text>
          )}
          {manifest.variants.length === 0 ? null : <CodePanel scenario={manifest.id} />}
        </div>
      </div>
      {error && badField === null ? (
        <Alert mx="lg" mb="xs" style={{ flex: 'none' }} color="red" variant="light" role="alert">
          {describeError(error).whole}
        </Alert>
      ) : null}
      {manifest.variants.length === 0 ? null : (
        <div className={classes['start']}>
          <Button
            type="submit"
            style={{ flex: 'none' }}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            loading={starting}
            disabled={!available || Object.keys(problems).length > 0}
          >
            {t('lab.start')}
          </Button>
          <Button
            variant="default"
            style={{ flex: 'none' }}
            leftSection={<IconChartDots size={16} aria-hidden />}
            title={t('series.openHelp')}
            disabled={!available || Object.keys(problems).length > 0}
            onClick={() => {
              useLauncherStore.getState().remember(manifest.id, { variant, params: values });
              goTo({ place: 'series', scenario: manifest.id, sessionId: null, from: null });
            }}
          >
            {t('series.open')}
          </Button>
          {Object.keys(problems).length > 0 ? (
            <Text size="xs" style={{ color: 'var(--tone-bad)' }} role="status">
              {t('lab.fixFirst', {
                names: Object.keys(problems)
                  .map((name) => texts.params[name]?.label ?? name)
                  .join(', '),
              })}
            </Text>
          ) : (
            <Text size="xs" className="muted">
              {t('common.label', { label: t('lab.limits') })}
              {t('lab.limitActors', { count: manifest.limits.actors })} ·{' '}
              {t('lab.limitTime', { time: format.duration(manifest.limits.durationMs) })} ·{' '}
              {t('lab.limitEvents', { count: manifest.limits.events })}
            </Text>
          )}
        </div>
      )}
    </form>
  );
}
