import { memo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { platformNames, type ScenarioTexts } from '#shared/model/scenario.ts';
import classes from './explanation.module.css';

const prose = ['see', 'why', 'avoid', 'os'] as const;

/**
 * What there is to understand about a scenario or concept, question by question; in two columns where there is room.
 */
export const Explanation = memo(function Explanation({ texts }: { readonly texts: ScenarioTexts }) {
  const t = useTranslate();
  const { explanation } = texts;
  return (
    <div className={classes['frame']} data-testid="explanation">
      <div className={classes['columns']}>
        {prose.map((section) =>
          explanation[section] === undefined ? null : (
            <section key={section} className={classes['section']}>
              <h3>{t(`explain.${section}`)}</h3>
              <p>{explanation[section]}</p>
            </section>
          ),
        )}
      </div>
      <section className={classes['mistakes']}>
        <h3>{t('explain.mistakes')}</h3>
        <ul>
          {explanation.mistakes.map(({ claim, truth }) => (
            <li key={claim}>
              <b>{claim}</b> <span>{truth}</span>
            </li>
          ))}
        </ul>
      </section>
      <div className={classes['columns']}>
        <section className={classes['section']}>
          <h3>{t('explain.platforms')}</h3>
          {platformNames.map((name) =>
            explanation.platforms[name] === undefined ? null : (
              <p key={name}>
                <b>{t(`explain.platform.${name}`)}</b> <span>{explanation.platforms[name]}</span>
              </p>
            ),
          )}
        </section>
        <section className={classes['section']}>
          <h3>{t('explain.reading')}</h3>
          <ul>
            {explanation.reading.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
});
