import type { GlossaryTerm } from '#shared/glossary/terms.ts';
import type { Language } from '#shared/model/scenario.ts';
import classes from './glossary.module.css';

/** Terms with both names side by side, one's own language first, and what they mean. */
export function TermList({
  terms,
  language,
}: {
  readonly terms: readonly GlossaryTerm[];
  readonly language: Language;
}) {
  const other: Language = language === 'en' ? 'zh-CN' : 'en';
  return (
    <dl className={classes['list']}>
      {terms.map(({ id, name, meaning }) => (
        <div key={id} className={classes['term']} data-testid="glossary-term" data-term={id}>
          <dt>
            <span>{name[language]}</span>
            <span className="muted" lang={other}>
              {name[other]}
            </span>
          </dt>
          <dd>{meaning[language]}</dd>
        </div>
      ))}
    </dl>
  );
}
