import { Alert, Drawer, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProcessRow } from '#shared/model/process.ts';
import { cleanText } from '#shared/view/clean-text.ts';
import { useErrorWords } from '../../common/use-error-words.ts';
import type { FieldContext } from '../field-text.ts';
import { EnvironmentTab } from './environment-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { PartTable } from './part-table.tsx';
import { ThreadsTab } from './threads-tab.tsx';
import { useDetail } from './use-detail.ts';

const tabs = ['overview', 'threads', 'files', 'environment', 'limits'] as const;

interface Props {
  readonly row: ProcessRow;
  readonly context: FieldContext;
  readonly onClose: () => void;
  readonly onOpen: (row: ProcessRow) => void;
}

/** Everything known of one process, fresh each second. */
export function DetailsDrawer({ row, context, onClose, onOpen }: Props) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const { detail, error, ended } = useDetail(row);
  const shown = detail?.row ?? row;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={`${cleanText(shown.name)} · ${shown.pid}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      overlayProps={{ backgroundOpacity: 0.2 }}
    >
      {ended ? <Alert color="orange" variant="light" mb="sm" role="status">{t('details.ended')}</Alert> : null}
      {error ? <Alert color="red" variant="light" mb="sm" role="alert">{words(error).whole}</Alert> : null}
      <Tabs defaultValue="overview" keepMounted={false}>
        <Tabs.List mb="sm">
          {tabs.map((tab) => <Tabs.Tab key={tab} value={tab}>{t(`details.${tab}`)}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="overview"><OverviewTab row={shown} detail={detail} context={context} onOpen={onOpen} /></Tabs.Panel>
        <Tabs.Panel value="threads"><ThreadsTab part={detail?.threads ?? null} format={context.format} /></Tabs.Panel>
        <Tabs.Panel value="files">
          <PartTable part={detail?.openFiles ?? null} columns={[
            { title: t('details.fd'), text: (file) => String(file.fd), numeric: true },
            { title: t('details.target'), text: (file) => cleanText(file.target), mono: true },
          ]} />
        </Tabs.Panel>
        <Tabs.Panel value="environment"><EnvironmentTab part={detail?.environment ?? null} /></Tabs.Panel>
        <Tabs.Panel value="limits">
          <PartTable part={detail?.limits ?? null} columns={[
            { title: t('details.limit'), text: (limit) => limit.name },
            { title: t('details.soft'), text: (limit) => limit.soft, numeric: true },
            { title: t('details.hard'), text: (limit) => limit.hard, numeric: true },
            { title: t('details.unit'), text: (limit) => limit.unit },
          ]} />
        </Tabs.Panel>
      </Tabs>
    </Drawer>
  );
}
