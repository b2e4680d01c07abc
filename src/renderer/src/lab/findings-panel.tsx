import { translateFromData } from '#shared/i18n/translator.ts';
import { Badge, Button, Group, Text } from '@mantine/core';
import { memo } from 'react';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { Finding } from '#shared/model/lab.ts';
import { useFormatter } from '../common/use-formatter.ts';
import type { Place } from '#shared/timeline/place.ts';

/** Buttons of one finding; a cycle of many locks has more events than help. */
const maxPlaces = 10;

/** The instants and actors that show a finding. */
function placesOf({ evidence, atNs, actors: [actor] }: Finding): readonly Place[] {
  if (evidence && evidence.length > 0) return evidence.slice(0, maxPlaces);
  return actor === undefined ? [] : [{ actor, atNs }];
}

/** What the analyses noticed, and where on the timeline it shows. */
export const FindingsPanel = memo(function FindingsPanel({
  findings,
  onShow,
}: {
  readonly findings: readonly Finding[];
  readonly onShow: (place: Place) => void;
}) {
  const t = useTranslate();
  const format = useFormatter();
  return (
    <LongList
      items={findings}
      keyOf={({ kind, atNs, detail, actors, objects }) =>
        `${kind}${atNs}${actors.join()}${objects.join()}${detail.key}`
      }
      label={t('run.findings')}
      testId="finding"
      maxHeight="60vh"
      rowHeight={58}
    >
      {(finding) => (
        <Group gap="xs" align="start" wrap="nowrap">
          <Badge
            variant="outline"
            tt="none"
            style={{ flex: 'none', color: 'var(--tone-warn)', borderColor: 'var(--tone-warn)' }}
          >
            {t(`run.finding.${finding.kind}`)}
          </Badge>
          <div>
            <Text size="sm">{translateFromData(t, 'findings', finding.detail)}</Text>
            <Group gap={4}>
              {placesOf(finding).map((place, index) => (
                <Button
                  // oxlint-disable-next-line react/no-array-index-key -- two events of an actor may share an instant
                  key={index}
                  size="compact-xs"
                  variant="subtle"
                  className="numeric"
                  data-testid="finding-place"
                  title={t('run.showPlace')}
                  onClick={() => onShow(place)}
                >
                  {t('run.place', { actor: place.actor, time: format.seconds(place.atNs) })}
                </Button>
              ))}
            </Group>
          </div>
        </Group>
      )}
    </LongList>
  );
});
