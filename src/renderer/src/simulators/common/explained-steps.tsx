import { translateFromData } from '#shared/i18n/translator.ts';
import { useTranslate } from '../../common/use-translate.ts';
import type { Message } from '#shared/model/scenario.ts';
import classes from '../simulators.module.css';
import { StepControls } from './step-controls.tsx';
import { usePlayer } from './use-player.ts';

/** The steps of an algorithm as sentences, one after another. */
export function ExplainedSteps({ steps }: { readonly steps: readonly { readonly explanation: Message }[] }) {
  const t = useTranslate();
  const player = usePlayer(steps.length);
  return (
    <>
      <StepControls player={player} unit="step" />
      <ol className={classes['steps']} data-testid="explained-steps" style={{ marginTop: 6 }}>
        {steps.map(({ explanation }, index) => (
          <li
            key={index}
            data-current={index + 1 === player.at}
            data-later={player.at > 0 && index >= player.at}
            {...(index + 1 === player.at ? { 'aria-current': 'step' as const } : {})}
          >
            {index + 1}. {translateFromData(t, 'sim', explanation)}
          </li>
        ))}
      </ol>
    </>
  );
}
