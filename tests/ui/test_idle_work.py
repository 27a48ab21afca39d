from app.ui.idle_work import IdleWork


def test_all_pieces_are_done_and_then_it_rests(qtbot, qapp):
    done = []

    def pieces():
        for number in range(500):
            done.append(number)
            yield

    work = IdleWork(qapp, pieces())
    assert not done
    qtbot.waitUntil(lambda: work.is_done)
    assert done == list(range(500))


def test_a_long_piece_ends_the_turn(qtbot, qapp, monkeypatch):
    now = [0.0]
    monkeypatch.setattr("app.ui.idle_work.perf_counter", lambda: now[0])
    turns = []

    def pieces():
        for number in range(3):
            now[0] += 1.0
            turns.append(number)
            yield

    work = IdleWork(qapp, pieces())
    work._go_on()
    assert turns == [0]
    work._go_on()
    assert turns == [0, 1]
    qtbot.waitUntil(lambda: work.is_done)
    assert turns == [0, 1, 2]
