import { Text } from '@mantine/core';
import { memo } from 'react';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { ActorInfo } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { unknownText } from '#shared/text/format.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { NumericHeading } from '../common/numeric-heading.tsx';

/** The processes and threads of a run. */
export const ActorsTable = memo(function ActorsTable({
  actors,
  isOver,
  texts,
}: {
  readonly actors: readonly ActorInfo[];
  /** The run has ended: what has no end of its own ended unseen, with the program. */
  readonly isOver: boolean;
  readonly texts: ScenarioTexts | null;
}) {
  const t = useTranslate();
  if (actors.length === 0)
    return (
      <Text size="sm" className="muted">
        {t('run.noActors')}
      </Text>
    );
  const ending = (actor: ActorInfo): string => {
    if (actor.endedAtNs === null) return t(isOver ? 'report.endUnknown' : 'actor.alive');
    return actor.signal ?? (actor.exitCode === null ? unknownText : t('actor.code', { code: actor.exitCode }));
  };
  const numbers = ['field.pid', 'details.tid', 'field.ppid'] as const;
  return (
    <LongList
      items={actors}
      keyOf={({ id }) => id}
      label={t('run.actors')}
      attributes={({ id }) => ({ 'data-actor': id })}
      table={{
        headings: [
          t('actor.id'),
          t('actor.role'),
          t('actor.kind'),
          ...numbers.map((title) => <NumericHeading key={title} title={t(title)} />),
          t('actor.parent'),
          t('actor.exit'),
        ],
        columns: '1.4fr 1.4fr 90px 80px 80px 100px 1fr 1fr',
        minWidth: 760,
      }}
      maxHeight="320px"
      rowHeight={26}
    >
      {(actor) => (
        <>
          <span role="cell">{cleanText(actor.id)}</span>
          <span role="cell">{texts?.roles[actor.role] ?? cleanText(actor.role)}</span>
          <span role="cell">{t(`actor.${actor.kind}`)}</span>
          <span role="cell" data-numeric>
            {actor.pid}
          </span>
          <span role="cell" data-numeric>
            {actor.tid ?? unknownText}
          </span>
          <span role="cell" data-numeric>
            {actor.ppid}
          </span>
          <span role="cell">{actor.parent === null ? unknownText : cleanText(actor.parent)}</span>
          <span role="cell">{cleanText(ending(actor))}</span>
        </>
      )}
    </LongList>
  );
});
