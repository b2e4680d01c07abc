import { useDebouncedValue, useThrottledValue } from '@mantine/hooks';

/** From this many items on, what is derived from all of them waits until no more come. */
const manyItems = 100_000;
const pauseMs = 500;

/** The version of something that grows, for what is too costly to derive at every step. */
export function useSettledVersion(version: number, items: number): number {
  const throttled = useThrottledValue(version, pauseMs);
  const [settled] = useDebouncedValue(version, pauseMs);
  return items < manyItems ? throttled : settled;
}
