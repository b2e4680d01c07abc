import { useHotkeys } from '@mantine/hooks';
import { goTo } from '../navigation/use-route.ts';

/** Ctrl/Cmd+1..7 go to the places, from inside text fields too. */
export function usePlaceShortcuts(): void {
  useHotkeys(
    [
      ['mod+1', () => goTo({ place: 'monitor' })],
      ['mod+2', () => goTo({ place: 'machine' })],
      ['mod+3', () => goTo({ place: 'attention', tab: 'problems' })],
      ['mod+4', () => goTo({ place: 'lab', scenario: null })],
      ['mod+5', () => goTo({ place: 'sessions' })],
      ['mod+6', () => goTo({ place: 'simulators', pane: 'scheduling' })],
      ['mod+7', () => goTo({ place: 'workbench', program: null, schedule: '' })],
    ],
    [],
  );
}
