"""Two connected ends carry messages both ways; and input ends only when the last process that could
write has closed its end: also the parent's own copy."""
from multiprocessing import Pipe, Process


def answer(connection):
    connection.send(f'reply to {connection.recv()!r}')


def write(sender):
    sender.send('only message')


def main():
    here, there = Pipe()
    child = Process(target=answer, args=(there,))
    child.start()
    here.send('question')
    print(f'both ways: sent {"question"!r}, received {here.recv()!r}')
    child.join()

    receiver, sender = Pipe(duplex=False)
    child = Process(target=write, args=(sender,))
    child.start()
    child.join()
    print(f'received {receiver.recv()!r}, and the writer has exited with code {child.exitcode}')
    print(f'end of input while the parent has the writing end open: {receiver.poll(0.3)}')
    sender.close()
    try:
        receiver.recv()
    except EOFError:
        print('end of input after the parent closed it: True')


if __name__ == '__main__':
    main()
