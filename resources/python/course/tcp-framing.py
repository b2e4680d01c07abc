"""TCP has no messages: what was sent in a burst arrives in far fewer reads. With a length in front of
each message, all of them are found again."""
import socket
import struct
import threading

MESSAGES = [f'message {number}'.encode() for number in range(1000)]
HEADER = struct.Struct('!I')


def send_all(address, data):
    with socket.create_connection(address) as connection:
        connection.sendall(data)


def receive(data):
    """The pieces in which the data arrives."""
    with socket.create_server(('127.0.0.1', 0)) as server:
        sender = threading.Thread(target=send_all, args=(server.getsockname(), data))
        sender.start()
        connection, _ = server.accept()
        with connection:
            pieces = list(iter(lambda: connection.recv(4096), b''))
        sender.join()
    return pieces


def unpack(data):
    messages, position = [], 0
    while position < len(data):
        (length,) = HEADER.unpack_from(data, position)
        position += HEADER.size
        messages.append(data[position:position + length])
        position += length
    return messages


def main():
    pieces = receive(b''.join(HEADER.pack(len(message)) + message for message in MESSAGES))
    print(f'sent: {len(MESSAGES)} messages')
    print(f'one read for each message: {len(pieces)} messages')
    found = unpack(b''.join(pieces))
    print(f'by their lengths: {len(found)} messages, all as sent: {found == MESSAGES}')


if __name__ == '__main__':
    main()
