"""When may a consumer stop? With one end marker for each consumer all leave; with too few some wait
forever; and one that loses patience leaves too early when the producer only pauses."""
import multiprocessing
import queue
import time

ITEMS = 10


def consume(items, eaten):
    while items.get() is not None:
        with eaten.get_lock():
            eaten.value += 1


def consume_patiently(items, patience):
    try:
        while True:
            items.get(timeout=patience)
    except queue.Empty:
        pass  # nothing came for a while


def run_with_markers(markers):
    items, eaten = multiprocessing.Queue(), multiprocessing.Value('i', 0)
    consumers = [multiprocessing.Process(target=consume, args=(items, eaten)) for _ in range(2)]
    for consumer in consumers:
        consumer.start()
    for item in [*range(ITEMS), *[None] * markers]:
        items.put(item)
    while eaten.value < ITEMS or sum(consumer.is_alive() for consumer in consumers) > 2 - markers:
        time.sleep(0.01)
    waiting = [consumer for consumer in consumers if consumer.is_alive()]
    for consumer in waiting:
        consumer.terminate()  # it would wait forever
        consumer.join()
    print(f'{markers} markers for 2 consumers: {eaten.value} of {ITEMS} eaten, {len(waiting)} consumers left waiting')


def main():
    run_with_markers(2)
    run_with_markers(1)
    items = multiprocessing.Queue()
    consumer = multiprocessing.Process(target=consume_patiently, args=(items, 0.2))
    consumer.start()
    items.put('before the pause')
    consumer.join()  # the producer's pause: longer than the consumer's patience
    items.put('after the pause')
    print(f'patience shorter than a pause: {items.get()!r} was left uneaten')


if __name__ == '__main__':
    main()
