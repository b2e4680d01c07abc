"""Threads add one to a shared counter many times. Without a lock updates may be lost, and a right
result proves nothing; with a lock none is lost."""
import sys
import threading

THREADS, ROUNDS = 4, 50_000
counter = 0
lock = threading.Lock()


def next_of(number):
    return number + 1


def add_without_lock():
    global counter
    for _ in range(ROUNDS):
        counter = next_of(counter)  # reads, calls, writes: another thread may come in between


def add_with_lock():
    global counter
    for _ in range(ROUNDS):
        with lock:
            counter = next_of(counter)


def count(target):
    global counter
    counter = 0
    threads = [threading.Thread(target=target) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter


def main():
    sys.setswitchinterval(1e-6)  # the interpreter changes threads as often as it can
    print(f'additions: {THREADS * ROUNDS}')
    print(f'without a lock: {count(add_without_lock)} counted')
    print(f'with a lock: {count(add_with_lock)} counted')


if __name__ == '__main__':
    main()
