/** Texts that show something else than they hold, or upset a program that shows them. */
export const oddTexts: Readonly<Record<string, string>> = {
  escape: 'a\u001B[31mred',
  title: 'a\u001B]0;title\u0007',
  c1: 'a\u009B31m',
  bell: 'a\u0007',
  carriage: 'safe\rfake',
  lines: 'one\ntwo\u2028three\u0085',
  bidi: 'cod\u202Eexe.txt',
  isolate: 'a\u2066b\u2069',
  arabicMark: 'a\u061Cb',
  zeroWidth: 'ss\u200Bhd',
  joiners: 's\u200Cs\u200Dhd',
  marks: 'ss\u200Ehd\u200F',
  operators: 'ss\u2060\u2061\u2064hd',
  byteOrder: 'ss\uFEFFhd',
  softHyphen: 'ss\u00ADhd',
  fillers: 'ss\u115F\u1160\u3164\uFFA0hd',
  tags: 'ss\u{E0041}\u{E007F}hd',
  half: 'a\uD83D',
  formula: '=1+1\u200B',
};

/** Any of the characters that must not reach an output as they are; line breaks are judged by the output. */
export const unsafeCharacter =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]|(?<!\p{Extended_Pictographic})\u200d|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;
