import { Alert, Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { AppError } from '#shared/errors.ts';
import type { ScenarioManifest, ScenarioTexts } from '#shared/model/scenario.ts';
import type { Setup } from '../stores/launcher-store.ts';
import { ParamFields } from './param-fields.tsx';
import { defaultParams } from '#shared/param-values.ts';
import { carryParams, fieldOfError, paramProblems } from './param-form.ts';

interface Props {
  readonly manifest: ScenarioManifest;
  readonly texts: ScenarioTexts;
  /** What it begins with. */
  readonly setup: Setup;
  /** Starts a run; resolves with the error if it was refused. */
  readonly onStart: (setup: Setup) => Promise<AppError | null>;
  readonly onClose: () => void;
}

/** The parameter form over a run: starts another one of the same scenario. */
export function ParamsDialog({ manifest, texts, setup, onStart, onClose }: Props) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const [chosen, setChosen] = useState(setup);
  const [error, setError] = useState<AppError | null>(null);
  const [starting, setStarting] = useState(false);
  const problems = paramProblems(manifest, chosen.params);
  const badField = error ? fieldOfError(error) : null;
  const note = texts.variants[chosen.variant]?.note;
  const change = (next: Setup): void => {
    setChosen(next);
    setError(null);
  };
  const submit = async (): Promise<void> => {
    setStarting(true);
    setError(await onStart(chosen));
    setStarting(false);
  };
  return (
    <Modal
      opened
      size={760}
      onClose={onClose}
      title={t('run.other.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          <NativeSelect
            data-autofocus
            label={t('lab.variant')}
            description={note}
            value={chosen.variant}
            data={manifest.variants.map(({ id }) => ({ value: id, label: texts.variants[id]?.title ?? id }))}
            onChange={({ currentTarget: { value } }) =>
              change({ variant: value, params: carryParams(manifest, chosen, value) })
            }
          />
          <ParamFields
            manifest={manifest}
            texts={texts}
            values={chosen.params}
            problemOf={(name) => {
              const problem = problems[name];
              if (problem) return t(problem.key, problem.params);
              return error && badField === name ? describeError(error).whole : null;
            }}
            onChange={(name, value) => change({ ...chosen, params: { ...chosen.params, [name]: value } })}
            onReset={() => change({ ...chosen, params: defaultParams(manifest, chosen.variant) })}
          />
          {error && badField === null ? (
            <Alert color="red" variant="light" role="alert">
              {describeError(error).whole}
            </Alert>
          ) : null}
          <Group justify="flex-end">
            {Object.keys(problems).length > 0 ? (
              <Text size="xs" style={{ color: 'var(--tone-bad)' }} role="status">
                {t('lab.fixFirst', {
                  names: Object.keys(problems)
                    .map((name) => texts.params[name]?.label ?? name)
                    .join(', '),
                })}
              </Text>
            ) : null}
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={starting} disabled={Object.keys(problems).length > 0}>
              {t('lab.start')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
