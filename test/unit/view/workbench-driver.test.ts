import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { Driver } from '#renderer/workbench/driver.ts';
import { AppError } from '#shared/errors.ts';
import type { DriveState } from '#shared/workbench/drive-state.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { counter, opposite } from '../../support/workbench-programs.ts';

async function drive({
  source,
  schedule,
}: {
  readonly source: string;
  readonly schedule: string;
}): Promise<DriveState> {
  const program = compile(source);
  const model = new ModelDrive(program);
  for (const thread of parseSchedule(schedule, program.threads)) model.make(thread);
  return await Promise.resolve(model.state());
}

const source = counter(2, 2);

async function driven(text: string, schedule = ''): Promise<Driver> {
  const driver = new Driver(drive);
  await driver.load(text, schedule);
  return driver;
}

const made = (driver: Driver): string => driver.view().state?.schedule ?? 'none';

test('steps are undone, redone and reset without limit, and what was undone stays known', async () => {
  const driver = await driven(source);
  for (const thread of ['TA', 'TB', 'TA', 'TB']) await driver.step(thread);
  assert.equal(made(driver), 'TA TB TA TB');
  for (let times = 0; times < 6; times += 1) await driver.undo();
  assert.equal(made(driver), '');
  assert.deepEqual(
    driver.view().steps.map(({ thread }) => thread),
    ['TA', 'TB', 'TA', 'TB'],
  );
  for (let times = 0; times < 3; times += 1) await driver.redo();
  assert.equal(made(driver), 'TA TB TA');
  await driver.step('TB');
  assert.equal(made(driver), 'TA TB TA TB');
  await driver.go(0);
  assert.deepEqual([made(driver), driver.view().trail.length], ['', 4]);
  await driver.go(2);
  assert.equal(made(driver), 'TA TB');
});

test('another step than the one undone forgets what came after it', async () => {
  const driver = await driven(source, 'TA TB TA');
  await driver.go(1);
  await driver.step('TA');
  assert.equal(made(driver), 'TA TA');
  assert.deepEqual(driver.view().trail, ['TA', 'TA']);
  assert.equal(driver.view().steps.length, 2);
  // The same step keeps what came after it.
  await driver.go(0);
  await driver.step('TA');
  assert.deepEqual(driver.view().trail, ['TA', 'TA']);
});

test('acts that come faster than their answers happen in their order', async () => {
  const driver = await driven(source);
  await Promise.all(['TA', 'TB', 'TB'].map((thread) => driver.step(thread)));
  assert.equal(made(driver), 'TA TB TB');
  assert.equal(driver.view().isBusy, false);
});

test('a schedule that asks for a thread that cannot go on is followed up to there, with the reason', async () => {
  const driver = await driven(opposite, 'A B A B');
  const { state, refused, trail } = driver.view();
  assert.equal(state?.schedule, 'A B');
  assert.deepEqual(trail, ['A', 'B']);
  assert.equal(refused?.text, 'A B A B');
  assert.equal(refused.error.code, 'schedule-blocked');
  assert.equal(refused.error.params['position'], 3);
  await driver.undo();
  assert.equal(driver.view().refused, null);
});

test('a schedule with an unknown thread is refused, and the program stays as it was', async () => {
  const driver = await driven(opposite, 'A');
  await driver.follow('A X');
  assert.equal(driver.view().refused?.error.code, 'schedule-unknown');
  assert.equal(made(driver), 'A');
});

test('a step of a thread that cannot go on is refused without losing what was undone', async () => {
  const driver = await driven(opposite, 'A3');
  await driver.undo();
  await driver.step('B');
  assert.equal(driver.view().refused?.error.params['reason'], 'mutex b, held by A');
  assert.equal(made(driver), 'A A');
  await driver.redo();
  assert.equal(made(driver), 'A3');
});

test('a thread runs on to just before its next operation that may block, or to its end', async () => {
  const driver = await driven(opposite);
  await driver.runOn('A');
  assert.equal(made(driver), 'A');
  await driver.runOn('A');
  assert.equal(made(driver), 'A4');
  assert.equal(driver.view().state?.threads[0]?.state, 'ended');
  const long = await driven(counter(1, 40));
  await long.runOn('TA');
  assert.equal(made(long), 'TA80');
});

test('a thread that never ends runs on for a limited number of steps', async () => {
  const driver = await driven(`shared({ stop: false })\nthread('A', (s) => { while (!s.stop) {} })`);
  await driver.runOn('A');
  assert.equal(made(driver), 'A200');
});

test('an edit keeps the schedule as far as it fits, and an error of the program leaves no state', async () => {
  const driver = await driven(source, 'TA TB TA');
  await driver.edit('shared({');
  assert.equal(driver.view().state, null);
  assert.equal(driver.view().error?.code, 'code-syntax');
  await driver.edit(counter(1, 2));
  assert.equal(made(driver), 'TA');
  assert.equal(driver.view().error, null);
});

test('what an earlier program answers late is dropped', async () => {
  const answers: (() => void)[] = [];
  const slow = new Driver(async (request) => {
    if (request.source === source) await new Promise<void>((resolve) => answers.push(resolve));
    return drive(request);
  });
  const first = slow.load(source, 'TA');
  const second = slow.load(opposite, 'B');
  await Promise.resolve();
  for (const answer of answers) answer();
  await Promise.all([first, second]);
  assert.equal(made(slow), 'B');
  assert.equal(slow.view().error, null);
});

test('real threads are asked for, and the model after a change, with the same schedule', async () => {
  const asked: string[] = [];
  const driver = new Driver((request) => {
    asked.push(`${request.real ? 'real' : 'model'} ${request.schedule}`);
    return drive(request);
  });
  await driver.load(opposite, 'A');
  await driver.step('A');
  await driver.setReal(false);
  assert.deepEqual(asked, ['real ', 'real A', 'real A A', 'model ', 'model A A']);
});

test('after a lost connection the same schedule is run again', async () => {
  let isLost = false;
  const driver = new Driver((request) => (isLost ? Promise.reject(new AppError('disconnected')) : drive(request)));
  await driver.load(source, 'TA TB');
  isLost = true;
  await driver.step('TA');
  assert.equal(driver.view().error?.code, 'disconnected');
  isLost = false;
  await driver.retry();
  assert.equal(made(driver), 'TA TB');
});
