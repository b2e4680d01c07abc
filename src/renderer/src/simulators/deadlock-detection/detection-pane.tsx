import { Stack, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import {
  detectDeadlock,
  parseDetection,
  type DetectionResult,
} from '#shared/simulators/deadlock-detection/deadlock-detection.ts';
import { ExplainedSteps } from '../common/explained-steps.tsx';
import { MatrixEditor } from '../common/matrix-editor.tsx';
import { Pane, presetChoices } from '../common/pane.tsx';
import { Panel } from '../../common/panel.tsx';
import { Problem } from '../common/problem.tsx';
import { usePaneInput } from '../common/use-pane-input.ts';
import { useSimulation } from '../common/use-simulation.ts';
import classes from '../simulators.module.css';
import { AllocationGraph } from './allocation-graph.tsx';
import { detectionPresets, detectionRequest, type DetectionForm } from './detection-input.ts';

const run = (input: DetectionForm) => detectDeadlock(parseDetection(detectionRequest(input)));

/** The deadlocked processes, and the steps of the algorithm. */
function Verdict({ result }: { readonly result: DetectionResult }) {
  const t = useTranslate();
  return (
    <Stack gap={6}>
      <Text
        size="sm"
        className={classes['verdict'] ?? ''}
        data-tone={result.deadlock ? 'bad' : 'good'}
        data-testid="detection"
      >
        {result.deadlock
          ? t('sim:detection.found', { processes: result.deadlocked.join(', ') })
          : t('sim:detection.none', { order: result.order.join(' → ') })}
      </Text>
      {result.stuckBehind.length === 0 ? null : (
        <Text size="sm" className={classes['verdict'] ?? ''} data-tone="warn">
          {t('sim:detection.behind', { processes: result.stuckBehind.join(', ') })}
        </Text>
      )}
      <ExplainedSteps steps={result.steps} />
    </Stack>
  );
}

/** Deadlock detection with several instances of each kind. */
export function DetectionPane() {
  const t = useTranslate();
  const { input, preset, round, change, choose } = usePaneInput<DetectionForm>(
    'deadlock-detection',
    detectionPresets,
    'ring',
  );
  const { result, error } = useSimulation(input, run);
  const name = error?.params['name'];
  return (
    <Pane
      pane="deadlock-detection"
      presets={presetChoices(detectionPresets, (id) => t(`simulators.detection.preset.${id}`))}
      preset={preset}
      onPreset={choose}
    >
      <div className={classes['columns']}>
        <Panel title={t('simulators.detection.table')}>
          <MatrixEditor
            value={input.table}
            matrices={['allocation', 'request']}
            wrongPlace={typeof name === 'string' ? name : null}
            onChange={(table) => change({ table })}
          />
        </Panel>
        {result ? (
          <Panel title={t('simulators.detection.graph')}>
            <AllocationGraph result={result} />
          </Panel>
        ) : (
          <Problem error={error} />
        )}
      </div>
      {result ? (
        <Panel title={t('simulators.detection.verdict')}>
          <Verdict key={round} result={result} />
        </Panel>
      ) : null}
    </Pane>
  );
}
