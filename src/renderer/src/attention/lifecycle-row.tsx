import type { Translate } from '#shared/i18n/translator.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { LifecycleEntry } from '#shared/model/lifecycle.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { unknownText, type Formatter } from '#shared/text/format.ts';
import { ProcessLink } from '../monitor/details/process-link.tsx';
import classes from './attention.module.css';

interface Props {
  readonly entry: LifecycleEntry;
  readonly format: Formatter;
  readonly rowIndex: number;
  readonly top: number;
}

function exitText({ signal, exitCode }: LifecycleEntry, t: Translate): string {
  if (signal !== null) return t('lifecycle.killed', { signal });
  return exitCode === null ? t('lifecycle.endUnknown') : t('lifecycle.ended', { code: exitCode });
}

function detailsOf(entry: LifecycleEntry, t: Translate, format: Formatter): string {
  const { kind, parent, formerParent, livedMs } = entry;
  const nameOf = (party: LifecycleEntry['parent']): string =>
    party ? `${cleanText(party.name)} ${party.pid}` : t('lifecycle.nobody');
  if (kind === 'death') return `${exitText(entry, t)} · ${t('lifecycle.lived', { span: format.duration(livedMs) })}`;
  if (kind === 'adopted') return t('lifecycle.handed', { from: nameOf(formerParent), to: nameOf(parent) });
  return parent ? t('lifecycle.started', { parent: nameOf(parent) }) : t('lifecycle.startedUnknown');
}

/** One process that started, exited or was adopted. */
export function LifecycleRow({ entry, format, rowIndex, top }: Props) {
  const t = useTranslate();
  const { kind } = entry;
  const how = detailsOf(entry, t, format);
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={classes['entry']}
      style={{ transform: `translateY(${top}px)` }}
      data-testid="life"
      data-kind={kind}
      data-seq={entry.seq}
    >
      <span role="cell" className="numeric muted">
        {format.time(entry.time)}
      </span>
      <span role="cell" className={classes['kind']} data-kind={kind}>
        {t(`lifecycle.what.${kind}`)}
      </span>
      <span role="cell" className="ellipsis">
        {kind === 'death' ? (
          `${cleanText(entry.name)} ${entry.identity.pid}`
        ) : (
          <ProcessLink target={{ ...entry.identity, name: entry.name }} />
        )}
      </span>
      <span role="cell" className="mono ellipsis" title={cleanText(entry.command)}>
        {cleanText(entry.command)}
      </span>
      <span role="cell" className="ellipsis">
        {entry.user === null ? unknownText : cleanText(entry.user)}
      </span>
      <span role="cell" className="ellipsis" title={how}>
        {how}
      </span>
    </div>
  );
}
