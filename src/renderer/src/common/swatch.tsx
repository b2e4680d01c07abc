import classes from './swatch.module.css';

/** A dot in the colour of something that is named beside it. */
export function Swatch({ colour }: { readonly colour: string }) {
  return <span className={classes['swatch']} style={{ background: colour }} aria-hidden />;
}
