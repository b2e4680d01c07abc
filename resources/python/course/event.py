"""One flag that many threads wait for: nothing passes a red light, one set lets all go, and whatever
comes while it is green passes at once. A door closes again: its visitors wait for the next swipe."""
import threading


def drive(number, light, passed):
    light.wait()
    passed.append(number)


def red_light():
    light, passed = threading.Event(), []
    cars = [threading.Thread(target=drive, args=(number, light, passed)) for number in range(10)]
    for car in cars:
        car.start()
    print(f'red: {len(passed)} of 10 passed')
    light.set()
    for car in cars:
        car.join()
    print(f'green: {len(passed)} of 10 passed')
    late = threading.Thread(target=drive, args=(10, light, passed))
    late.start()
    late.join()
    print(f'one more comes while it is green: {len(passed)} of 11 passed')


def door():
    """Five of staff, one door: it is open for one after each swipe, then it closes."""
    opened, inside, turn = threading.Event(), [], threading.Lock()

    def enter(name):
        with turn:
            opened.wait()
            opened.clear()
            inside.append(name)
            entered.release()

    entered = threading.Semaphore(0)
    staff = [threading.Thread(target=enter, args=(name,)) for name in range(5)]
    for person in staff:
        person.start()
    swipes = 0
    while len(inside) < len(staff):
        opened.set()
        swipes += 1
        entered.acquire()
    for person in staff:
        person.join()
    print(f'door: {len(inside)} entered with {swipes} swipes, open at the end: {opened.is_set()}')


if __name__ == '__main__':
    red_light()
    door()
