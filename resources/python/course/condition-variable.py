"""A condition variable wakes threads, but does not say that the condition holds: with "if" two of three woken
consumers find nothing, with "while" none does. A notify that no thread waits for is lost; a flag is not."""
import threading

CONSUMERS = 3


def take_if(changed, items, waiting):
    if not items:
        waiting.release()
        changed.wait()
    return bool(items and items.pop())


def take_while(changed, items, waiting):
    waiting.release()
    while not items:
        changed.wait()
    return bool(items.pop())


def run(take):
    changed, items, waiting, found = threading.Condition(), [], threading.Semaphore(0), []

    def consume():
        with changed:
            found.append(take(changed, items, waiting))

    def put(count):
        with changed:  # a consumer that has released `waiting` holds this lock until it waits
            items.extend(['item'] * count)
            changed.notify_all()

    consumers = [threading.Thread(target=consume) for _ in range(CONSUMERS)]
    for consumer in consumers:
        consumer.start()
    for _ in consumers:
        waiting.acquire()
    put(1)  # one item, and all of them are woken
    if take is take_while:
        put(CONSUMERS - 1)
    for consumer in consumers:
        consumer.join()
    print(f'{take.__name__}: {sum(found)} of {CONSUMERS} found an item, {found.count(False)} found nothing')


def early_notify():
    changed, is_ready = threading.Condition(), False
    with changed:
        is_ready = True
        changed.notify()  # no thread waits for it yet
    with changed:
        print('notified before the wait, no flag: woken', changed.wait(timeout=0.3))
        print('notified before the wait, with a flag: woken', changed.wait_for(lambda: is_ready, timeout=0.3))


if __name__ == '__main__':
    run(take_if)
    run(take_while)
    early_notify()
