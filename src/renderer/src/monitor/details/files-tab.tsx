import { useMemo, type ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { OpenFile, Part } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { PartTable, type PartColumn } from './part-table.tsx';
import { ProcessLinks } from './process-links.tsx';

function Peers({ peers }: Pick<OpenFile, 'peers'>) {
  const t = useTranslate();
  return peers.length === 0 ? null : <ProcessLinks label={t('inspect.peers')} targets={peers} />;
}

const peersOf = ({ peers }: OpenFile): ReactNode => <Peers peers={peers} />;

/** Open descriptors: the target of each, and its peers. */
export function FilesTab({ part }: { readonly part: Part<readonly OpenFile[]> | null }) {
  const t = useTranslate();
  const columns = useMemo<readonly PartColumn<OpenFile>[]>(
    () => [
      { title: t('details.fd'), text: (file) => String(file.fd), sort: (file) => file.fd, numeric: true, width: 48 },
      {
        title: t('inspect.kind'),
        text: (file) => t(`inspect.kinds.${file.kind}`),
        sort: (file) => file.kind,
        width: 84,
      },
      { title: t('details.target'), text: (file) => cleanText(file.target), sort: (file) => file.target, mono: true },
      {
        title: t('inspect.endpoint'),
        text: (file) => cleanText(file.endpoint ?? ''),
        sort: (file) => file.endpoint,
        mono: true,
      },
      {
        title: t('inspect.peers'),
        text: (file) => file.peers.map(({ name, pid }) => `${name} ${pid}`).join(' '),
        show: peersOf,
      },
    ],
    [t],
  );
  return <PartTable label={t('inspect.files')} part={part} columns={columns} keyOf={(file) => file.fd} />;
}
