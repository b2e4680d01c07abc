import { Button, NumberInput, Radio, Stack } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { Answer } from '#shared/model/prediction.ts';
import type { ScenarioInfo } from '#shared/model/scenario.ts';
import { answerText, questionText } from '#shared/text/prediction.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { Setup } from '../stores/launcher-store.ts';
import { useUiStore } from '../stores/ui-store.ts';

interface Props {
  readonly info: ScenarioInfo;
  readonly setup: Setup;
  /** The answer so far; null for none. */
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer | null) => void;
}

/** The prediction as a start of a run sends it; nothing where none was made. */
export function predictionOf(info: ScenarioInfo, variant: string, answer: Answer | null) {
  const question = info.questions[variant];
  if (!question || answer === null) return {};
  const isAnswer = typeof answer === 'number' ? question.options.length === 0 : question.options.includes(answer);
  return isAnswer ? { prediction: { question: question.id, answer } } : {};
}

/** The question before a run with its answers; nothing has to be chosen. */
export function PredictQuestion({ info, setup, answer, onAnswer }: Props) {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const question = info.questions[setup.variant];
  if (!question) return null;
  const words = { t, texts: info.texts[language], params: setup.params };
  const ask = questionText(question.id, words);
  if (question.options.length === 0)
    return (
      <NumberInput
        label={ask}
        aria-label={ask}
        description={t('predict.help')}
        maw={900}
        styles={{ wrapper: { maxWidth: 260 } }}
        size="sm"
        suffix={question.unit === '' ? '' : ` ${question.unit}`}
        value={typeof answer === 'number' ? answer : ''}
        onChange={(next) => onAnswer(typeof next === 'number' && Number.isFinite(next) ? next : null)}
      />
    );
  return (
    <Radio.Group
      label={ask}
      description={t('predict.help')}
      value={typeof answer === 'string' ? answer : ''}
      onChange={onAnswer}
    >
      <Stack gap={6} mt={6}>
        {question.options.map((id) => (
          <Radio key={id} value={id} size="sm" label={answerText(question, id, words)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** Offers the question before a run, and keeps open or closed what was opened or closed. */
export function PredictBox(props: Props) {
  const t = useTranslate();
  const open = useUiStore((state) => state.predict);
  const change = useUiStore((state) => state.change);
  if (!props.info.questions[props.setup.variant]) return null;
  return (
    <div data-testid="predict">
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconBulb size={14} aria-hidden />}
        aria-expanded={open}
        onClick={() => {
          change({ predict: !open });
          props.onAnswer(null);
        }}
      >
        {t(open ? 'predict.hide' : 'predict.show')}
      </Button>
      {open ? (
        <div style={{ marginTop: 6 }}>
          <PredictQuestion {...props} />
        </div>
      ) : null}
    </div>
  );
}
