import type { Pair } from './pairs.ts';
import type { Place } from '../timeline/place.ts';

/** A node as it is drawn. */
export interface DiagramNode {
  readonly id: string;
  /** A rounded box or circle for an actor, a diamond for a lock, a box for a resource. */
  readonly shape: 'actor' | 'circle' | 'lock' | 'box';
  /** Safe to show. */
  readonly label: string;
  /** A second line. */
  readonly note?: string;
  /** Instances of a resource: filled dots, then hollow ones. */
  readonly dots?: { readonly filled: number; readonly hollow: number };
  readonly sentence: string;
  readonly place: Place | null;
  /** Part of a cycle. */
  readonly bad: boolean;
}

/** An arrow. Several actors may stand behind one. */
export interface DiagramEdge extends Pair {
  readonly tone: 'wait' | 'hold';
  /** What the edge means, in a word or two. */
  readonly word: string;
  readonly sentence: string;
  /** A wait with a time limit, which ends by itself. */
  readonly dashed: boolean;
  readonly bad: boolean;
  readonly place: Place | null;
}

/**
 * What a graph shows. Nodes and pairs are those of the whole run, so that places do not depend on the instant; edges
 * are those of the instant.
 */
export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly pairs: readonly Pair[];
  readonly edges: readonly DiagramEdge[];
  /** Room for the word of an edge, in px. */
  readonly wordWidth: number;
}
