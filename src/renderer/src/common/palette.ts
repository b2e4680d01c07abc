const colours = ['blue', 'orange', 'teal', 'grape', 'red', 'lime', 'cyan', 'pink', 'yellow', 'indigo'];

/** The colour of the thing with this index among things that have no colour of their own, such as variants. */
export function paletteColour(index: number): string {
  return `var(--mantine-color-${colours[Math.max(0, index) % colours.length] ?? 'blue'}-filled)`;
}
