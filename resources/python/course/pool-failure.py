"""An error that a task raises arrives where its result is asked for, and the pool goes on. A killed
worker breaks an executor of the library, which says so at once; no result is waited for in vain."""
import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def divide(number):
    return 100 // number


def be_killed():
    os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))


def main():
    with ProcessPoolExecutor(2) as pool:
        futures = [pool.submit(divide, number) for number in (4, 0, 5)]
        for future in futures:
            try:
                print(f'result: {future.result()}')
            except ZeroDivisionError as error:
                print(f'error of the task: {type(error).__name__}')
    with ProcessPoolExecutor(2) as pool:
        future = pool.submit(be_killed)
        try:
            future.result()
        except BrokenProcessPool:
            print('a worker was killed: BrokenProcessPool')
        try:
            pool.submit(divide, 1)
        except BrokenProcessPool:
            print('submit afterwards: refused')
    with ProcessPoolExecutor(2) as pool:
        print(f'a new pool: {pool.submit(divide, 1).result()}')


if __name__ == '__main__':
    main()
