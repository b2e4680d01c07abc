"""A thread from a function, a thread from a class, and which thread writes the first line."""
import threading

import procession_actor as procession


def greet(config, argument):
    """What the thread from a function does."""
    def body(actor):
        actor.note('begins', argument=argument)
        actor.value('thread-id', 'read', threading.get_native_id())
        actor.sleep(actor.num('sleepMs') / 1000)
        actor.note('ends')

    procession.play_thread(config, body)


class Singer(threading.Thread):
    """A thread from a class: it does what its `run` says."""

    def __init__(self, config, name):
        super().__init__(name=name)
        self._config = config

    def run(self):
        procession.play_thread(self._config, self._sing)

    def _sing(self, actor):
        actor.note('begins', argument=self.name)
        actor.value('thread-id', 'read', threading.get_native_id())
        actor.value('name', 'read', threading.current_thread().name)
        actor.sleep(actor.num('sleepMs') / 1000)
        actor.note('ends')


def write_line(config, lines):
    """The thread that competes; the time is taken before anything else, reported later."""
    written = procession.clock_ns()
    lines.append(written)
    procession.play_thread(config, lambda actor: actor.value('thread-line', 'write', actor.at(written)))


def count_orders(actor):
    main_first = 0
    for _ in range(actor.num('rounds')):
        lines = []
        thread = threading.Thread(target=write_line, args=(actor.child('liner'), lines))
        thread.start()
        written = procession.clock_ns()
        thread.join()
        actor.value('main-line', 'write', actor.at(written))
        main_first += written < lines[0]
    actor.metric('mainFirst', main_first, '')
    actor.metric('threadFirst', actor.num('rounds') - main_first, '')


def main(actor):
    if actor.variant == 'order':
        count_orders(actor)
        return
    if actor.variant == 'function':
        thread = threading.Thread(target=greet, args=(actor.child('greeter'), 2))
    else:
        thread = Singer(actor.child('runner', 'song'), 'song')
    thread.start()
    actor.note('main-line')
    actor.value('main-thread-id', 'read', threading.get_native_id())
    thread.join()


if __name__ == '__main__':
    procession.main(main)
