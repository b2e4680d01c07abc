import { useHotkeys } from '@mantine/hooks';
import { places } from '#shared/model/places.ts';
import { parseRoute } from '../navigation/route.ts';
import { goTo } from '../navigation/use-route.ts';

/** Ctrl or Cmd with a digit goes to each place, from inside text fields too. */
export function usePlaceShortcuts(): void {
  useHotkeys(
    [
      ...places.map((place, index): [string, () => void] => [`mod+${index + 1}`, () => goTo(parseRoute(`#/${place}`))]),
      ['mod+,', () => goTo({ place: 'settings' })],
    ],
    [],
  );
}
