import { useTranslation } from 'react-i18next';
import type { Part, ThreadRow } from '#shared/model/detail.ts';
import { cleanText } from '#shared/view/clean-text.ts';
import { unknownText, type Formatter } from '#shared/view/format.ts';
import { PartTable } from './part-table.tsx';

/** The threads of a process and what each waits in. */
export function ThreadsTab({ part, format }: { readonly part: Part<readonly ThreadRow[]> | null; readonly format: Formatter }) {
  const { t } = useTranslation();
  return (
    <PartTable part={part} columns={[
      { title: t('details.tid'), text: (thread) => String(thread.tid), numeric: true },
      { title: t('field.name'), text: (thread) => cleanText(thread.name) },
      { title: t('field.state'), text: (thread) => `${thread.state} ${t(`stateShort.${thread.state}`)}` },
      { title: t('field.cpuPercent'), text: (thread) => format.percent(thread.cpuPercent), numeric: true },
      { title: t('details.wait'), text: (thread) => thread.waitChannel ?? unknownText, mono: true },
    ]} />
  );
}
