"""A pool does not keep its owner alive: when the owner's code leaves it without close and join, its workers
are ended, the tasks in hand are cut and the waiting ones never start."""
import multiprocessing
import time

TASKS, WORKERS = 6, 2


def connect(sender):
    """In each worker, once."""
    global observer
    observer = sender


def task(number, seconds):
    time.sleep(seconds)
    observer.send(number)


def owner(sender, joins):
    with multiprocessing.Pool(WORKERS, initializer=connect, initargs=(sender,)) as pool:
        for number in range(TASKS):
            pool.apply_async(task, (number, 0.05 if joins else 30))
        if joins:
            pool.close()
            pool.join()
    # the end of the block terminates the workers, as the end of the owner's code would


def count_completed(joins):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=owner, args=(sender, joins))
    process.start()
    sender.close()
    completed = 0
    try:
        while True:
            receiver.recv()
            completed += 1
    except EOFError:  # the owner and all its workers are gone
        process.join()
        return completed


def main():
    print(f'without join: {count_completed(joins=False)} of {TASKS} tasks completed')
    print(f'with close and join: {count_completed(joins=True)} of {TASKS} tasks completed')


if __name__ == '__main__':
    main()
