"""Three threads on one document: one types, one shows, one saves slowly. The display goes on during a
save; in one thread it would stand still."""
import threading
import time

TEXT = 'threads share the document'
SAVE_SECONDS = 0.2


class Document:
    def __init__(self):
        self.typed, self.shown, self.saved = '', '', ''
        self.shown_during_save = 0
        self.saving = threading.Event()
        self.changed = threading.Condition()

    def type(self):
        for letter in TEXT:
            with self.changed:
                self.typed += letter
                self.changed.notify_all()
            time.sleep(0.01)

    def show(self):
        while self.shown != TEXT:
            with self.changed:
                self.changed.wait_for(lambda: self.typed != self.shown)
                self.shown = self.typed
            self.shown_during_save += self.saving.is_set()

    def save(self):
        while self.saved != TEXT:
            copy = self.typed
            self.saving.set()
            time.sleep(SAVE_SECONDS)  # a slow disk; no lock is held
            self.saving.clear()
            self.saved = copy


def main():
    document = Document()
    threads = [threading.Thread(target=task) for task in (document.type, document.show, document.save)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f'typed {len(document.typed)}, shown {len(document.shown)}, saved {len(document.saved)} characters')
    print(f'the display changed {document.shown_during_save} times during a save')
    print(f'all three are equal: {document.typed == document.shown == document.saved}')


if __name__ == '__main__':
    main()
