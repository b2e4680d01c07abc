/** Words that learners use for one thing: what the course, textbooks and libraries call it, in both languages. */
interface SameWords {
  /** A scenario that has one of them is found by each of the others. */
  readonly words: readonly string[];
  /** Words that lead to it, but are too general to be searched in its place. */
  readonly also?: readonly string[];
  /** The scenarios that are about it, the best one first. */
  readonly about: readonly string[];
}

/** Words beyond those of the glossary, whose terms count as the same in both languages anyway. */
export const sameWords: readonly SameWords[] = [
  // Processes
  {
    words: ['僵尸', '僵尸进程', 'zombie', 'defunct'],
    also: ['waitpid', '回收子进程'],
    about: ['zombie', 'pid-reclaim'],
  },
  {
    words: ['孤儿', '孤儿进程', 'orphan'],
    also: ['subreaper', '收养', 'adopted', 'reparenting'],
    about: ['orphan', 'parent-waits'],
  },
  { words: ['守护进程', 'daemon process', 'daemonic'], about: ['daemon', 'daemon-thread'] },
  { words: ['守护', 'daemon'], about: ['daemon', 'daemon-thread'] },
  {
    words: ['守护线程', 'daemon thread', 'setDaemon'],
    also: ['isDaemon'],
    about: ['daemon-thread', 'thread-lifetime'],
  },
  {
    words: ['fork', 'spawn', 'forkserver', '启动方式'],
    also: ['set_start_method', '__main__', 'freeze_support'],
    about: ['start-methods'],
  },
  { words: ['ppid', '父进程号'], also: ['getpid', 'getppid', '父进程'], about: ['process-tree', 'parent-waits'] },
  {
    words: ['exitcode', '退出码', 'exit code'],
    also: ['exit status', 'return code', '返回码'],
    about: ['process-attributes'],
  },
  { words: ['authkey', '认证密钥', 'authentication key'], about: ['auth-key'] },
  {
    words: ['terminate', '终止进程', 'SIGTERM'],
    also: ['kill', 'SIGKILL', '终止', '杀死'],
    about: ['terminate', 'killed-lock-holder'],
  },
  { words: ['is_alive', 'isAlive'], also: ['alive', '存活'], about: ['thread-registry', 'terminate'] },
  {
    words: ['active_count', 'activeCount'],
    also: ['current_thread', 'currentThread', 'enumerate', '线程列表'],
    about: ['thread-registry'],
  },
  { words: ['join'], also: ['等待子进程', '等待线程'], about: ['join', 'thread-join'] },
  { words: ['共享内存', 'shared memory', 'shm_open'], also: ['mmap', 'shmget'], about: ['shared-memory'] },
  { words: ['共享数据'], also: ['Value', 'Array', 'Manager'], about: ['manager', 'shared-memory', 'isolation'] },
  {
    words: ['信号处理', 'signal handler', 'SIGSTOP', 'SIGUSR1'],
    also: ['SIGCONT', 'sigaction', 'os.kill', '捕捉信号'],
    about: ['signals', 'terminate'],
  },
  // Locks
  {
    words: ['递归锁', '可重入锁', 'RLock', 'recursive lock', 're-entrant lock', 'reentrant lock'],
    also: ['重入锁'],
    about: ['recursive-lock', 'deadlock'],
  },
  {
    words: ['死锁', 'deadlock'],
    also: ['互相等待', 'circular wait', 'deadly embrace'],
    about: ['deadlock', 'recursive-lock'],
  },
  {
    words: ['互斥锁', 'mutex'],
    also: ['threading.Lock', '互斥', '同步锁', '加锁', 'mutual exclusion'],
    about: ['printer', 'ticket-race', 'counter-race'],
  },
  {
    words: ['哲学家就餐', '哲学家进餐', 'dining philosophers'],
    also: ['哲学家', 'philosophers', '筷子', 'chopsticks'],
    about: ['dining-philosophers'],
  },
  { words: ['活锁', 'livelock'], also: ['谦让', 'backoff', 'trylock', 'std::lock'], about: ['livelock'] },
  {
    words: ['饥饿', 'starvation'],
    also: ['饿死', '公平锁', 'fair lock', 'ticket lock', 'ReentrantLock'],
    about: ['starvation', 'readers-writers'],
  },
  {
    words: ['读写锁', '读者写者', 'rwlock', 'readers-writer lock'],
    also: ['读者-写者', '读者写者问题', 'ReadWriteLock', 'shared_mutex'],
    about: ['readers-writers'],
  },
  {
    words: ['条件变量', 'condition variable', 'threading.Condition'],
    also: ['notify_all', 'notifyAll', '虚假唤醒', 'spurious wakeup', '唤醒丢失', 'lost wakeup'],
    about: ['condition-variable'],
  },
  {
    words: ['内存屏障', 'memory barrier', '指令重排'],
    also: ['volatile', '内存序', '内存可见性', 'happens-before', 'memory model', '重排序', 'memory fence'],
    about: ['memory-ordering'],
  },
  {
    words: ['栅栏', 'barrier', 'CyclicBarrier'],
    also: ['threading.Barrier', '屏障', 'BrokenBarrierError', 'CountDownLatch', '会合', 'rendezvous'],
    about: ['barrier'],
  },
  {
    words: ['优先级反转', '优先级倒置', 'priority inversion'],
    also: ['优先级继承', 'priority inheritance', 'Pathfinder', '优先级翻转'],
    about: ['priority-inversion'],
  },
  { words: ['信号量', 'semaphore'], also: ['许可', 'permit'], about: ['semaphore', 'semaphore-vs-pool'] },
  { words: ['有界信号量', 'BoundedSemaphore', 'bounded semaphore'], about: ['semaphore'] },
  { words: ['红绿灯', 'traffic light'], also: ['事件', 'Event', 'threading.Event'], about: ['event'] },
  { words: ['定时器', 'setTimeout'], also: ['Timer', '延时'], about: ['timer'] },
  {
    words: ['竞态', '竞争条件', 'race condition', 'data race', '数据竞争'],
    also: ['线程安全', 'thread safe', 'race', '抢票'],
    about: ['ticket-race', 'counter-race', 'lost-updates'],
  },
  { words: ['临界区', 'critical section'], also: ['锁的粒度', '锁粒度'], about: ['lock-width'] },
  { words: ['GIL', '全局解释器锁', 'global interpreter lock'], also: ['全局锁'], about: ['gil', 'gil-why'] },
  { words: ['free-threaded', '无 GIL'], also: ['nogil'], about: ['gil-removal', 'gil'] },
  {
    words: ['忙等待', 'busy waiting', '自旋'],
    also: ['忙等', 'spin', 'polling', '轮询'],
    about: ['busy-wait', 'thread-consumers'],
  },
  // Exchange between processes and threads
  {
    words: ['生产者', 'producer'],
    also: ['消费者', 'consumer', '生产者消费者', '生产者与消费者', '生产者消费者模型'],
    about: ['producer-consumer', 'consumer-endings'],
  },
  { words: ['JoinableQueue', 'task_done'], about: ['producer-consumer', 'consumer-endings', 'process-queue'] },
  {
    words: ['PriorityQueue', 'LifoQueue', '优先级队列'],
    also: ['队列', 'queue', '先进先出', 'fifo', 'qsize'],
    about: ['thread-queue', 'process-queue'],
  },
  {
    words: ['cancel_join_thread', 'join 卡住', 'join hangs'],
    also: ['管道满', 'pipe full', 'pipe buffer', '队列未取空', 'communicate'],
    about: ['join-before-drain'],
  },
  { words: ['管道', 'pipe'], also: ['半双工', '全双工'], about: ['pipe', 'pipe-readers'] },
  {
    words: ['进程间通信', 'inter-process communication'],
    also: ['IPC', '进程通信'],
    about: ['process-queue', 'pipe', 'manager', 'file-ipc'],
  },
  {
    words: ['毒丸', 'poison pill', 'sentinel', '结束标记'],
    also: ['哨兵'],
    about: ['producer-consumer', 'consumer-endings'],
  },
  // Pools
  {
    words: ['进程池', 'process pool', 'multiprocessing.Pool'],
    also: ['Pool'],
    about: ['pool', 'executor', 'pool-callback'],
  },
  { words: ['ProcessPoolExecutor'], about: ['executor', 'pool-failure'] },
  { words: ['线程池', 'thread pool', 'ThreadPoolExecutor'], about: ['executor', 'pool', 'semaphore-vs-pool'] },
  {
    words: ['concurrent.futures', '执行器'],
    also: ['futures', 'submit', 'as_completed', 'executor', 'shutdown'],
    about: ['executor'],
  },
  { words: ['回调', 'callback'], also: ['add_done_callback', '回调函数'], about: ['pool-callback', 'pool-crawler'] },
  { words: ['apply_async', 'map_async'], also: ['apply', 'starmap', 'imap', 'map'], about: ['pool'] },
  { words: ['爬虫', 'crawler'], also: ['spider', 'requests'], about: ['pool-crawler'] },
  // Coroutines, waiting and computing
  {
    words: ['协程', 'coroutine'],
    also: ['gevent', 'greenlet', '微线程', 'async', 'await', 'monkey patch'],
    about: ['coroutines', 'cooperative-sleeps', 'generator-cost'],
  },
  { words: ['asyncio'], about: ['coroutines', 'cooperative-sleeps'] },
  { words: ['yield', '生成器', 'generator'], about: ['generator-cost'] },
  {
    words: ['事件循环', 'event loop'],
    also: ['selector', 'select', 'epoll', 'IO多路复用', '多路复用'],
    about: ['tcp-server', 'coroutines'],
  },
  {
    words: ['IO密集', 'IO bound', 'I/O-bound'],
    also: ['IO密集型', 'io-bound'],
    about: ['io-bound', 'four-tasks', 'guidance'],
  },
  {
    words: ['计算密集', 'CPU bound', 'CPU密集'],
    also: ['计算密集型', 'CPU密集型', 'cpu-bound'],
    about: ['cpu-bound', 'four-tasks', 'guidance'],
  },
  {
    words: ['同步提交', '异步提交'],
    also: ['同步', '异步', 'synchronous', 'asynchronous', '同步异步'],
    about: ['job-submission'],
  },
  {
    words: ['非阻塞', 'non-blocking'],
    also: ['阻塞', 'blocking', 'setblocking', 'BlockingIOError'],
    about: ['blocking-io'],
  },
  // Networks
  {
    words: ['粘包', 'message boundaries'],
    also: ['sticky packets', 'framing', '半包', '拆包'],
    about: ['tcp-framing'],
  },
  {
    words: ['socket', '套接字'],
    also: ['listen', 'accept', 'recv', 'bind'],
    about: ['tcp-server', 'tcp-dialogue', 'tcp-acceptors'],
  },
  {
    words: ['socketserver'],
    also: ['ThreadingTCPServer', '并发服务器', 'concurrent server'],
    about: ['tcp-server', 'tcp-dialogue'],
  },
  {
    words: ['EADDRINUSE'],
    also: ['端口占用', 'address already in use', 'SO_REUSEADDR', 'SO_REUSEPORT'],
    about: ['tcp-acceptors'],
  },
  // Operating system
  {
    words: ['多级反馈队列', 'MLFQ', '时间片轮转', 'round robin'],
    also: ['调度', '调度算法', 'scheduling', 'scheduler', '时间片'],
    about: ['scheduling', 'real-schedule'],
  },
  { words: ['并行', 'parallelism'], also: ['并发', 'concurrency', 'concurrent', 'parallel'], about: ['parallelism'] },
  {
    words: ['多道程序', 'multiprogramming'],
    also: ['多道', '多道技术', '空间复用', '时间复用'],
    about: ['multiprogramming', 'batch-era'],
  },
  {
    words: ['进程状态', 'process states'],
    also: ['就绪', '运行态', '就绪态', '阻塞态', '三态'],
    about: ['process-states', 'cpu-release'],
  },
  { words: ['上下文切换', 'context switch'], about: ['cpu-release', 'generator-cost'] },
  { words: ['nice', 'renice'], also: ['优先级', 'priority'], about: ['nice-share'] },
  { words: ['fork bomb', '进程炸弹'], also: ['无限创建进程', 'too many threads'], about: ['spawn-limit'] },
];
