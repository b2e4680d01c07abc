"""Producers and consumers pass items through a bounded queue: never more in it than it has room for, each
item consumed once, and one end marker for each consumer."""
import multiprocessing
import time

ROOM, ITEMS, PRODUCERS, CONSUMERS = 3, 10, 2, 2


def produce(name, items, results):
    waited = 0
    for number in range(ITEMS):
        began = time.monotonic()
        items.put((name, number))  # waits while the queue is full
        waited += time.monotonic() - began
    results.put(waited)


def consume(items, results):
    eaten = []
    while True:
        item = items.get()
        if item is None:
            results.put(eaten)
            return
        time.sleep(0.01)  # slower than the producers
        eaten.append(item)


def start(target, *arguments):
    processes = [multiprocessing.Process(target=target, args=args) for args in arguments]
    for process in processes:
        process.start()
    return processes


def main():
    items = multiprocessing.Queue(ROOM)
    waits, eaten = multiprocessing.Queue(), multiprocessing.Queue()
    consumers = start(consume, *[(items, eaten)] * CONSUMERS)
    producers = start(produce, *[(name, items, waits) for name in range(PRODUCERS)])
    waited = sum(waits.get() for _ in producers)
    for producer in producers:
        producer.join()
    for _ in consumers:
        items.put(None)
    consumed = sorted(item for _ in consumers for item in eaten.get())
    produced = [(name, number) for name in range(PRODUCERS) for number in range(ITEMS)]
    for consumer in consumers:
        consumer.join()
    print(f'room for {ROOM}: the producers waited {1000 * waited:.0f} ms for it')
    print(f'produced {len(produced)}, consumed {len(consumed)}, the same items: {consumed == produced}')
    print('exit codes of the consumers:', *(consumer.exitcode for consumer in consumers))


if __name__ == '__main__':
    main()
