/** The heading of a column of figures in a long list. */
export function NumericHeading({ title }: { readonly title: string }) {
  return (
    <span role="columnheader" data-numeric>
      {title}
    </span>
  );
}
