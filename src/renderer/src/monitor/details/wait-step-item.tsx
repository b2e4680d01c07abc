import { useTranslate } from '../../common/use-translate.ts';
import type { WaitStep } from '#shared/model/waits.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { channelMeaning } from '#shared/text/wait-channel.ts';
import { StateBadge } from '../../common/state-badge.tsx';
import { ProcessLink } from './process-link.tsx';
import { ProcessLinks } from './process-links.tsx';
import classes from './wait-chain.module.css';

interface Props {
  readonly step: WaitStep;
  readonly cyclic: boolean;
  readonly blamed: boolean;
}

/** One process of a wait chain: what it waits for, and what could end the wait. */
export function WaitStepItem({ step: { waiter, reason, resource, waitChannel, blockers }, cyclic, blamed }: Props) {
  const t = useTranslate();
  const meaning = waitChannel === null ? null : channelMeaning(waitChannel);
  const hasBlockers = blockers.length > 0;
  const isBlocked = reason !== 'none' && reason !== 'timer' && reason !== 'poll';
  return (
    <div
      className={classes['step']}
      data-testid="wait-step"
      data-pid={waiter.pid}
      data-cycle={cyclic}
      data-blame={blamed}
    >
      <div className={classes['line']}>
        <ProcessLink target={waiter} />
        <StateBadge state={waiter.state} />
        {cyclic ? (
          <span className={classes['tag']} data-tone="bad">
            {t('waits.inCircle')}
          </span>
        ) : null}
        {blamed ? (
          <span className={classes['tag']} data-tone="warn" title={t('waits.blameHelp')}>
            {t('waits.blame')}
          </span>
        ) : null}
        <b>{t(`waits.reason.${reason}`)}</b>
      </div>
      {resource === null ? null : (
        <div className={classes['small']}>
          {t(reason === 'frozen' ? 'waits.group' : 'waits.resource', { resource: cleanText(resource) })}
        </div>
      )}
      {waitChannel === null ? null : (
        <div className={`${classes['small']} muted`}>
          {meaning === null
            ? t('waits.inUnknown', { channel: waitChannel })
            : t('waits.in', { channel: waitChannel, meaning: t(`waits.channel.${meaning}`) })}
        </div>
      )}
      {hasBlockers ? (
        <div className={classes['line']}>
          <span className="muted">{t('waits.blockers')}</span>
          <ProcessLinks label={t('waits.blockers')} targets={blockers} />
        </div>
      ) : null}
      {isBlocked && !hasBlockers ? <div className={`${classes['small']} muted`}>{t('waits.nobody')}</div> : null}
    </div>
  );
}
