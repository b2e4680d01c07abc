/** Relative luminance of a colour, as WCAG defines it; channels from 0 to 255. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Black or white, whichever reads better on a colour, and how well: its contrast ratio. */
export function textOn(rgb: readonly number[]): { readonly colour: '#000' | '#fff'; readonly ratio: number } {
  const under = luminance(rgb);
  const black = (under + 0.05) / 0.05;
  const white = 1.05 / (under + 0.05);
  return black >= white ? { colour: '#000', ratio: black } : { colour: '#fff', ratio: white };
}
