import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowsDiff, IconDownload, IconPlayerStop, IconRefresh, IconTool } from '@tabler/icons-react';
import { useState } from 'react';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { RunReport } from '#shared/model/lab.ts';
import type { ScenarioInfo, ScenarioTexts } from '#shared/model/scenario.ts';
import { cleanText, cutText } from '#shared/text/sanitize.ts';
import { verdictOf } from '#shared/text/verdict.ts';
import { routeHash } from '../navigation/route.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink } from '../connection/link-context.ts';
import { ExportDialog } from '../exporting/export-dialog.tsx';
import { goTo } from '../navigation/use-route.ts';
import { fileId, useProgramStore } from '../stores/program-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { SimulatedMark } from '../common/simulated-mark.tsx';
import { GlossaryButton } from '../glossary/glossary-button.tsx';
import { VariantBar } from './variant-bar.tsx';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import { PredictionLine } from './prediction-line.tsx';
import { ResultLine } from './result-line.tsx';

interface Props {
  readonly report: RunReport;
  readonly info: ScenarioInfo | null;
  readonly texts: ScenarioTexts | null;
  readonly sessionId: string | null;
  readonly lastNs: number;
}

/** Maximum length of a text parameter in the heading. */
const shownLength = 60;

function shortened(text: string): string {
  return text.length > shownLength ? `${cutText(text, shownLength - 1)}…` : text;
}

/** Ends a run that is going on, or starts it again; the program of a user is opened where it can be driven. */
function MainAction({
  run,
  isProgram,
  sessionId,
}: {
  readonly run: RunReport['run'];
  readonly isProgram: boolean;
  readonly sessionId: string | null;
}) {
  const t = useTranslate();
  const link = useLink();
  const show = useToastStore((state) => state.show);
  const keep = useProgramStore((state) => state.keep);
  const failed = useErrorToast();
  const stop = (): void => {
    link
      .call('run.stop', { runId: run.id })
      .then(() => show({ tone: 'plain', title: t('run.stopped'), lines: [] }), failed);
  };
  const again = (): void => {
    link
      .call('run.start', { scenario: run.scenario, variant: run.variant, params: { ...run.params } })
      .then(({ runId }) => goTo({ place: 'run', runId, sessionId: null }), failed);
  };
  /** One from another session runs only when the user says so there. */
  const openProgram = (): void => {
    keep(fileId, { source: String(run.params['program'] ?? ''), isForeign: sessionId !== null });
    goTo({ place: 'workbench', program: fileId, schedule: String(run.params['schedule'] ?? '') });
  };
  const common = { size: 'xs', miw: 128 } as const;
  if (run.outcome === null)
    return (
      <Button {...common} color="red" leftSection={<IconPlayerStop size={14} aria-hidden />} onClick={stop}>
        {t('run.stop')}
      </Button>
    );
  if (isProgram)
    return (
      <Button {...common} leftSection={<IconTool size={14} aria-hidden />} onClick={openProgram}>
        {t('run.openProgram')}
      </Button>
    );
  return (
    <Button {...common} leftSection={<IconRefresh size={14} aria-hidden />} onClick={again}>
      {t('run.again')}
    </Button>
  );
}

/** The run's title, outcome and actions. */
export function RunHeader({ report, info, texts, sessionId, lastNs }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const [exporting, setExporting] = useState(false);
  const { run } = report;
  const isProgram = info?.manifest.startedIn === 'workbench';
  const unitOf = (name: string): string => {
    const spec = info?.manifest.params[name];
    return spec && 'unit' in spec && spec.unit !== null ? ` ${spec.unit}` : '';
  };
  // The text of a program stands in the panel of the code.
  const shown = Object.entries(run.params).filter(([name]) => !(isProgram && name === 'program'));
  const params = shown.map(([name, value]) =>
    t('common.labelled', {
      label: texts?.params[name]?.label ?? name,
      value: `${shortened(String(value))}${unitOf(name)}`,
    }),
  );
  return (
    <div>
      <Group justify="space-between">
        <Group gap="md">
          {run.worksheet ? (
            <Anchor size="xs" href={routeHash({ place: 'worksheet', pane: 'open' })}>
              ← {t('worksheet.back')}
            </Anchor>
          ) : null}
          {isProgram ? null : (
            <Anchor size="xs" href={`#/lab/${run.scenario}`}>
              ← {t('run.toScenario')}
            </Anchor>
          )}
        </Group>
        <GlossaryButton />
      </Group>
      <Group justify="space-between" align="center" wrap="nowrap">
        <Group gap="sm" miw={0}>
          <Title order={1} size="h3">
            {texts?.title ?? cleanText(run.scenario)}
          </Title>
          {info?.manifest.kinds.includes('simulation') ? <SimulatedMark /> : null}
          <OutcomeBadge outcome={verdictOf(report)} />
        </Group>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          <MainAction run={run} isProgram={isProgram} sessionId={sessionId} />
          <Button
            component="a"
            size="xs"
            variant="default"
            leftSection={<IconArrowsDiff size={14} aria-hidden />}
            href={routeHash({ place: 'compare', left: { runId: run.id, sessionId }, right: null })}
          >
            {t('compare.with')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => setExporting(true)}
          >
            {t('run.export')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" className="muted numeric">
        {[texts?.variants[run.variant]?.title ?? cleanText(run.variant), ...params].join(' · ')} ·{' '}
        <span style={{ whiteSpace: 'nowrap' }}>
          {t('run.elapsed')} {format.duration(run.durationMs ?? lastNs / 1e6)}
        </span>
      </Text>
      <ResultLine report={report} texts={texts} />
      <PredictionLine run={run} texts={texts} />
      {info && texts && !isProgram ? <VariantBar run={run} sessionId={sessionId} info={info} texts={texts} /> : null}
      {exporting ? (
        <ExportDialog
          what={{ runId: run.id, ...(sessionId === null ? {} : { sessionId }) }}
          name={texts?.title ?? cleanText(run.scenario)}
          onClose={() => setExporting(false)}
        />
      ) : null}
    </div>
  );
}
