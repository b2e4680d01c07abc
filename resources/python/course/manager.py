"""A manager process owns a dictionary, a list and a counter; ten others use them through proxies. Single
calls are safe; reading and then writing is not, unless a lock covers both."""
from multiprocessing import Manager, Process

CHILDREN = 10


def fill(number, table, items):
    table[('one', 2, 0.25)[number % 3]] = number
    items.append(number)


def add_one(_number, shared, meeting):
    seen = shared.value
    meeting.wait()  # the worst case: all have read before any writes
    shared.value = seen + 1


def add_one_locked(_number, shared, lock):
    with lock:
        shared.value += 1


def run(target, *args):
    children = [Process(target=target, args=(number, *args)) for number in range(CHILDREN)]
    for child in children:
        child.start()
    for child in children:
        child.join()


def main():
    with Manager() as manager:
        table, items = manager.dict(), manager.list(range(5))
        run(fill, table, items)
        print(f'the dictionary has {len(table)} keys, the list {len(items)} elements')
        for target, guard in ((add_one, manager.Barrier(CHILDREN)), (add_one_locked, manager.Lock())):
            shared = manager.Value('i', 0)
            run(target, shared, guard)
            print(f'{target.__name__}: {CHILDREN} children counted to {shared.value}')


if __name__ == '__main__':
    main()
