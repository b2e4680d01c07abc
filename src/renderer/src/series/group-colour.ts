const colours = ['blue', 'orange', 'teal', 'grape', 'red', 'lime', 'cyan', 'pink', 'yellow', 'indigo'];

/** The colour of a variant among those of a chart. */
export function groupColour(variants: readonly { readonly variant: string }[], variant: string): string {
  const index = variants.findIndex((one) => one.variant === variant);
  return `var(--mantine-color-${colours[Math.max(0, index) % colours.length] ?? 'blue'}-filled)`;
}
