"""Ten threads each try to run the whole server on one port: one gets it, nine are refused. In the mended
version one thread listens, ten accept, and ten clients talk at the same time."""
import socket
import threading

SERVERS = 10


def upper_case(connection, meeting):
    with connection:
        request = connection.recv(1024)
        meeting.wait()  # all clients are connected and have asked
        connection.sendall(request.upper())


def try_to_bind(port, outcomes, meeting):
    with socket.socket() as server:
        try:
            server.bind(('127.0.0.1', port))
            server.listen()
            outcomes.append('bound')
        except OSError:
            outcomes.append('refused')
        meeting.wait()  # whatever got the port keeps it until all have tried


def accept_one(server, meeting):
    connection, _ = server.accept()
    upper_case(connection, meeting)


def ask(port, replies):
    with socket.create_connection(('127.0.0.1', port)) as client:
        client.sendall(b'hello')
        replies.append(client.recv(1024).decode())


def run(*calls):
    threads = [threading.Thread(target=target, args=args) for target, *args in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def main():
    with socket.create_server(('127.0.0.1', 0)) as server:
        port = server.getsockname()[1]
    outcomes, meeting = [], threading.Barrier(SERVERS)
    run(*[(try_to_bind, port, outcomes, meeting)] * SERVERS)
    print(f'{SERVERS} servers, one port: {outcomes.count("bound")} bound, {outcomes.count("refused")} refused')
    with socket.create_server(('127.0.0.1', 0), backlog=SERVERS) as server:
        replies, port = [], server.getsockname()[1]
        run(*[(accept_one, server, meeting)] * SERVERS, *[(ask, port, replies)] * SERVERS)
    print(f'one listens, {SERVERS} accept: {replies.count("HELLO")} of {SERVERS} clients answered together')


if __name__ == '__main__':
    main()
