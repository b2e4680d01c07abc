import { Alert, Button, Checkbox, Code, Group, NativeSelect, NumberInput, Text, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useTranslate } from '../common/use-translate.ts';
import { toAppError } from '#shared/errors.ts';
import type { ParamSpec, ScenarioInfo } from '#shared/model/scenario.ts';
import { planSeries, maxSeriesRuns } from '#shared/series/plan-series.ts';
import { carryParams, firstSetup } from '../lab/param-form.ts';
import { useLauncherStore, type Setup } from '../stores/launcher-store.ts';
import { useUiStore } from '../stores/ui-store.ts';

interface Props {
  readonly info: ScenarioInfo;
  readonly disabled: boolean;
  readonly onStart: (setups: readonly Setup[], atOnce: number) => void;
}

const maxAtOnce = 4;

/** A word of a POSIX shell. */
const shellWord = (text: string): string =>
  /^[\w.,:=/-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** All values where there are few; those of a number are for the user to choose. */
function suggestedValues(spec: ParamSpec): string {
  if (spec.type === 'boolean') return 'false,true';
  return spec.type === 'choice' ? spec.choices.join(',') : '';
}

/** What is to be run: variants, values of a parameter, repetitions. */
export function SeriesForm({ info: { manifest, texts, available }, disabled, onStart }: Props) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const language = useUiStore((state) => state.language);
  const used = useLauncherStore((state) => state.used.get(manifest.id));
  const first = firstSetup(manifest, used);
  const { variants: titles, params: labels } = texts[language];
  const [variants, setVariants] = useState<readonly string[]>([first.variant]);
  const [param, setParam] = useState('');
  const [values, setValues] = useState('');
  const [repeat, setRepeat] = useState(10);
  const [atOnce, setAtOnce] = useState(1);
  const [touched, setTouched] = useState(false);
  const setups = manifest.variants
    .filter(({ id }) => variants.includes(id))
    .map(({ id }): Setup => ({ variant: id, params: carryParams(manifest, first, id) }));
  const plan = ((): { readonly runs: readonly Setup[]; readonly problem: string | null } => {
    try {
      return {
        runs: planSeries(manifest, { setups, sweep: param === '' ? null : `${param}=${values.trim()}`, repeat }),
        problem: setups.length === 0 ? t('series.noVariant') : null,
      };
    } catch (error) {
      return { runs: [], problem: describeError(toAppError(error)).whole };
    }
  })();
  const isPending = param !== '' && values.trim() === '' && !touched;
  const command = [
    'procession run',
    manifest.id,
    ...(setups.length === 1 && setups[0] ? ['--variant', setups[0].variant] : []),
    ...(param === '' ? [] : ['--sweep', shellWord(`${param}=${values.trim()}`)]),
    '--repeat',
    String(repeat),
  ].join(' ');
  return (
    <form
      data-testid="series-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTouched(true);
        if (plan.problem === null) onStart(plan.runs, atOnce);
      }}
    >
      <Checkbox.Group
        label={t('series.variants')}
        value={[...variants]}
        onChange={(chosen: string[]) => setVariants(chosen)}
        mb={10}
      >
        <Group gap="md" mt={6}>
          {manifest.variants.map(({ id }) => (
            <Checkbox key={id} size="sm" value={id} label={titles[id]?.title ?? id} />
          ))}
        </Group>
      </Checkbox.Group>
      <Group align="start" gap="md">
        <NativeSelect
          label={t('series.sweep')}
          value={param}
          data={[
            { value: '', label: t('series.noSweep') },
            ...Object.entries(manifest.params)
              .filter(([, { type }]) => type !== 'text')
              .map(([name]) => ({ value: name, label: labels[name]?.label ?? name })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            const spec = manifest.params[value];
            setParam(value);
            setTouched(false);
            setValues(spec ? suggestedValues(spec) : '');
          }}
        />
        <TextInput
          label={t('series.values')}
          description={t('series.valuesHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          disabled={param === ''}
          value={values}
          onChange={({ currentTarget: { value } }) => {
            setValues(value);
            setTouched(true);
          }}
        />
        <NumberInput
          label={t('series.repeat')}
          description={t('series.repeatHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={maxSeriesRuns}
          allowDecimal={false}
          value={repeat}
          onChange={(value) => setRepeat(Math.max(1, Math.floor(Number(value)) || 1))}
        />
        <NumberInput
          label={t('series.atOnce')}
          description={t('series.atOnceHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          min={1}
          max={maxAtOnce}
          clampBehavior="strict"
          allowDecimal={false}
          value={atOnce}
          onChange={(value) => setAtOnce(Math.min(maxAtOnce, Math.max(1, Math.floor(Number(value)) || 1)))}
        />
      </Group>
      <Text size="xs" className="muted" mt={6}>
        {t('series.others')}
      </Text>
      {plan.problem !== null && !isPending ? (
        <Alert color="red" variant="light" role="alert" mt={8} p="xs">
          {plan.problem}
        </Alert>
      ) : null}
      <Group gap="sm" mt={10}>
        <Button
          type="submit"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          disabled={disabled || !available || plan.problem !== null}
        >
          {t('series.start')}
        </Button>
        <Text size="sm" className="muted">
          {t('series.count', { count: plan.runs.length })}
        </Text>
      </Group>
      {setups.length === 1 ? (
        <Text component="div" size="xs" className="muted" mt={8}>
          {t('common.label', { label: t('series.terminal') })}
          <Code>{command}</Code>
        </Text>
      ) : null}
    </form>
  );
}
