import type { NameUnder } from '#shared/i18n/text-key.ts';
import { ActionIcon, Group, NativeSelect, Slider, Text } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { playerSpeeds, type PlayerState } from './use-player.ts';

/** Step, play, pause and speed; `first` is the number of position 0. */
export function StepControls({
  player,
  unit,
  first = 0,
  children,
}: {
  readonly player: PlayerState;
  readonly unit: 'tick' | 'step';
  readonly first?: number;
  readonly children?: ReactNode;
}) {
  const t = useTranslate();
  const { at, last, playing } = player;
  const position = t('simulators.player.position', {
    unit: t(`simulators.player.${unit}`),
    now: at + first,
    last: last + first,
  });
  const button = (
    key: NameUnder<'simulators.player.'>,
    Icon: typeof IconPlayerPlay,
    disabled: boolean,
    onClick: () => void,
  ) => (
    <ActionIcon
      variant="default"
      size="md"
      aria-label={t(`simulators.player.${key}`)}
      title={t(`simulators.player.${key}`)}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
  return (
    <Group gap="sm" role="group" aria-label={t('simulators.player.label')}>
      <Group gap={4}>
        {button('first', IconPlayerSkipBack, at === 0, () => player.go(0))}
        {button('back', IconPlayerTrackPrev, at === 0, () => player.go(at - 1))}
        {playing
          ? button('pause', IconPlayerPause, false, player.pause)
          : button('play', IconPlayerPlay, last === 0, player.play)}
        {button('forward', IconPlayerTrackNext, at >= last, () => player.go(at + 1))}
        {button('last', IconPlayerSkipForward, at >= last, () => player.go(last))}
      </Group>
      <Slider
        size="sm"
        flex={1}
        miw={120}
        thumbLabel={position}
        label={null}
        min={0}
        max={Math.max(1, last)}
        value={at}
        onChange={player.go}
      />
      <Text
        size="sm"
        className="numeric"
        miw={110}
        data-testid="player-position"
        aria-live={playing ? 'off' : 'polite'}
      >
        {position}
      </Text>
      <NativeSelect
        size="xs"
        aria-label={t('simulators.player.speed')}
        value={String(player.speed)}
        onChange={(event) => player.setSpeed(Number(event.currentTarget.value))}
        data={playerSpeeds.map((number) => ({
          value: String(number),
          label: t('simulators.player.perSecond', { number }),
        }))}
      />
      {children}
    </Group>
  );
}
