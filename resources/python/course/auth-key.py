"""Processes prove that they belong together: a secret key answers a challenge and is never sent itself."""
import os
from multiprocessing import AuthenticationError, Process
from multiprocessing.connection import Client, Listener


def call(address, key):
    try:
        with Client(address, authkey=key) as connection:
            connection.send('hello')
    except (AuthenticationError, EOFError, OSError):
        pass  # the listener reports what it thought of the key


def answer(listener):
    try:
        with listener.accept() as connection:
            return f'accepted, said {connection.recv()!r}'
    except (AuthenticationError, EOFError, OSError) as error:
        return f'refused ({type(error).__name__})'


def main():
    key = os.urandom(32)
    clients = [('right key', key), ('wrong key', os.urandom(32)), ('no key', None)]
    with Listener(('127.0.0.1', 0), authkey=key) as listener:
        for name, client_key in clients:
            client = Process(target=call, args=(listener.address, client_key))
            client.start()
            print(f'{name}: {answer(listener)}')
            client.join()


if __name__ == '__main__':
    main()
