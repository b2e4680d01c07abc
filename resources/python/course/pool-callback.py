"""A callback runs in the pool's owner, once for each task, after that task's end, with what the task
returned; a future calls back too."""
import os
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool

TASKS = 10
called = []


def task(number):
    return number, os.getpid()


def callback(result):
    called.append((*result, os.getpid()))


def main():
    with Pool(2) as pool:
        handles = [pool.apply_async(task, (number,), callback=callback) for number in range(TASKS)]
        pool.close()
        pool.join()
    numbers = sorted(number for number, _, _ in called)
    print(f'{len(handles)} tasks, {len(called)} callbacks, each once: {numbers == list(range(TASKS))}')
    print('callbacks in the owner:', all(pid == os.getpid() for _, _, pid in called))
    print('tasks in the owner:', any(pid == os.getpid() for _, pid, _ in called))
    done = []
    with ThreadPoolExecutor(3) as executor:
        for number in range(20):
            executor.submit(task, number).add_done_callback(lambda future: done.append(future))
    print(f'futures: {len(done)} callbacks, each with a finished future: {all(future.done() for future in done)}')


if __name__ == '__main__':
    main()
