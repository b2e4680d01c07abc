import { Tabs, Text, Title } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { simulatorPanes, type SimulatorPane } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';
import { BankersPane } from './bankers/bankers-pane.tsx';
import { BatchPane } from './batch/batch-pane.tsx';
import { DetectionPane } from './deadlock-detection/detection-pane.tsx';
import { InterleavingPane } from './interleaving/interleaving-pane.tsx';
import { StatesPane } from './process-states/states-pane.tsx';
import { SchedulingPane } from './scheduling/scheduling-pane.tsx';
import classes from './simulators.module.css';

const panes = {
  scheduling: SchedulingPane,
  'process-states': StatesPane,
  interleaving: InterleavingPane,
  bankers: BankersPane,
  'deadlock-detection': DetectionPane,
  batch: BatchPane,
} as const satisfies Record<SimulatorPane, () => React.JSX.Element>;

/** The deterministic simulators, one pane each; everything is computed in the page. */
export function SimulatorsPage({ pane }: { readonly pane: SimulatorPane }) {
  const t = useTranslate();
  const Shown = panes[pane];
  return (
    <Tabs
      className={classes['page'] ?? ''}
      value={pane}
      onChange={(next) =>
        goTo({ place: 'simulators', pane: simulatorPanes.find((known) => known === next) ?? 'scheduling' })
      }
      keepMounted={false}
    >
      <div className={classes['head']}>
        <Title order={1} size="h4">
          {t('simulators.title')}
        </Title>
        <Text size="xs" className="muted" mb={4}>
          {t('simulators.about')}
        </Text>
        <Tabs.List aria-label={t('simulators.panes')} style={{ borderBottom: 0 }}>
          {simulatorPanes.map((id) => (
            <Tabs.Tab key={id} value={id} size="sm" px="sm">
              {t(`simulators.pane.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={pane} style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
        <Shown />
      </Tabs.Panel>
    </Tabs>
  );
}
