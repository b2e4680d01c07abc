import { useTranslate } from '../common/use-translate.ts';
import type { FiredAlert } from '#shared/model/alerts.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { alertValue } from '#shared/text/alert-value.ts';
import { unknownText } from '#shared/text/format.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { ProcessLink } from '../monitor/details/process-link.tsx';

/** What fired, newest first. */
export function FiredTable({ fired }: { readonly fired: readonly FiredAlert[] }) {
  const t = useTranslate();
  const format = useFormatter();
  const stateOf = ({ value, endedTime }: FiredAlert): string =>
    endedTime !== null
      ? t('alerts.over', { time: format.time(endedTime) })
      : t(value === null ? 'alerts.once' : 'alerts.lasts');
  return (
    <LongList
      items={fired.toReversed()}
      keyOf={({ seq }) => seq}
      label={t('alerts.fired')}
      testId="fired"
      table={{
        headings: [t('alerts.time'), t('alerts.rule'), t('alerts.process'), t('alerts.value'), t('alerts.state')],
        columns: '170px 2fr 2fr 1fr 1fr',
      }}
      maxHeight="60vh"
      rowHeight={28}
    >
      {(alert) => (
        <>
          <span role="cell" className="numeric">
            {format.dateTime(alert.time)}
          </span>
          <span role="cell" className="mono">
            {cleanText(alert.rule)}
          </span>
          <span role="cell">
            <ProcessLink target={{ ...alert.identity, name: alert.name }} />{' '}
            {alert.count > 1 ? t('alerts.times', { number: format.count(alert.count) }) : null}
          </span>
          <span role="cell" className="numeric">
            {alertValue(alert, format) || unknownText}
          </span>
          <span role="cell" className="numeric">
            {stateOf(alert)}
          </span>
        </>
      )}
    </LongList>
  );
}
