"""A consumer that checks the queue now and then misses items and leaves some; one that waits for the next
item does neither. join returns when task_done was called for each item."""
import queue
import threading
import time

ITEMS, ATTEMPTS = 20, 20


def produce(items, gate):
    for number in range(ITEMS):
        if number == ITEMS // 2:
            gate.wait()  # a pause: the polling consumer finds nothing meanwhile
        items.put(number)


def poll(items, gate):
    eaten = misses = 0
    for _ in range(ATTEMPTS):
        if items.empty():
            misses += 1
            gate.set()
        else:
            items.get()
            eaten += 1
            items.task_done()
        time.sleep(0.005)
    return eaten, misses


def wait(items, gate):
    gate.set()
    for _ in range(ITEMS):
        items.get()
        items.task_done()
    return ITEMS, 0


def run(consume):
    items, gate = queue.Queue(), threading.Event()
    producer = threading.Thread(target=produce, args=(items, gate))
    producer.start()
    eaten, misses = consume(items, gate)
    gate.set()
    producer.join()
    print(f'{consume.__name__}: {eaten} eaten, {items.qsize()} left, {misses} misses')
    return items


def main():
    run(poll)
    items = run(wait)
    items.join()
    print(f'join returned: {items.unfinished_tasks} items unfinished')


if __name__ == '__main__':
    main()
