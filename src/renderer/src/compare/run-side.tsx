import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { AppError } from '#shared/errors.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { RunReport } from '#shared/model/lab.ts';
import { useRunNames } from '../catalogue/use-run-names.ts';
import { routeHash, type RunRef } from '../navigation/route.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { OutcomeBadge } from '../common/outcome-badge.tsx';
import classes from './compare.module.css';

interface Props {
  readonly side: 'left' | 'right';
  readonly reference: RunRef;
  readonly report: RunReport | null;
  readonly error: AppError | null;
  readonly onChange: () => void;
}

/** The run on one side of a comparison. */
export function RunSide({ side, reference, report, error, onChange }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const describeError = useDescribeError();
  const run = report?.run;
  const namesOf = useRunNames();
  const names = namesOf({ scenario: run?.scenario ?? '', variant: run?.variant ?? '' });
  return (
    <section className={classes['head']} data-side={side} aria-label={t(`compare.${side}`)}>
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" className="muted">
          {t(`compare.${side}`)}
        </Text>
        <Button size="compact-xs" variant="subtle" onClick={onChange}>
          {t('compare.change')}
        </Button>
      </Group>
      {run ? (
        <>
          <Group gap="xs">
            <Anchor fw={600} href={routeHash({ place: 'run', ...reference })}>
              {names.scenario} · {names.variant}
            </Anchor>
            <OutcomeBadge outcome={run.outcome} />
          </Group>
          <Text size="xs" className="muted numeric">
            {[
              format.dateTime(run.startedAt),
              format.duration(run.durationMs),
              ...(reference.sessionId === null ? [] : [cleanText(reference.sessionId)]),
            ].join(' · ')}
          </Text>
        </>
      ) : null}
      {error && !run ? (
        <Text size="sm" c="var(--tone-bad)" role="alert">
          {describeError(error).whole}
        </Text>
      ) : null}
      {run || error ? null : (
        <Text size="sm" className="muted">
          {t('common.loading')}
        </Text>
      )}
    </section>
  );
}
