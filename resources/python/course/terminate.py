"""SIGTERM asks a process to end, and its handler may clean up first; SIGKILL does not ask. Right after
either the child may still be alive: only join makes it certain."""
import multiprocessing
import signal
import sys
import time


def default_action(sender):
    live(sender)


def with_handler(sender):
    def clean_up(*_):
        sender.send('cleaned up')
        sys.exit(5)
    signal.signal(signal.SIGTERM, clean_up)
    live(sender)


def live(sender):
    try:
        sender.send('ready')
        time.sleep(30)
        sender.send('finished')
    finally:
        sender.close()


def run(target, end):
    receiver, sender = multiprocessing.Pipe(duplex=False)
    child = multiprocessing.Process(target=target, args=(sender,))
    child.start()
    sender.close()
    receiver.recv()  # ready: its handler is installed
    end(child)
    child.join()
    try:
        mark = receiver.recv()
    except EOFError:
        mark = 'no cleaning up'
    print(f'{target.__name__}, {end.__name__}: {mark}, exit code {child.exitcode}, alive: {child.is_alive()}')


def main():
    if sys.platform == 'win32':
        print('on Windows terminate and kill are the same: neither can be answered')
        return
    run(default_action, multiprocessing.Process.terminate)
    run(with_handler, multiprocessing.Process.terminate)
    run(with_handler, multiprocessing.Process.kill)


if __name__ == '__main__':
    main()
