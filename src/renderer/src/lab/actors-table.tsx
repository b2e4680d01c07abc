import { Button, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { ActorInfo } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { unknownText } from '#shared/text/format.ts';
import { cleanText } from '#shared/text/sanitize.ts';

/** More rows than this are shown only when asked for: a run may have a thousand actors, and renews them often. */
const fewRows = 60;

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
  const [whole, setWhole] = useState(false);
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
  return (
    <Table.ScrollContainer minWidth={640} maxHeight={320}>
      <Table fz="xs" verticalSpacing={3}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('actor.id')}</Table.Th>
            <Table.Th>{t('actor.role')}</Table.Th>
            <Table.Th>{t('actor.kind')}</Table.Th>
            <Table.Th ta="right">{t('field.pid')}</Table.Th>
            <Table.Th ta="right">{t('details.tid')}</Table.Th>
            <Table.Th ta="right">{t('field.ppid')}</Table.Th>
            <Table.Th>{t('actor.parent')}</Table.Th>
            <Table.Th>{t('actor.exit')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {(whole ? actors : actors.slice(0, fewRows)).map((actor) => (
            <Table.Tr key={actor.id} data-actor={actor.id}>
              <Table.Td>{cleanText(actor.id)}</Table.Td>
              <Table.Td>{texts?.roles[actor.role] ?? actor.role}</Table.Td>
              <Table.Td>{t(`actor.${actor.kind}`)}</Table.Td>
              <Table.Td ta="right">{actor.pid}</Table.Td>
              <Table.Td ta="right">{actor.tid ?? unknownText}</Table.Td>
              <Table.Td ta="right">{actor.ppid}</Table.Td>
              <Table.Td>{actor.parent ?? unknownText}</Table.Td>
              <Table.Td>{ending(actor)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {whole || actors.length <= fewRows ? null : (
        <Button size="compact-xs" variant="subtle" mt={4} onClick={() => setWhole(true)}>
          {t('actor.showAll', { number: actors.length })}
        </Button>
      )}
    </Table.ScrollContainer>
  );
});
