import { useMemo, type ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { Part, ThreadRow } from '#shared/model/detail.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { unknownText, type Formatter } from '#shared/text/format.ts';
import { StateBadge } from '../../common/state-badge.tsx';
import { PartTable, type PartColumn } from './part-table.tsx';
import { channelMeaning } from '#shared/text/wait-channel.ts';

const channelOf = ({ waitChannel }: ThreadRow): ReactNode => <ChannelName channel={waitChannel} />;

const stateOf = ({ state }: ThreadRow): ReactNode => <StateBadge state={state} />;

/** A kernel function that something sleeps in, and what that means where we know it. */
function ChannelName({ channel }: { readonly channel: string | null }) {
  const t = useTranslate();
  if (channel === null) return unknownText;
  const meaning = channelMeaning(channel);
  return (
    <>
      <span className="mono">{cleanText(channel)}</span>
      {meaning === null ? null : <span className="muted"> · {t(`waits.channel.${meaning}`)}</span>}
    </>
  );
}

/** The threads of a process and what each waits in. */
export function ThreadsTab({
  part,
  format,
}: {
  readonly part: Part<readonly ThreadRow[]> | null;
  readonly format: Formatter;
}) {
  const t = useTranslate();
  const columns = useMemo<readonly PartColumn<ThreadRow>[]>(
    () => [
      {
        title: t('details.tid'),
        text: (thread) => String(thread.tid),
        sort: (thread) => thread.tid,
        numeric: true,
        width: 74,
      },
      { title: t('field.name'), text: (thread) => cleanText(thread.name), sort: (thread) => thread.name },
      {
        title: t('field.state'),
        text: (thread) => `${thread.state} ${t(`stateShort.${thread.state}`)}`,
        show: stateOf,
        sort: (thread) => thread.state,
        width: 104,
      },
      {
        title: t('field.cpuPercent'),
        text: (thread) => format.percent(thread.cpuPercent),
        sort: (thread) => thread.cpuPercent,
        numeric: true,
        width: 70,
      },
      {
        title: t('inspect.processor'),
        text: (thread) => (thread.processor === null ? unknownText : String(thread.processor)),
        sort: (thread) => thread.processor,
        numeric: true,
        width: 96,
      },
      {
        title: t('details.wait'),
        text: (thread) => cleanText(thread.waitChannel ?? unknownText),
        show: channelOf,
        sort: (thread) => thread.waitChannel,
      },
    ],
    [t, format],
  );
  return <PartTable label={t('details.threads')} part={part} columns={columns} keyOf={(thread) => thread.tid} />;
}
