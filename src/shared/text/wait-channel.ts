/** What sleeping in a kernel function means: a key under `waits.channel` of the catalogue. */
export type ChannelMeaning =
  | 'futex'
  | 'child'
  | 'vfork'
  | 'poll'
  | 'sleep'
  | 'pipeRead'
  | 'pipeOpen'
  | 'pipeWrite'
  | 'terminal'
  | 'accept'
  | 'receive'
  | 'send'
  | 'signal'
  | 'stop'
  | 'thaw'
  | 'fileLock'
  | 'diskIo'
  | 'journal'
  | 'kernelLock'
  | 'worker'
  | 'message'
  | 'event'
  | 'completion'
  | 'exit'
  | 'network';

/** The first that fits wins. Names as Linux 4 to 6 has them; they are no interface and may change. */
const meanings: readonly (readonly [RegExp, ChannelMeaning])[] = [
  [/futex/u, 'futex'],
  [/^(?:kernel_)?(?:do_)?wait4?$|^do_waitid|^kernel_wait/u, 'child'],
  [/vfork|^(?:_do_fork|kernel_clone)$/u, 'vfork'],
  [/wait_for_partner/u, 'pipeOpen'],
  [/pipe_read/u, 'pipeRead'],
  [/pipe_write|pipe_wait_writable/u, 'pipeWrite'],
  [/n_tty_read|tty_read|read_chan|wait_woken_tty/u, 'terminal'],
  [/inotify|fanotify|signalfd|eventfd|timerfd|userfaultfd/u, 'event'],
  [/ep_poll|epoll|do_sys_poll|do_poll|do_select|poll_schedule|io_cqring_wait/u, 'poll'],
  [/nanosleep|hrtimer|schedule_timeout_(?:un)?interruptible/u, 'sleep'],
  [/accept|wait_for_connect/u, 'accept'],
  [/sk_stream_wait_memory|sock_alloc_send|sock_wait_for_wmem|unix_wait_for_peer|sk_stream_wait_connect/u, 'send'],
  [/skb_recv|skb_wait|sk_wait_data|unix_stream_read|unix_stream_data_wait|wait_for_more_packets|recvmsg/u, 'receive'],
  [/sigsuspend|sigtimedwait|^do_pause|^sys_pause|^pause/u, 'signal'],
  [/signal_stop|ptrace_stop|jobctl/u, 'stop'],
  [/refrigerator|freezer/u, 'thaw'],
  [/locks?_lock|flock|posix_lock|fcntl_setlk|locks_/u, 'fileLock'],
  [/jbd2|journal|xfs_log|xlog|btrfs_.*(?:commit|transaction)/u, 'journal'],
  [/nfs|rpc_|cifs|fuse|request_wait_answer|p9_/u, 'network'],
  [
    /io_schedule|folio_wait|wait_on_page|wait_on_buffer|blk_|wbt_|bio_|bit_wait_io|rq_qos|dirty_pages|sync_inodes|writeback/u,
    'diskIo',
  ],
  [/rwsem|mutex|semaphore|down_|rwbase|percpu_|_lock$/u, 'kernelLock'],
  [
    /worker_thread|rescuer_thread|kthread|smpboot|rcu_|kswapd|ksoftirqd|kcompactd|kauditd|oom_reaper|khugepaged|ksm_/u,
    'worker',
  ],
  [/msgrcv|msgsnd|semtimedop|semop|mq_|wq_sleep/u, 'message'],
  [/wait_for_completion|wait_for_common|bit_wait|synchronize/u, 'completion'],
  [/do_exit|zap_pid/u, 'exit'],
];

/** The meaning of a wait channel as `/proc/PID/wchan` names it; null where we do not know the function. */
export function channelMeaning(channel: string): ChannelMeaning | null {
  return meanings.find(([pattern]) => pattern.test(channel))?.[1] ?? null;
}
