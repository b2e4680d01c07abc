"""Three queues between threads: first in first out, last in first out, and by priority; and what each
call of a queue promises."""
import queue
import threading
import time


def pass_through(items, sent):
    received, all_in = [], threading.Event()

    def consume():
        all_in.wait()
        for _ in sent:
            received.append(items.get())
            items.task_done()

    consumer = threading.Thread(target=consume)
    consumer.start()
    for item in sent:
        items.put(item)
    all_in.set()
    items.join()  # until task_done was called for each item
    consumer.join()
    return received


def fails_with(error, call):
    try:
        call()
    except error:
        return error.__name__
    return 'nothing'


def main():
    print('first in, first out:', *pass_through(queue.Queue(), [1, 2, 3]))
    print('last in, first out:', *pass_through(queue.LifoQueue(), [1, 2, 3]))
    numbered = [(priority, number) for number, priority in enumerate((4, 2, 3, 2))]
    by_priority = pass_through(queue.PriorityQueue(), numbered)
    print('by priority:', *(f'{priority}.{number}' for priority, number in by_priority))
    items = queue.Queue(maxsize=1)
    print('empty, full at first:', items.empty(), items.full())
    items.put('only')
    print('empty, full, size after a put:', items.empty(), items.full(), items.qsize())
    print('put_nowait into the full queue:', fails_with(queue.Full, lambda: items.put_nowait(2)))
    items.get()
    began = time.monotonic()
    error = fails_with(queue.Empty, lambda: items.get(timeout=0.2))
    print(f'get from the empty queue: {error} after {time.monotonic() - began:.3f} s')


if __name__ == '__main__':
    main()
