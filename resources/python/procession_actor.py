"""What Procession's Python scripts have in common: reporting to the supervisor, and crews of
threads or processes that work in rounds. Standard library only, Python 3.8 and later.

Every process and thread is an actor of its own: it has its own connection, an id, and stamps its
events with the clock that the Node actors use.
"""
import json
import multiprocessing
import os
import signal
import socket
import sys
import threading
import time

_CONFIG = 'PROCESSION_ACTOR'


def _choose_clock():
    """The system-wide monotonic clock that process.hrtime reads (libuv's uv_hrtime), in ns."""
    if sys.platform == 'win32':
        # QueryPerformanceCounter; before 3.13 time.monotonic reads a clock that ticks every 15.6 ms.
        return time.perf_counter_ns
    if sys.platform == 'darwin':
        # mach_continuous_time, which goes on while the machine sleeps; time.monotonic stands still then.
        return lambda: time.clock_gettime_ns(time.CLOCK_MONOTONIC_RAW)
    return time.monotonic_ns  # CLOCK_MONOTONIC, as in libuv


clock_ns = _choose_clock()


class _Connection:
    """A line to the supervisor: a Unix socket, or a named pipe on Windows."""

    def __init__(self, path):
        self._socket = None
        self._pipe = None
        if sys.platform == 'win32':
            self._pipe = self._open_pipe(path)
        else:
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            self._socket.connect(path)

    @staticmethod
    def _open_pipe(path):
        for attempt in range(100):
            try:
                return open(path, 'r+b', buffering=0)
            except FileNotFoundError:
                raise
            except OSError:  # all instances of the pipe are taken for the moment
                if attempt == 99:
                    raise
                time.sleep(0.02)

    def write(self, data):
        if self._socket is not None:
            self._socket.sendall(data)
            return
        view = memoryview(data)
        while len(view) > 0:
            view = view[self._pipe.write(view):]

    def read(self):
        """The next bytes; empty when the other side is gone. Only the watchdog reads."""
        return self._socket.recv(4096) if self._socket is not None else self._pipe.read(4096)


def _line(value):
    return (json.dumps(value, separators=(',', ':')) + '\n').encode('utf-8')


def _start_ticks():
    """When this process started, in ticks since boot: field 22 of /proc/self/stat; None where there is no /proc."""
    try:
        with open('/proc/self/stat', 'rb') as stat:
            return stat.read().rpartition(b')')[2].split()[19].decode()
    except OSError:
        return None


def _hello(run, actor, kind):
    return _line({
        'token': run['supervisor']['token'], 'runId': run['runId'], 'actor': actor, 'kind': kind,
        'startTicks': _start_ticks(),
    })


