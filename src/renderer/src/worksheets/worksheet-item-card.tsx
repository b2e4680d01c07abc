import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import type { RunListItem } from '#shared/contract/contract.ts';
import type { Answer } from '#shared/model/prediction.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { describePrediction } from '#shared/text/prediction.ts';
import { cleanLines, cleanText } from '#shared/text/sanitize.ts';
import type { WorksheetItem } from '#shared/worksheet/worksheet.ts';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import { defaultParams } from '#shared/param-values.ts';
import { PredictQuestion, predictionOf } from '../lab/predict-box.tsx';
import { routeHash } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './worksheets.module.css';

interface Props {
  readonly worksheetId: string;
  readonly number: number;
  readonly item: WorksheetItem;
  /** Null where this version has no such scenario. */
  readonly info: ScenarioInfo | null;
  readonly runs: readonly RunListItem[];
}

/** One item of a worksheet: its text, its question, the button that starts it, and what was run of it. */
export function WorksheetItemCard({ worksheetId, number, item, info, runs }: Props) {
  const t = useTranslate();
  const link = useLink();
  const failed = useErrorToast();
  const language = useUiStore((state) => state.language);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [starting, setStarting] = useState(false);
  const texts = info?.texts[language] ?? null;
  const { scenario, variant } = item;
  const isKnown = info?.manifest.variants.some(({ id }) => id === variant) ?? false;
  const params = info ? { ...defaultParams(info.manifest, variant), ...item.params } : item.params;
  const title = `${texts?.title ?? cleanText(scenario)} · ${texts?.variants[variant]?.title ?? cleanText(variant)}`;
  const unitOf = (name: string): string => {
    const spec = info?.manifest.params[name];
    return spec && 'unit' in spec && spec.unit !== null ? ` ${spec.unit}` : '';
  };
  const shownParams = Object.entries(item.params).map(([name, value]) =>
    t('common.labelled', { label: texts?.params[name]?.label ?? name, value: `${value}${unitOf(name)}` }),
  );
  const start = (): void => {
    if (!info) return;
    setStarting(true);
    const prediction = item.predict ? predictionOf(info, variant, answer) : {};
    const worksheet = { id: worksheetId, item: number };
    link.call('run.start', { scenario, variant, params: { ...item.params }, worksheet, ...prediction }).then(
      ({ runId }) => goTo({ place: 'run', runId, sessionId: null }),
      (error: unknown) => {
        setStarting(false);
        failed(error);
      },
    );
  };
  return (
    <li className={classes['item']} data-testid="worksheet-item" data-item={number} data-runs={runs.length}>
      <Title order={3} size="h5">
        {t('worksheet.item', { number, title })}
      </Title>
      {item.text === '' ? null : (
        <Text size="sm" className={classes['text'] ?? ''}>
          {cleanLines(item.text)}
        </Text>
      )}
      {shownParams.length === 0 ? null : (
        <Text size="xs" className="muted">
          {shownParams.join(' · ')}
        </Text>
      )}
      {isKnown && info ? (
        <>
          {item.predict ? (
            <PredictQuestion info={info} setup={{ variant, params }} answer={answer} onAnswer={setAnswer} />
          ) : null}
          <Group gap="sm">
            <Button
              size="xs"
              leftSection={<IconPlayerPlay size={14} aria-hidden />}
              loading={starting}
              disabled={!info.available}
              aria-label={t('worksheet.startItem', { number })}
              onClick={start}
            >
              {t('worksheet.start')}
            </Button>
            {info.available ? null : (
              <Text size="xs" className="muted">
                {t('lab.unavailable', { needs: info.manifest.platforms.join(', ') })}
              </Text>
            )}
          </Group>
        </>
      ) : (
        <Text size="sm" className="muted">
          {t('worksheet.unknown', { scenario, variant })}
        </Text>
      )}
      {runs.length === 0 ? null : (
        <ul className={classes['runs']} aria-label={t('worksheet.runs')}>
          {runs.map(({ run, sessionId }) => (
            <li key={run.id}>
              <Group gap="xs" wrap="wrap">
                <OutcomeBadge outcome={run.outcome} />
                <Text size="sm">{describePrediction(run, texts, t)?.sentence ?? ''}</Text>
                <Anchor size="sm" href={routeHash({ place: 'run', runId: run.id, sessionId })}>
                  {t('worksheet.show')}
                </Anchor>
              </Group>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
