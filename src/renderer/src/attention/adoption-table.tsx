import { useTranslate } from '../common/use-translate.ts';
import { identityKey } from '#shared/model/process.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Adoption } from '#shared/model/waits.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { ProcessLink } from '../monitor/details/process-link.tsx';

/** Processes whose parent exited while we watched, the latest first. */
export function AdoptionTable({ adoptions }: { readonly adoptions: readonly Adoption[] }) {
  const t = useTranslate();
  const format = useFormatter();
  return (
    <LongList
      items={adoptions.toReversed()}
      keyOf={({ process, time }) => `${identityKey(process)} ${time}`}
      label={t('adoptions.title')}
      testId="adoption"
      table={{
        headings: [t('adoptions.when'), t('adoptions.process'), t('adoptions.from'), t('adoptions.to')],
        columns: '90px 1fr 1fr 1fr',
      }}
      maxHeight="50vh"
      rowHeight={28}
    >
      {({ process, from, to, time }) => (
        <>
          <span role="cell" className="numeric">
            {format.time(time)}
          </span>
          <span role="cell">
            <ProcessLink target={process} />
          </span>
          <span role="cell" className="numeric">
            {cleanText(from.name)} {from.pid}
          </span>
          <span role="cell">
            <ProcessLink target={to} />
          </span>
        </>
      )}
    </LongList>
  );
}