class Actor:
    """One process or thread as the supervisor sees it."""

    def __init__(self, config, kind):
        self._run = config['run']
        self._origin_ns = int(self._run['originNs'])
        self._waits = 0
        self._waiting = False
        self.id = config['id']
        self.kind = kind
        self.args = config['args']
        self.held = []
        self._children = {}
        self._connection = _Connection(self._run['supervisor']['socketPath'])
        self._connection.write(_hello(self._run, self.id, kind))
        self.emit(
            'actor-started', role=config['role'], actorKind=kind, pid=os.getpid(), tid=threading.get_native_id(),
            ppid=os.getppid(), parent=config['parent'], startTime=None,
            **({'forkedNs': config['forkedNs']} if 'forkedNs' in config else {}),
        )

    @property
    def variant(self):
        return self._run['variant']

    @property
    def temp_dir(self):
        return self._run['tempDir']

    def num(self, name):
        return int(self._run['params'][name])

    def text(self, name):
        return str(self._run['params'][name])

    def at(self, clock):
        """A reading of clock_ns, of any actor, as ns since the run began."""
        return clock - self._origin_ns

    def now(self):
        """Nanoseconds since the run began."""
        return self.at(clock_ns())

    def emit(self, kind, **body):
        """Writes one event; it is in the kernel when this returns."""
        self._connection.write(_line(dict(atNs=self.now(), kind=kind, **body)))

    def note(self, key, **params):
        self.emit('note', message={'key': key, 'params': params} if params else {'key': key})

    def value(self, name, op, value):
        self.emit('value', name=name, op=op, value=value)

    def metric(self, name, value, unit):
        self.emit('metric', name=name, value=value, unit=unit)

    def access(self, variable, op, count=1, atomic=False, made_ns=None):
        """Accesses to something shared; made_ns: when, if it is reported later."""
        made = {} if made_ns is None else {'madeNs': made_ns}
        self.emit('access', variable=variable, op=op, count=count, atomic=atomic, held=list(self.held), **made)

    def wait(self, object_id, object_type, op, timed=False):
        """Call just before anything that may block."""
        self._waits += 1
        self._waiting = True
        self.emit(
            'wait', object={'id': object_id, 'type': object_type}, op=op, waitSeq=self._waits, timed=timed, held=list(self.held),
        )

    def proceed(self, object_id, object_type, op, outcome='ok'):
        """Call when it is over, or at once when it need not block."""
        if not self._waiting:
            self._waits += 1
        self._waiting = False
        self.emit(
            'proceed', object={'id': object_id, 'type': object_type}, op=op, outcome=outcome, waitSeq=self._waits, held=list(self.held),
        )

    def release(self, object_id, object_type, op):
        self.emit('release', object={'id': object_id, 'type': object_type}, op=op)

    def sleep(self, seconds):
        self.wait('sleep', 'timer', 'sleep', timed=True)
        time.sleep(seconds)
        self.proceed('sleep', 'timer', 'sleep')

    def lock(self, lock_id, lock):
        """`with actor.lock('name', lock):` holds a threading.Lock and reports it."""
        return _ReportedLock(self, lock_id, lock)

    def child(self, role, name=None):
        """The configuration of a thread or process that this one starts; without a name its role gets a number."""
        self._children[role] = number = self._children.get(role, 0) + 1
        child_id = name or '%s.%s-%d' % (self.id, role, number)
        return {
            'run': self._run, 'id': child_id, 'role': role, 'parent': self.id, 'args': self.args, 'forkedNs': self.now(),
        }

    def end(self, code=0):
        self.emit('actor-ended', exitCode=code)


class _ReportedLock:
    def __init__(self, actor, lock_id, lock):
        self._actor = actor
        self._id = lock_id
        self._lock = lock

    def __enter__(self):
        if not self._lock.acquire(blocking=False):
            self._actor.wait(self._id, 'mutex', 'lock')
            self._lock.acquire()
        self._actor.proceed(self._id, 'mutex', 'lock')
        self._actor.held.append(self._id)

    def __exit__(self, *_failure):
        self._actor.held.remove(self._id)
        self._actor.release(self._id, 'mutex', 'unlock')  # before the next owner can report its acquire
        self._lock.release()


def _watch(config):
    """Ends this process at once when the supervisor is gone, whatever its other threads do."""
    connection = _Connection(config['run']['supervisor']['socketPath'])
    connection.write(_hello(config['run'], config['id'], 'watchdog'))

    def until_closed():
        try:
            while connection.read():
                pass
        except OSError:
            pass  # cut off: the same
        os._exit(1)

    threading.Thread(target=until_closed, name='watchdog', daemon=True).start()


def _play(config, kind, body):
    """Runs `body(actor)` as an actor from its start to its end; returns the exit code."""
    actor = Actor(config, kind)
    code = 0
    try:
        body(actor)
    except Exception as error:  # reported, as the Node actors do
        code = 1
        actor.emit('failure', name=type(error).__name__, detail=str(error))
    actor.end(code)
    return code


def play_thread(config, body):
    """Runs `body(actor)` as the actor that this thread is; `config` comes from the starter's `child`."""
    _play(config, 'thread', body)


