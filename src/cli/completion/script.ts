import type { CommandWords, OptionWords, Shell } from './words.ts';

const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
const join = (words: readonly string[]): string => words.join(' ');
const flagsOf = ({ long, short }: OptionWords): readonly string[] => (short === null ? [long] : [long, short]);

function bashScript(program: CommandWords, commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name);
  const cases = (words: CommandWords): readonly string[] => [
    ...words.options.flatMap((option) =>
      option.values === null
        ? []
        : flagsOf(option).map(
            (flag) => `    ${quote(`${words.name} ${flag}`)}) words=${quote(join(option.values ?? []))} ;;`,
          ),
    ),
    `    ${quote(words.name)}\\ *) words=${quote(join([...words.options.flatMap(flagsOf), ...words.values]))} ;;`,
  ];
  return `_procession() {
  local word words command=procession
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "$command $previous" in
${[...commands.flatMap(cases), ...cases({ ...program, values: names })].join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _procession procession
`;
}

/** `_arguments` ends a description at a bracket and a name at a colon. */
const zshText = (text: string): string => text.replaceAll(/[[\]:\\]/gu, String.raw`\$&`);

function zshScript(program: CommandWords, commands: readonly CommandWords[]): string {
  const spec = (option: OptionWords): readonly string[] =>
    flagsOf(option).map((flag) => {
      const value =
        option.values === null ? '' : `:value:${option.values.length > 0 ? `(${join(option.values)})` : '_files'}`;
      return quote(`*${flag}[${zshText(option.about)}]${value}`);
    });
  const rest = ({ values }: CommandWords): string =>
    quote(`*:argument:${values.length > 0 ? `(${join(values)})` : '_files'}`);
  const cases = commands.map(
    (command) => `    ${command.name}) _arguments ${[...command.options.flatMap(spec), rest(command)].join(' ')} ;;`,
  );
  return `#compdef procession
_procession() {
  local -a commands=(${commands.map(({ name, about }) => quote(`${name}:${zshText(about)}`)).join(' ')})
  if (( CURRENT == 2 )); then
    _describe command commands
    _arguments ${program.options.flatMap(spec).join(' ')}
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _procession ]; then _procession "$@"; else compdef _procession procession; fi
`;
}

function fishScript(program: CommandWords, commands: readonly CommandWords[]): string {
  const line = (condition: string, parts: readonly string[]): string =>
    `complete -c procession -n ${quote(condition)} ${parts.join(' ')}`;
  const option = (condition: string, { long, short, about, values }: OptionWords): string =>
    line(condition, [
      `-l ${long.slice(2)}`,
      ...(short === null ? [] : [`-s ${short.slice(1)}`]),
      `-d ${quote(about)}`,
      ...(values === null ? [] : [values.length > 0 ? `-x -a ${quote(join(values))}` : '-r']),
    ]);
  const lines = commands.flatMap(({ name, about, options, values }) => {
    const inside = `__fish_seen_subcommand_from ${name}`;
    return [
      line('__fish_use_subcommand', ['-f', `-a ${name}`, `-d ${quote(about)}`]),
      ...options.map((one) => option(inside, one)),
      ...(values.length > 0 ? [line(inside, ['-f', `-a ${quote(join(values))}`])] : []),
    ];
  });
  return `${[...program.options.map((one) => option('__fish_use_subcommand', one)), ...lines].join('\n')}\n`;
}

const writers = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** A script that lets a shell complete the program's commands and options. */
export const completionScript = (
  shell: Shell,
  [program, commands]: readonly [CommandWords, readonly CommandWords[]],
): string => writers[shell](program, commands);
