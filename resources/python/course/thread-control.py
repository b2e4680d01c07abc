"""What can end a thread or a process from outside? Python cannot end a thread: it must check a flag of
its own accord. A process can be ended by its parent, and by any process of the same user that has its pid."""
import multiprocessing
import os
import signal
import threading


def spin(stop):
    while not stop.is_set():
        pass


def spin_forever():
    while True:
        pass


def end_sibling(pid):
    os.kill(pid, signal.SIGTERM)


def main():
    stop = threading.Event()
    thread = threading.Thread(target=spin, args=(stop,))
    thread.start()
    print(f'a thread has terminate: {hasattr(thread, "terminate")}')
    thread.join(0.1)
    print(f'not asked to stop, alive: {thread.is_alive()}')
    stop.set()
    thread.join()
    print(f'asked to stop, alive: {thread.is_alive()}')

    victim = multiprocessing.Process(target=spin_forever)
    victim.start()
    sibling = multiprocessing.Process(target=end_sibling, args=(victim.pid,))
    sibling.start()
    sibling.join()
    victim.join()
    print(f'a spinning process, ended by its sibling, alive: {victim.is_alive()}, '
          f'by a signal: {victim.exitcode != 0}')


if __name__ == '__main__':
    main()
