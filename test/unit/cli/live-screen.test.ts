import assert from 'node:assert/strict';
import test from 'node:test';
import { LiveScreen } from '../../../src/cli/output/live-screen.ts';

const escape = String.fromCodePoint(27);

/** What a terminal of 10 lines shows after it was sent these texts; knows just the sequences that the screen uses. */
function shownAfter(texts: readonly string[]): string[] {
  const lines = Array.from({ length: 10 }, () => '');
  let at = 0;
  let column = 0;
  for (const [index, piece] of texts.join('').split(escape).entries()) {
    const code = index === 0 ? '' : (/^\[[\d;]*[A-Z]/u.exec(piece)?.[0] ?? '');
    const sequence = code === '' ? undefined : `${escape}${code}`;
    const plain = piece.slice(code.length);
    if (sequence?.endsWith('H')) [at, column] = [Number(/(\d+);/u.exec(sequence)?.[1] ?? 1) - 1, 0];
    else if (sequence?.endsWith('K')) lines[at] = (lines[at] ?? '').slice(0, column);
    else if (sequence === `${escape}[2J`) lines.fill('');
    else if (sequence !== undefined) lines.fill('', at);
    for (const [row, text] of plain.split('\n').entries()) {
      if (row > 0) [at, column] = [at + 1, 0];
      lines[at] = `${(lines[at] ?? '').slice(0, column)}${text}${(lines[at] ?? '').slice(column + text.length)}`;
      column += text.length;
    }
  }
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1);
}

test('the screen shows the lines that were drawn last, whatever stood there', () => {
  const screen = new LiveScreen();
  const pictures = [
    ['one', 'two long', 'three'],
    ['one', 'two', 'three'],
    ['ONE', 'two'],
    ['ONE', 'two', 'x', 'y'],
  ];
  const sent: string[] = [];
  for (const picture of pictures) {
    sent.push(screen.draw(picture));
    assert.deepEqual(shownAfter(sent), picture);
  }
});

test('what did not change is not sent', () => {
  const screen = new LiveScreen();
  screen.draw(['same', 'before']);
  const sent = screen.draw(['same', 'after']);
  assert.ok(sent.includes('after') && !sent.includes('same'));
});
