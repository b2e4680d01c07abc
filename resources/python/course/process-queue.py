"""A queue between processes: first in, first out, with a bound; time limits; what can be sent; and two
consumers of which each item reaches exactly one."""
import multiprocessing
import queue
import time

ITEMS = 100


def take_all(items, taken, meeting):
    meeting.wait()
    own = []
    while True:
        item = items.get()
        if item is None:
            taken.put(own)
            return
        own.append(item)


def send(items):
    items.put(['three', 'parts', 'déjà vu'])


def main():
    bounded = multiprocessing.Queue(3)
    for item in (1, 2, 3):
        bounded.put(item)
    began = time.monotonic()
    try:
        bounded.put(4, timeout=0.2)
    except queue.Full:
        print(f'one more than there is room: Full after {time.monotonic() - began:.3f} s')
    print('first in, first out:', *(bounded.get() for _ in range(3)))
    for get in (lambda: bounded.get(timeout=0.1), bounded.get_nowait):
        try:
            get()
        except queue.Empty:
            print('get from the empty queue: Empty')
    child = multiprocessing.Process(target=send, args=(bounded,))
    child.start()
    print('from the child:', *bounded.get())
    child.join()

    items, taken = multiprocessing.Queue(), multiprocessing.Queue()
    meeting = multiprocessing.Barrier(2)
    consumers = [multiprocessing.Process(target=take_all, args=(items, taken, meeting)) for _ in range(2)]
    for consumer in consumers:
        consumer.start()
    for item in [*range(ITEMS), None, None]:
        items.put(item)
    first, second = taken.get(), taken.get()
    print(f'two consumers: {len(set(first) | set(second))} of {ITEMS} taken, {len(set(first) & set(second))} twice')
    for consumer in consumers:
        consumer.join()


if __name__ == '__main__':
    main()
