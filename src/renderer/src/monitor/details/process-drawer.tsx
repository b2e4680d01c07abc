import { Alert, Drawer, Tabs, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useDescribeError } from '../../common/use-describe-error.ts';
import type { Target } from '../../stores/details-store.ts';
import { useTimeStore } from '../../stores/time-store.ts';
import type { FieldContext } from '../table/field-text.ts';
import { StateBadge } from '../../common/state-badge.tsx';
import { EnvironmentTab } from './environment-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { IsolationTab } from './isolation-tab.tsx';
import { MemoryTab } from './memory-tab.tsx';
import { OpenProcess } from './open-process.ts';
import { OverviewTab } from './overview-tab.tsx';
import { PartTable } from './part-table.tsx';
import { PastDrawer } from './past-drawer.tsx';
import { SchedulingTab } from './scheduling-tab.tsx';
import { SignalsTab } from './signals-tab.tsx';
import { ThreadsTab } from './threads-tab.tsx';
import { useDetail } from './use-detail.ts';
import type { Part } from '#shared/model/detail.ts';
import type { WaitReport } from '#shared/model/waits.ts';
import { PartSection } from './part-section.tsx';
import { WaitChain } from './wait-chain.tsx';

const tabs = [
  ['overview', 'details.overview'],
  ['waits', 'inspect.waits'],
  ['threads', 'details.threads'],
  ['files', 'inspect.files'],
  ['memory', 'inspect.memory'],
  ['limits', 'details.limits'],
  ['environment', 'details.environment'],
  ['scheduling', 'inspect.scheduling'],
  ['signals', 'inspect.signals'],
  ['isolation', 'inspect.isolation'],
] as const;

interface Props {
  readonly target: Target;
  /** What the table knows of it until the details come. */
  readonly row: ProcessRow | null;
  readonly context: FieldContext;
  readonly onClose: () => void;
  readonly onOpen: (target: Target) => void;
}

/** The wait chain of a process, down to the root blocker. */
function WaitsTab({ part }: { readonly part: Part<WaitReport> | null }) {
  return <PartSection part={part}>{(report) => <WaitChain report={report} />}</PartSection>;
}

/** The details of one process: live, or what was recorded of it while the past is shown. */
export function ProcessDrawer(props: Props) {
  return useTimeStore(({ past }) => past !== null) ? <PastDrawer {...props} /> : <LiveDrawer {...props} />;
}

/** Everything known of one process, read again every two seconds; only values change, so focus and scroll stay. */
function LiveDrawer({ target, row, context, onClose, onOpen }: Props) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { detail, error, ended } = useDetail(target);
  const shown = detail?.row ?? row;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={760}
      title={
        <>
          {cleanText(shown?.name ?? target.name)} · {target.pid} {shown ? <StateBadge state={shown.state} /> : null}
        </>
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {ended ? (
        <Alert color="orange" variant="light" mb="sm" role="status">
          {t(shown ? 'details.ended' : 'inspect.thenGone')}
        </Alert>
      ) : null}
      {error ? (
        <Alert color="red" variant="light" mb="sm" role="alert">
          {describeError(error).whole}
        </Alert>
      ) : null}
      {shown ? (
        <OpenProcess.Provider value={onOpen}>
          <Tabs defaultValue="overview" keepMounted={false}>
            <Tabs.List mb="sm" aria-label={t('inspect.tabs')}>
              {tabs.map(([tab, title]) => (
                <Tabs.Tab key={tab} value={tab} px="sm">
                  {t(title)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <Tabs.Panel value="overview">
              <OverviewTab row={shown} detail={detail} context={context} />
            </Tabs.Panel>
            <Tabs.Panel value="waits">
              <WaitsTab part={detail?.waits ?? null} />
            </Tabs.Panel>
            <Tabs.Panel value="threads">
              <ThreadsTab part={detail?.threads ?? null} format={context.format} />
            </Tabs.Panel>
            <Tabs.Panel value="files">
              <FilesTab part={detail?.openFiles ?? null} />
            </Tabs.Panel>
            <Tabs.Panel value="memory">
              <MemoryTab part={detail?.memory ?? null} format={context.format} />
            </Tabs.Panel>
            <Tabs.Panel value="limits">
              <PartTable
                label={t('details.limits')}
                part={detail?.limits ?? null}
                keyOf={(limit) => limit.name}
                columns={[
                  { title: t('details.limit'), text: (limit) => cleanText(limit.name) },
                  { title: t('details.soft'), text: (limit) => cleanText(limit.soft), numeric: true },
                  { title: t('details.hard'), text: (limit) => cleanText(limit.hard), numeric: true },
                  { title: t('details.unit'), text: (limit) => cleanText(limit.unit) },
                ]}
              />
            </Tabs.Panel>
            <Tabs.Panel value="environment">
              <EnvironmentTab part={detail?.environment ?? null} />
            </Tabs.Panel>
            <Tabs.Panel value="scheduling">
              <SchedulingTab part={detail?.scheduling ?? null} format={context.format} />
            </Tabs.Panel>
            <Tabs.Panel value="signals">
              <SignalsTab part={detail?.signals ?? null} />
            </Tabs.Panel>
            <Tabs.Panel value="isolation">
              <IsolationTab detail={detail} />
            </Tabs.Panel>
          </Tabs>
        </OpenProcess.Provider>
      ) : null}
      {shown || ended ? null : (
        <Text size="sm" className="muted">
          {t('common.loading')}
        </Text>
      )}
    </Drawer>
  );
}
