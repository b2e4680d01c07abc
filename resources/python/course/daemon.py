"""In Python's sense a daemon process ends with its parent, unless the parent joins it; the flag must be
set before the start, and a daemon has no children. (A Unix daemon is the opposite: it outlives its starter.)"""
import multiprocessing
import time


def task(sender, seconds):
    sender.send('started')
    time.sleep(seconds)
    sender.send('finished')


def parent(sender, seconds, joins):
    """Its daemon child is ended when this function has returned, unless it was joined."""
    child = multiprocessing.Process(target=task, args=(sender, seconds), daemon=True)
    child.start()
    if joins:
        child.join()


def try_child(sender):
    try:
        multiprocessing.Process(target=time.sleep, args=(0,)).start()
        sender.send('allowed')
    except AssertionError:
        sender.send('refused')


def lines_of(target, *args, daemon=False):
    """Everything that a process and its children send until the last of them is gone."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=target, args=(sender, *args), daemon=daemon)
    process.start()
    sender.close()
    lines = []
    try:
        while True:
            lines.append(receiver.recv())
    except EOFError:
        process.join()
        return process, lines


def main():
    _, lines = lines_of(parent, 30, False)
    print('daemon, not joined:', 'finished' if 'finished' in lines else 'cut off')
    process, lines = lines_of(parent, 0.1, True)
    print('daemon, joined:', 'finished' if 'finished' in lines else 'cut off')
    try:
        process.daemon = True
    except AssertionError:
        print('flag set after the start: refused')
    print('child of a daemon:', *lines_of(try_child, daemon=True)[1])
    print('default of the flag:', multiprocessing.Process().daemon)


if __name__ == '__main__':
    main()
