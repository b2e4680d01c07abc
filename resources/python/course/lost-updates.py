"""A hundred threads each read a number, pause, and write it back less one. Nearly all updates are lost:
all threads read before the first one writes. With a lock around both steps none is lost."""
import threading
import time

THREADS = 100
number = 0
lock = threading.Lock()


def take_one(pause):
    global number
    seen = number
    time.sleep(pause)
    number = seen - 1


def take_one_locked(pause):
    with lock:
        take_one(pause)


def run(target, pause):
    global number
    number = THREADS
    threads = [threading.Thread(target=target, args=(pause,)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return number


def main():
    print(f'without a lock: {THREADS} became {run(take_one, 0.2)}')
    print(f'with a lock: {THREADS} became {run(take_one_locked, 0.001)}')


if __name__ == '__main__':
    main()
