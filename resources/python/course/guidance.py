"""Which is best for my work? The same tasks on one thread, on threads and in processes, start-up
included: what this machine is fastest with is what is recommended."""
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

TASKS = 4


def compute(_):
    return sum(number * number for number in range(300_000))


def wait(_):
    time.sleep(0.05)


def on_one_thread(task):
    for number in range(TASKS):
        task(number)


def on_threads(task):
    with ThreadPoolExecutor(TASKS) as pool:
        list(pool.map(task, range(TASKS)))


def in_processes(task):
    with ProcessPoolExecutor(TASKS) as pool:
        list(pool.map(task, range(TASKS)))


def main():
    for task in (compute, wait):
        times = {}
        for way in (on_one_thread, on_threads, in_processes):
            began = time.monotonic()
            way(task)
            times[way.__name__] = time.monotonic() - began
            print(f'{task.__name__} {way.__name__}: {1000 * times[way.__name__]:.3f} ms')
        print(f'for tasks that {task.__name__}: {min(times, key=times.get)}')


if __name__ == '__main__':
    main()
