"""A process is killed inside its critical section: its lock stays taken and the others would wait forever.
A lock file that names its holder lets them find out that the holder is dead, and go on."""
import multiprocessing
import os
import tempfile
import time


def hold_forever(lock, holding):
    with lock:
        holding.set()
        time.sleep(30)


def take(path):
    """Creates the lock file; only one process can."""
    with open(path, 'x', encoding='utf-8') as file:
        file.write(str(os.getpid()))


def hold_file(path, holding):
    take(path)
    holding.set()
    time.sleep(30)
    os.remove(path)


def kill_holder(target, shared):
    holding = multiprocessing.Event()
    holder = multiprocessing.Process(target=target, args=(shared, holding))
    holder.start()
    holding.wait()
    holder.kill()
    holder.join()  # reaped, so that its pid names no process any more
    return holder.pid


def main():
    lock = multiprocessing.Lock()
    kill_holder(hold_forever, lock)
    print(f'lock of a killed holder: acquired within 0.3 s: {lock.acquire(timeout=0.3)}')
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'lock')
        killed = kill_holder(hold_file, path)
        with open(path, encoding='utf-8') as file:
            left_by_killed = int(file.read()) == killed
        print(f'the lock file was left behind by the killed process: {left_by_killed}')
        if left_by_killed:
            os.remove(path)  # stale
        take(path)
        print('after removing the stale file: acquired')


if __name__ == '__main__':
    main()
