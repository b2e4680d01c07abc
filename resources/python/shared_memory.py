"""Two processes that map the same file: each sees what the other writes; increments with and without a lock."""
import mmap
import multiprocessing
import os
import struct
import time

import procession_actor as procession

_PLACES = 3
_COUNTER = 2
_CELL = struct.Struct('<i')


class _Cells:
    """Numbers in a mapped file."""

    def __init__(self, path):
        self._file = open(path, 'r+b')
        self._map = mmap.mmap(self._file.fileno(), _PLACES * _CELL.size)

    def get(self, place):
        return _CELL.unpack_from(self._map, place * _CELL.size)[0]

    def set(self, place, number):
        _CELL.pack_into(self._map, place * _CELL.size, number)


class _FileLock:
    """Held by the process that created the lock file, as with the lab's FileLock."""

    def __init__(self, actor, path):
        self._actor = actor
        self._path = path

    def _create(self):
        try:
            os.close(os.open(self._path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            return True
        except FileExistsError:
            return False

    def __enter__(self):
        if not self._create():
            self._actor.wait('counter.lock', 'file-lock', 'lock')
            while not self._create():
                time.sleep(0.002)
        self._actor.proceed('counter.lock', 'file-lock', 'lock')
        self._actor.held.append('counter.lock')

    def __exit__(self, *_failure):
        self._actor.held.remove('counter.lock')
        self._actor.release('counter.lock', 'file-lock', 'unlock')  # before the next owner can report its acquire
        os.unlink(self._path)


def exchange(actor, cells, number, together):
    own = 0
    for turn in range(1, actor.num('rounds') + 1):
        for writer in (0, 1):  # each step begins when the one before has ended
            value = 10 * turn + writer
            if number == writer:
                own += number == 0
                actor.value('wrote', 'write', {'place': writer, 'number': value})
                cells.set(writer, value)
            together.wait()
            if number != writer:
                actor.value('saw', 'read', {'place': writer, 'number': cells.get(writer)})
            together.wait()
    actor.value('own', 'read', own)


def count_together(actor, cells, together):
    for _ in range(actor.num('rounds')):
        seen = cells.get(_COUNTER)
        actor.access('counter', 'read')
        together.wait()
        cells.set(_COUNTER, seen + 1)
        actor.access('counter', 'write')
        together.wait()


def count_locked(actor, cells, path):
    for _ in range(actor.num('rounds')):
        with _FileLock(actor, path):
            seen = cells.get(_COUNTER)
            actor.access('counter', 'read')
            time.sleep(0.001)
            cells.set(_COUNTER, seen + 1)
            actor.access('counter', 'write')


def _process(config, path, number, together):
    def body(actor):
        cells = _Cells(path)
        together.wait()
        if actor.variant == 'visible':
            exchange(actor, cells, number, together)
        elif actor.variant == 'lost':
            count_together(actor, cells, together)
        else:
            count_locked(actor, cells, path + '.lock')

    procession.play_process(config, body)


def main(actor):
    path = os.path.join(actor.temp_dir, 'shared')
    with open(path, 'wb') as file:
        file.write(bytes(_PLACES * _CELL.size))
    actor.note('medium', path='shared', medium='mmap')
    # A fresh interpreter on every system: a forked copy would lack the watchdog's thread.
    fresh = multiprocessing.get_context('spawn')
    together = fresh.Barrier(2)
    processes = [
        fresh.Process(target=_process, args=(actor.child('process'), path, number, together)) for number in range(2)
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    if actor.variant == 'visible':
        return
    final = _Cells(path).get(_COUNTER)
    actor.value('final', 'read', final)
    actor.metric('lost', 2 * actor.num('rounds') - final, '')


if __name__ == '__main__':
    procession.main(main)
