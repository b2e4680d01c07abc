import { Button, Group, Textarea } from '@mantine/core';
import { IconCopy, IconDeviceFloppy, IconFlask, IconPlayerPlay } from '@tabler/icons-react';
import { useState } from 'react';
import { cleanText } from '#shared/text/sanitize.ts';
import type { CallInput } from '#shared/contract/contract.ts';
import { forcedSteps, forcibleOf } from '#shared/workbench/forcing.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { AppError } from '#shared/errors.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { maxScheduleChars } from '#shared/workbench/requests.ts';
import { wordOfStep } from '#shared/workbench/schedule-text.ts';
import { useCopy } from '../common/use-copy.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useErrorToast } from '../common/use-error-toast.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import { goTo } from '../navigation/use-route.ts';
import type { Driver, DriveView, Refusal } from './driver.ts';
import { threadText } from './threads.ts';
import classes from './workbench.module.css';

/** Words of a wrong schedule that are shown around the wrong one. */
const shownWords = 12;

/** The number of the wrong word, from 1; null where no word is to blame. */
function wrongWord({ text, error }: Refusal, state: DriveState | null): number | null {
  const position = Number(error.params['position']);
  if (!(position >= 1)) return null;
  if (error.code !== 'schedule-blocked') return position;
  return wordOfStep(text, position, state?.threads.map(({ name }) => name) ?? []);
}

/** The error with its reason in the language of the page. */
function inLanguage(t: Translate, error: AppError, state: DriveState | null): AppError {
  const thread = state?.threads.find(({ name }) => name === error.params['thread']);
  if (error.code !== 'schedule-blocked' || !thread) return error;
  return new AppError(error.code, { ...error.params, reason: threadText(t, thread) });
}

/** What is wrong with a schedule that was asked for, with the word marked. */
function Refused({ refusal, state }: { readonly refusal: Refusal; readonly state: DriveState | null }) {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { message, hint } = describeError(inLanguage(t, refusal.error, state));
  const words = refusal.text.split(/[\s,]+/u).filter((word) => word !== '');
  const wrong = wrongWord(refusal, state);
  const at = (wrong ?? 1) - 1;
  const from = Math.max(0, at - shownWords);
  const before = words.slice(from, at).join(' ');
  const after = words.slice(at + 1, at + 1 + shownWords).join(' ');
  return (
    <div className={classes['refused']} role="alert" data-testid="refused">
      {wrong === null ? null : (
        <div className="mono">
          {from > 0 ? '… ' : ''}
          {cleanText(before)} <mark>{cleanText(words[at] ?? '')}</mark> {cleanText(after)}
          {words.length > at + 1 + shownWords ? ' …' : ''}
        </div>
      )}
      <div>{message}</div>
      <div className="muted">{hint}</div>
    </div>
  );
}

/** Starts runs of the session: of the schedule under supervision, and of the scenario with its steps in this order. */
function Runs({ id, view, isReady }: { readonly id: string; readonly view: DriveView; readonly isReady: boolean }) {
  const t = useTranslate();
  const link = useLink();
  const failed = useErrorToast();
  const [isStarting, setStarting] = useState(false);
  const { source, state } = view;
  const start = (request: CallInput<'run.start'>): void => {
    setStarting(true);
    link.call('run.start', request).then(
      ({ runId }) => goTo({ place: 'run', runId, sessionId: null }),
      (error: unknown) => {
        setStarting(false);
        failed(error);
      },
    );
  };
  const forcible = forcibleOf(id);
  const forced = forcible && state ? forcedSteps(forcible, state.steps) : [];
  const common = { size: 'compact-sm', variant: 'default', loading: isStarting } as const;
  return (
    <>
      <Button
        {...common}
        leftSection={<IconDeviceFloppy size={14} aria-hidden />}
        title={t('workbench.keepRunHelp')}
        disabled={!isReady || state === null}
        onClick={() => start({ scenario: 'workbench', params: { program: source, schedule: state?.schedule ?? '' } })}
        data-testid="keep-run"
      >
        {t('workbench.keepRun')}
      </Button>
      {forcible ? (
        <Button
          {...common}
          leftSection={<IconFlask size={14} aria-hidden />}
          title={t('workbench.forceHelp', { scenario: forcible.scenario })}
          disabled={!isReady || forced.length === 0}
          onClick={() => {
            const { scenario, variant, params } = forcible;
            start({ scenario, variant, params: { ...params }, forced: [...forced] });
          }}
          data-testid="force"
        >
          {t('workbench.force')}
        </Button>
      ) : null}
    </>
  );
}

/** The schedule as text: shown, edited, copied and pasted. */
export function ScheduleField({
  id,
  driver,
  view,
}: {
  readonly id: string;
  readonly driver: Driver;
  readonly view: DriveView;
}) {
  const t = useTranslate();
  const copy = useCopy();
  const [draft, setDraft] = useState<string | null>(null);
  const { state, refused } = view;
  const made = state?.schedule ?? '';
  const run = (): void => {
    if (draft === null) return;
    setDraft(null);
    void driver.follow(draft);
  };
  return (
    <div>
      <Group gap={8} align="end" wrap="nowrap">
        <Textarea
          className={classes['schedule'] ?? ''}
          classNames={{ input: 'mono' }}
          size="xs"
          autosize
          minRows={1}
          maxRows={4}
          maxLength={maxScheduleChars}
          spellCheck={false}
          label={t('workbench.schedule')}
          description={t('workbench.scheduleHelp')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={draft ?? refused?.text ?? made}
          error={refused !== null && draft === null}
          onChange={(event) => setDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setDraft(null);
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            run();
          }}
          data-testid="schedule"
        />
        <Group gap={6} wrap="nowrap" pb={20}>
          <Button
            size="compact-sm"
            disabled={draft === null}
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            onClick={run}
          >
            {t('workbench.runSchedule')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => copy(made)}
          >
            {t('workbench.copy')}
          </Button>
        </Group>
      </Group>
      <Group gap={6} mt={6}>
        <Runs id={id} view={view} isReady={draft === null} />
      </Group>
      {refused && draft === null ? <Refused refusal={refused} state={state} /> : null}
    </div>
  );
}
