import { Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { parseBankers, runBankers } from '#shared/simulators/bankers/bankers.ts';
import { ExplainedSteps } from '../common/explained-steps.tsx';
import { MatrixEditor } from '../common/matrix-editor.tsx';
import { Pane, presetChoices } from '../common/pane.tsx';
import { Panel } from '../../common/panel.tsx';
import { Problem } from '../common/problem.tsx';
import { usePaneInput } from '../common/use-pane-input.ts';
import { useSimulation } from '../common/use-simulation.ts';
import classes from '../simulators.module.css';
import { bankersPresets, bankersRequest, needOf, type BankersForm } from './bankers-input.ts';
import { RequestsPanel } from './requests-panel.tsx';

const run = (input: BankersForm) => runBankers(parseBankers(bankersRequest(input)));

/** The banker's algorithm: the table, its safety check, and requests one after another. */
export function BankersPane() {
  const t = useTranslate();
  const { input, preset, round, change, choose } = usePaneInput<BankersForm>('bankers', bankersPresets, 'book');
  const { result, error } = useSimulation(input, run);
  const name = error?.params['name'];
  return (
    <Pane
      pane="bankers"
      presets={presetChoices(bankersPresets, (id) => t(`simulators.bankers.preset.${id}`))}
      preset={preset}
      onPreset={choose}
    >
      <div className={classes['columns']}>
        <Panel title={t('simulators.bankers.table')}>
          <MatrixEditor
            value={input.table}
            matrices={['allocation', 'max']}
            computed={{ name: 'need', of: needOf }}
            wrongPlace={typeof name === 'string' ? name : null}
            onChange={(table) => change({ table, requests: [] })}
          />
        </Panel>
        {result ? (
          <Panel title={t('simulators.bankers.state')}>
            <Text
              size="sm"
              mb={6}
              className={classes['verdict'] ?? ''}
              data-tone={result.safe ? 'good' : 'bad'}
              data-testid="safety"
            >
              {result.safe ? t('sim:bankers.safe', { sequence: result.sequence.join(' → ') }) : t('sim:bankers.unsafe')}
            </Text>
            <ExplainedSteps key={round} steps={result.steps} />
          </Panel>
        ) : (
          <Problem error={error} />
        )}
      </div>
      {result ? (
        <Panel title={t('simulators.bankers.requests')}>
          <RequestsPanel
            result={result}
            onAsk={(request) => change({ requests: [...input.requests, request] })}
            onClear={() => change({ requests: [] })}
          />
        </Panel>
      ) : null}
    </Pane>
  );
}
