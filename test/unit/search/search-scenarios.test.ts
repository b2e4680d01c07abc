import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCatalogue } from '#engine/catalogue.ts';
import { scenarios } from '#scenarios/course.ts';
import type { Language } from '#shared/model/scenario.ts';
import { sameWords } from '#shared/search/same-words.ts';
import { searchScenarios } from '#shared/search/search-scenarios.ts';

const all = createCatalogue(scenarios, 'linux').list();
const idsOf = (query: string, language: Language = 'en'): readonly string[] =>
  searchScenarios(all, query, language).map(({ info }) => info.manifest.id);
/** A result further down is not seen without scrolling. */
const firstResults = 3;

/** What learners type, and the scenarios of which at least the first must be among the first results. */
const expected: readonly (readonly [query: string, first: string])[] = [
  ['线程池', 'executor'],
  ['进程池', 'pool'],
  ['thread pool', 'executor'],
  ['递归锁', 'recursive-lock'],
  ['可重入锁', 'recursive-lock'],
  ['RLock', 'recursive-lock'],
  ['粘包', 'tcp-framing'],
  ['IO密集', 'io-bound'],
  ['I/O 密集型', 'io-bound'],
  ['CPU密集型', 'cpu-bound'],
  ['setDaemon', 'daemon-thread'],
  ['setDaemon()', 'daemon-thread'],
  ['daemon', 'daemon'],
  ['守护', 'daemon'],
  ['守护线程', 'daemon-thread'],
  ['ThreadPoolExecutor', 'executor'],
  ['ProcessPoolExecutor', 'executor'],
  ['JoinableQueue', 'producer-consumer'],
  ['task_done', 'producer-consumer'],
  ['asyncio', 'coroutines'],
  ['gevent', 'coroutines'],
  ['协程', 'coroutines'],
  ['is_alive', 'thread-registry'],
  ['isAlive', 'thread-registry'],
  ['BoundedSemaphore', 'semaphore'],
  ['信号量', 'semaphore'],
  ['yield', 'generator-cost'],
  ['生成器', 'generator-cost'],
  ['socket', 'tcp-server'],
  ['SO_REUSEADDR', 'tcp-acceptors'],
  ['僵尸', 'zombie'],
  ['zombies', 'zombie'],
  ['孤儿进程', 'orphan'],
  ['死锁', 'deadlock'],
  ['如何避免死锁', 'deadlock'],
  ['how to avoid deadlock', 'deadlock'],
  ['互斥锁', 'printer'],
  ['mutex', 'counter-race'],
  ['竞态', 'ticket-race'],
  ['抢票', 'ticket-race'],
  ['GIL', 'gil'],
  ['全局解释器锁', 'gil'],
  ['生产者消费者', 'producer-consumer'],
  ['poison pill', 'producer-consumer'],
  ['回调函数', 'pool-callback'],
  ['add_done_callback', 'pool-callback'],
  ['apply_async', 'pool'],
  ['爬虫', 'pool-crawler'],
  ['红绿灯', 'event'],
  ['Timer', 'timer'],
  ['管道', 'pipe'],
  ['Manager', 'manager'],
  ['authkey', 'auth-key'],
  ['时间片轮转', 'scheduling'],
  ['优先级', 'nice-share'],
  ['epoll', 'tcp-server'],
  ['fork bomb', 'spawn-limit'],
  ['fork', 'start-methods'],
  ['terminate', 'terminate'],
  ['join', 'join'],
  ['并行', 'parallelism'],
  ['阻塞', 'blocking-io'],
  ['tcp-coroutine-400', 'tcp-server'],
  ['哲学家', 'dining-philosophers'],
  ['dining philosophers', 'dining-philosophers'],
  ['读写锁', 'readers-writers'],
  ['rwlock', 'readers-writers'],
  ['条件变量', 'condition-variable'],
  ['notify_all', 'condition-variable'],
  ['虚假唤醒', 'condition-variable'],
  ['栅栏', 'barrier'],
  ['CyclicBarrier', 'barrier'],
  ['活锁', 'livelock'],
  ['livelock', 'livelock'],
  ['SIGSTOP', 'signals'],
  ['signal handler', 'signals'],
  ['饥饿', 'starvation'],
  ['fair lock', 'starvation'],
  ['共享内存', 'shared-memory'],
  ['mmap', 'shared-memory'],
  ['join hangs', 'join-before-drain'],
  ['管道满', 'join-before-drain'],
  ['指令重排', 'memory-ordering'],
  ['volatile', 'memory-ordering'],
  ['优先级反转', 'priority-inversion'],
  ['priority inheritance', 'priority-inversion'],
];

for (const language of ['en', 'zh-CN'] as const)
  test(`what learners type finds its scenario among the first results (${language})`, () => {
    const missed = expected
      .map(([query, first]) => ({ query, first, found: idsOf(query, language).slice(0, firstResults) }))
      .filter(({ first, found }) => !found.includes(first));
    assert.deepEqual(missed, []);
  });

test('each listed word finds a scenario that is about it among the first', () => {
  const ids = new Set(all.map(({ manifest }) => manifest.id));
  for (const { words, also = [], about } of sameWords) {
    assert.deepEqual(
      about.filter((id) => !ids.has(id)),
      [],
    );
    for (const word of [...words, ...also])
      assert.ok(
        idsOf(word)
          .slice(0, 5)
          .some((id) => about.includes(id)),
        `${word}: ${idsOf(word).slice(0, 5).join()}`,
      );
  }
});

test('the title counts most, then variants, summary, concepts and texts; all words must be found', () => {
  const parts = searchScenarios(all, 'zombie', 'en').map(({ info, why }) => [info.manifest.id, why?.part]);
  assert.deepEqual(parts[0], ['zombie', undefined], 'the title on screen says why');
  assert.ok(parts.slice(1).every(([, part]) => part !== 'title'));
  assert.deepEqual(idsOf('tickets JSON').slice(0, 1), ['ticket-race']);
  assert.deepEqual([idsOf(''), idsOf('  '), idsOf('?!'), idsOf('qwertz')], [[], [], [], []]);
});

test('a match outside the title comes with its surroundings, in the language of the screen where it can', () => {
  const why = (query: string, id: string, language: Language = 'en') =>
    searchScenarios(all, query, language).find(({ info }) => info.manifest.id === id)?.why;
  assert.equal(why('僵尸', 'zombie'), null, 'the title is the same word');
  assert.equal(why('setDaemon', 'daemon-thread')?.word, 'setDaemon');
  assert.deepEqual(
    [why('粘包', 'tcp-framing')?.word, why('粘包', 'tcp-framing', 'zh-CN')?.word],
    ['message boundaries', '粘包'],
  );
  const text = why('is_alive', 'terminate');
  assert.ok(text?.part === 'text' && `${text.before}${text.word}${text.after}`.length < 120);
});