def play_process(config, body):
    """The same for a process that a script started with multiprocessing (spawn); ends it with its exit code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _watch(config)
    sys.exit(_play(config, 'process', body))


def main(body):
    """Runs a script started by Procession; without its environment it explains itself and exits."""
    text = os.environ.get(_CONFIG)
    if not text:
        sys.stderr.write('This file is started by Procession only.\n')
        sys.exit(2)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C belongs to the program in front; it ends the run
    config = json.loads(text)
    _watch(config)
    sys.exit(_play(config, 'process', body))


def gil_enabled():
    """Whether threads of this process share one interpreter lock at the moment."""
    ask = getattr(sys, '_is_gil_enabled', None)  # since 3.13
    return True if ask is None else bool(ask())


def queued_ns():
    """How long this thread was ready but had to wait for a core so far; None where the kernel does not tell."""
    try:
        with open('/proc/thread-self/schedstat', 'rb') as file:
            return int(file.read().split()[1])
    except OSError:
        return None


def processor():
    """The processor this thread ran on last (field 39 of proc_pid_stat(5)); None where the kernel does not tell."""
    try:
        with open('/proc/thread-self/stat', 'rb') as file:
            return int(file.read().rpartition(b')')[2].split()[36])
    except OSError:
        return None


def _member(actor, start, end, results, number, work, rounds):
    """One member of a crew: does its share between two barriers, in each round."""
    for turn in range(rounds):
        queued = queued_ns()  # before the wait: a member that is woken may stand in the queue first
        start.wait()
        began = clock_ns()
        cpu = time.thread_time_ns()
        done = work(actor, number, turn)
        cpu = time.thread_time_ns() - cpu
        results.put((began, cpu, 0 if queued is None else queued_ns() - queued, done))
        end.wait()


def _member_process(config, start, end, results, number, work, rounds):
    """Entry of a process that belongs to a crew."""
    play_process(config, lambda actor: _member(actor, start, end, results, number, work, rounds))


class _Results:
    """A list with the queue's `put`, for threads: they share memory."""

    def __init__(self):
        self._items = []

    def put(self, item):
        self._items.append(item)

    def get(self):
        return self._items.pop(0)


class Round:
    """What one round of a crew measured."""

    def __init__(self, wall_ns, members):
        self.wall_ns = wall_ns
        self.cpu_ns = sum(cpu for cpu, _, _ in members)
        self.queued_ns = sum(queued for _, queued, _ in members)
        #: The most that a single member lost so: the round may be that much too long.
        self.delayed_ns = max(queued for _, queued, _ in members)
        self.done = [done for _, _, done in members]

    @property
    def ratio(self):
        """CPU time by elapsed time: how many cores were at work on average."""
        return self.cpu_ns / self.wall_ns


def crew(actor, kind, role, count, work, rounds=1):
    """Starts `count` threads or processes that call `work(actor, number, turn)` in each round.

    All leave one barrier together in each round. Returns the rounds and the ns from before the first
    start until all had ended. With `kind` 'process', `work` must be a function of the script itself.
    """
    started_ns = clock_ns()
    if kind == 'thread':
        start, end, results = threading.Barrier(count + 1), threading.Barrier(count + 1), _Results()
        members = [
            threading.Thread(
                target=_play, args=(actor.child(role), 'thread', _bind(start, end, results, number, work, rounds)),
            )
            for number in range(count)
        ]
    else:
        # A fresh interpreter on every system: a forked copy would lack the watchdog's thread.
        fresh = multiprocessing.get_context('spawn')
        start, end, results = fresh.Barrier(count + 1), fresh.Barrier(count + 1), fresh.SimpleQueue()
        members = [
            fresh.Process(target=_member_process, args=(actor.child(role), start, end, results, number, work, rounds))
            for number in range(count)
        ]
    for member in members:
        member.start()
    measured = []
    for _ in range(rounds):
        start.wait()
        reported = [results.get() for _ in members] if kind == 'process' else None
        end.wait()
        ended = clock_ns()
        reported = reported or [results.get() for _ in members]
        # This thread may have left the barrier long after the members.
        wall = ended - min(began for began, *_ in reported)
        measured.append(Round(wall, [(cpu, queued, done) for _, cpu, queued, done in reported]))
    for member in members:
        member.join()
    return measured, clock_ns() - started_ns


def _bind(start, end, results, number, work, rounds):
    return lambda actor: _member(actor, start, end, results, number, work, rounds)


def count_up(count):
    """The course's computing task: adds one, `count` times."""
    value = 0
    for _ in range(count):
        value += 1
    return value
