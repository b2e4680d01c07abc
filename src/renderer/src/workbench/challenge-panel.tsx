import { Button, Group, Text } from '@mantine/core';
import { IconBulb, IconGavel } from '@tabler/icons-react';
import { useState } from 'react';
import { toAppError, type AppError } from '#shared/errors.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { schedulesText } from '#shared/text/workbench.ts';
import { textIn, type ChallengeText, type Judgement, type ShownChallenge } from '#shared/workbench/challenge.ts';
import { CodeText } from '../common/code-text.tsx';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useLink } from '../connection/link-context.ts';
import { goTo } from '../navigation/use-route.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { programOfChallenge } from './programs.ts';
import classes from './workbench.module.css';

/** One line of what the judge found. */
function Found({ isGood, children }: { readonly isGood: boolean; readonly children: string }) {
  return (
    <Text size="sm" c={isGood ? 'var(--tone-good)' : 'var(--tone-bad)'}>
      {isGood ? '✓' : '✗'} {children}
    </Text>
  );
}

/** What is to be done in a challenge, its hints, and the judge. */
export function ChallengePanel({
  id,
  file,
  challenge,
  answer,
  progress,
  onMended,
}: {
  readonly id: string;
  /** The text of the file that it is from; null for one that is shipped. */
  readonly file: string | null;
  readonly challenge: ShownChallenge;
  readonly answer: string;
  readonly progress: 'broken' | 'mended' | null;
  readonly onMended: () => void;
}) {
  const t = useTranslate();
  const link = useLink();
  const describeError = useDescribeError();
  const language = useUiStore((state) => state.language);
  const [hints, setHints] = useState(0);
  const [judged, setJudged] = useState<{ readonly answer: string; readonly judgement: Judgement } | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);
  const text = (of: ChallengeText): string => cleanText(textIn(of, language));
  const judge = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const judgement = await link.call('challenge.judge', { id, answer, ...(file !== null && { file }) });
      setJudged({ answer, judgement });
      if (judgement.isPassed) onMended();
    } catch (thrown) {
      setJudged(null);
      setError(toAppError(thrown));
    } finally {
      setBusy(false);
    }
  };
  const judgement = judged?.answer === answer ? judged.judgement : null;
  return (
    <section
      className={classes['panel']}
      aria-label={text(challenge.title)}
      data-testid="challenge"
      data-progress={progress ?? 'none'}
    >
      <Text fw={700}>{text(challenge.title)}</Text>
      <Text size="sm">
        <b>
          {progress === null ? '1.' : '✓'} {t('challenge.break')}
        </b>{' '}
        <CodeText>{text(challenge.breakIt)}</CodeText>
      </Text>
      <Text size="sm">
        <b>
          {progress === 'mended' ? '✓' : '2.'} {t('challenge.mend')}
        </b>{' '}
        <CodeText>
          {[
            text(challenge.mendIt),
            ...challenge.possible.map((one) => t('cli:challenge.possible', { text: text(one.text) })),
          ].join(' ')}
        </CodeText>
      </Text>
      {challenge.hints.slice(0, hints).map((hint, index) => (
        <Text key={textIn(hint, 'en')} size="sm" className="muted">
          {t('challenge.hintNumber', { number: index + 1 })} <CodeText>{text(hint)}</CodeText>
        </Text>
      ))}
      <Group gap={6} mt={8}>
        <Button
          size="xs"
          leftSection={<IconGavel size={14} aria-hidden />}
          loading={isBusy}
          disabled={answer === challenge.program}
          onClick={() => void judge()}
        >
          {t('challenge.judge')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBulb size={14} aria-hidden />}
          disabled={hints >= challenge.hints.length}
          onClick={() => setHints(hints + 1)}
        >
          {t('challenge.hint')}
        </Button>
        {answer === challenge.program ? (
          <Text size="xs" className="muted">
            {t('challenge.unchanged')}
          </Text>
        ) : null}
      </Group>
      <div role="status" data-testid="judgement">
        {error ? <Found isGood={false}>{describeError(error).whole}</Found> : null}
        {judgement?.failures.map(({ message, schedule, isElsewhere }) => (
          <div key={`${String(isElsewhere)} ${message}`}>
            <Found isGood={false}>
              {t(isElsewhere ? 'cli:challenge.failsElsewhere' : 'challenge.fails', { message: cleanText(message) })}
            </Found>
            {isElsewhere ? null : (
              <Button
                size="compact-xs"
                variant="subtle"
                onClick={() => goTo({ place: 'workbench', program: programOfChallenge(id), schedule })}
              >
                {schedule || '–'}
              </Button>
            )}
          </div>
        ))}
        {judgement && judgement.failures.length === 0 ? (
          <Found isGood={judgement.isComplete}>
            {t(judgement.isComplete ? 'cli:challenge.holds' : 'cli:challenge.unfinished', {
              schedules: schedulesText(t, judgement.schedules),
            })}
          </Found>
        ) : null}
        {judgement
          ? challenge.possible.map((one, index) => (
              <Found key={one.holds} isGood={judgement.possible[index] === true}>
                {text(one.text)}
              </Found>
            ))
          : null}
      </div>
      {progress === 'mended' ? (
        <Text size="sm" mt={6} data-testid="challenge-explanation">
          <CodeText>{text(challenge.explanation)}</CodeText>
        </Text>
      ) : null}
    </section>
  );
}
