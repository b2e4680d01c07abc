import { Button, Group, Menu, NativeSelect } from '@mantine/core';
import { IconAdjustments, IconArrowsDiff, IconChartDots, IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import { toAppError, type AppError } from '#shared/errors.ts';
import type { RunInfo } from '#shared/model/lab.ts';
import type { Answer } from '#shared/model/prediction.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';
import type { ScenarioInfo, ScenarioTexts } from '#shared/model/scenario.ts';
import { routeHash } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';
import { useLauncherStore, type Setup } from '../stores/launcher-store.ts';
import { usePairStore } from '../stores/pair-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { PairStatus } from './pair-status.tsx';
import { carryParams } from './param-form.ts';
import { ParamsDialog } from './params-dialog.tsx';
import { PredictBox, predictionOf } from './predict-box.tsx';
import { cancelPair, startPair } from './run-pair.ts';

interface Props {
  readonly run: RunInfo;
  readonly sessionId: string | null;
  readonly info: ScenarioInfo;
  readonly texts: ScenarioTexts;
}

/** Starts another variant of a run's scenario, with other parameters, or both to compare them. */
export function VariantBar({ run, sessionId, info, texts }: Props) {
  const t = useTranslate();
  const link = useLink();
  const show = useToastStore((state) => state.show);
  const remember = useLauncherStore((state) => state.remember);
  const pair = usePairStore((state) => state.pair);
  const { manifest, available } = info;
  const [variant, setVariant] = useState(
    (manifest.variants.find((one) => one.id === run.variant) ?? manifest.variants[0])?.id ?? run.variant,
  );
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [form, setForm] = useState(false);
  const { id, scenario } = run;
  const running = run.outcome === null;
  const current: Setup = { variant: run.variant, params: run.params };
  const titleOf = (name: string): string => texts.variants[name]?.title ?? name;
  useEffect(() => {
    if (run.variant !== pythonVariant) remember(scenario, { variant: run.variant, params: run.params });
  }, [remember, scenario, run.variant, run.params]);

  const start = async (setup: Setup): Promise<AppError | null> => {
    try {
      const { runId } = await link.call('run.start', {
        scenario,
        ...setup,
        params: { ...setup.params },
        ...predictionOf(info, setup.variant, answer),
      });
      goTo({ place: 'run', runId, sessionId: null });
      return null;
    } catch (error) {
      return toAppError(error);
    }
  };
  const failed = useErrorToast();
  const setupOf = (name: string): Setup => ({ variant: name, params: carryParams(manifest, current, name) });
  const startChosen = async (): Promise<void> => {
    const error = await start(setupOf(variant));
    if (error) failed(error);
  };
  const compareWith = (name: string): void =>
    startPair(
      link,
      { scenario, first: { runId: id, sessionId }, ...setupOf(name) },
      {
        onDone: (comparison, { first }) => {
          const right = comparison.place === 'compare' ? comparison.right : null;
          const watched = [first, ...(right ? [right] : [])].map((ref) => routeHash({ place: 'run', ...ref }));
          if (watched.includes(window.location.hash)) goTo(comparison);
          else
            show({
              tone: 'plain',
              title: t('run.other.done'),
              lines: [],
              action: { label: t('run.other.compare'), run: () => goTo(comparison) },
            });
        },
        onError: failed,
      },
    );
  const others = manifest.variants.filter((one) => one.id !== run.variant);
  return (
    <>
      <Group gap="xs" mt={6} role="group" aria-label={t('run.other.label')} data-testid="variant-bar">
        {others.length === 0 ? null : (
          <>
            <NativeSelect
              size="xs"
              maw={320}
              aria-label={t('lab.variant')}
              value={variant}
              data={manifest.variants.map((one) => ({ value: one.id, label: titleOf(one.id) }))}
              onChange={(event) => {
                setVariant(event.currentTarget.value);
                setAnswer(null);
              }}
            />
            <Button
              size="xs"
              variant="light"
              leftSection={<IconPlayerPlay size={14} aria-hidden />}
              disabled={!available || running || pair !== null}
              title={running ? t('run.other.wait') : undefined}
              onClick={() => void startChosen()}
            >
              {t('run.other.start')}
            </Button>
          </>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconAdjustments size={14} aria-hidden />}
          disabled={!available || running || pair !== null}
          title={running ? t('run.other.wait') : undefined}
          aria-haspopup="dialog"
          onClick={() => setForm(true)}
        >
          {t('run.other.params')}
        </Button>
        {others.length === 0 ? null : (
          <Menu withinPortal position="bottom-start">
            <Menu.Target>
              <Button
                size="xs"
                variant="default"
                leftSection={<IconArrowsDiff size={14} aria-hidden />}
                disabled={!available || pair !== null}
              >
                {t('run.other.pair')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label maw={320}>{t('run.other.pairHelp')}</Menu.Label>
              {others.map((one) => (
                <Menu.Item key={one.id} onClick={() => compareWith(one.id)}>
                  {titleOf(one.id)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        <Button
          component="a"
          size="xs"
          variant="default"
          leftSection={<IconChartDots size={14} aria-hidden />}
          title={t('series.openHelp')}
          href={routeHash({ place: 'series', scenario, sessionId, from: null })}
        >
          {t('series.open')}
        </Button>
      </Group>
      {/* What this variant shows is on the page already. */}
      {running || pair !== null || !available || variant === run.variant ? null : (
        <PredictBox info={info} setup={setupOf(variant)} answer={answer} onAnswer={setAnswer} />
      )}
      {pair && (pair.first.runId === id || pair.secondId === id) ? (
        <PairStatus pair={pair} title={titleOf(pair.variant)} runId={id} onCancel={() => cancelPair(link, failed)} />
      ) : null}
      {form ? (
        <ParamsDialog
          manifest={manifest}
          texts={texts}
          setup={setupOf(variant)}
          onStart={start}
          onClose={() => setForm(false)}
        />
      ) : null}
    </>
  );
}
