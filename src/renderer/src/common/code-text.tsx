/** A text whose parts between backticks are code; one from outside is cleaned before. */
export function CodeText({ children }: { readonly children: string }) {
  return children.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- the parts of a text have no other name
      <code key={index}>{part}</code>
    ) : (
      part
    ),
  );
}
