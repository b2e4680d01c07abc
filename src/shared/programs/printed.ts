/** A condition on the whole text that a program printed. */
export type PrintedCheck = (printed: string) => boolean;

/** The conditions of each program, by its scenario. */
export type ProgramChecks = Readonly<Record<string, readonly PrintedCheck[]>>;

/** A relation between the numbers of some lines, in the order in which the templates have them. */
type Relation = (...numbers: number[]) => boolean;

/** In a template `#` is a number, `*` any text, and all else is literal. */
function toPattern(template: string): RegExp {
  const literal = template.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  const numbers = literal.replaceAll('#', String.raw`(-?\d+(?:\.\d+)?)`);
  return new RegExp(`^${numbers.replaceAll('*', '.*')}$`, 'gm');
}

/** The numbers of each printed line that fits. */
function matchesOf(template: string, printed: string): readonly (readonly number[])[] {
  return [...printed.matchAll(toPattern(template))].map((match) => match.slice(1).map(Number));
}

/** Holds if each template fits exactly one line, and the relation between the numbers of all of them holds. */
export function lines(templates: readonly string[], relation: Relation): PrintedCheck {
  return (printed) => {
    const found = templates.map((template) => matchesOf(template, printed));
    return found.every((matches) => matches.length === 1) && relation(...found.flat(2));
  };
}

/** The same of a single line; without a relation its presence is enough. */
export function line(template: string, relation: Relation = () => true): PrintedCheck {
  return lines([template], relation);
}

/** Holds if the template fits this number of lines, and the relation holds in each of them. */
export function each(count: number, template: string, relation: Relation): PrintedCheck {
  return (printed) => {
    const found = matchesOf(template, printed);
    return found.length === count && found.every((numbers) => relation(...numbers));
  };
}

/** Holds too where the machine is another one, as the line that fits this template says. */
export function unless(template: string, check: PrintedCheck): PrintedCheck {
  return (printed) => matchesOf(template, printed).length > 0 || check(printed);
}
