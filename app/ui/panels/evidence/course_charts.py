"""Charts of courses: the stages of an agreement by party, memberships by member or bloc."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.analysis.agreement_steps import AgreementEntry
from app.analysis.citations import Citation
from app.analysis.lifecycles import PartyCourse, StageBar, courses_of
from app.analysis.membership_bars import (
    MembershipBar,
    MembershipCourse,
    blocs_over_time,
    members_over_time,
)
from app.domain.dates import OpenEnd, PartialDate, Period
from app.domain.ids import ActorId
from app.domain.lifecycle import Span
from app.domain.names import short_name
from app.domain.vocabulary import MembershipRole, OnDate, Status
from app.drawing.arrays import Rgb
from app.drawing.look import Theme
from app.session.palette import palette_slots
from app.session.session import Session
from app.ui.charts.bar_key import BarKey, BarLook
from app.ui.charts.bar_painting import ChartBar, Fill
from app.ui.charts.bars import BarChart, ChartRow
from app.ui.dates_text import short_date, short_period
from app.ui.panels.evidence.citation import source_line
from app.ui.panels.evidence.parts import link_button
from app.ui.panels.flow_layout import FlowLayout
from app.ui.quotation import quoted
from app.ui.theme import ThemeController
from app.ui.wording import membership_role_label, on_date_label, party_status_label
from app.ui.wording_courses import role_letters, stage_letters

translate = QCoreApplication.translate

_FIRST_PARTIES = 6
_FIRST_MEMBERS = 12
_N_CITATIONS = 2
_LONGEST_QUOTE = 160

_ROLE_FILLS = {
    MembershipRole.MEMBER: Fill.SOLID,
    MembershipRole.PARTICIPANT: Fill.TINT,
    MembershipRole.OBSERVER: Fill.OUTLINE,
    MembershipRole.PARTNER: Fill.OUTLINE,
    MembershipRole.CANDIDATE: Fill.DASHED,
    MembershipRole.SUSPENDED: Fill.HATCHED,
    MembershipRole.WITHDRAWN: Fill.END,
}
_SUREST = (OnDate.ACTIVE, OnDate.PAST, OnDate.PLANNED, OnDate.UNCERTAIN, OnDate.DUE)
_STAGE_FILLS = {
    Status.ANNOUNCED: Fill.DASHED,
    Status.SIGNED: Fill.OUTLINE,
    Status.RATIFIED: Fill.TINT,
    Status.PROVISIONALLY_APPLIED: Fill.HATCHED,
    Status.IN_FORCE: Fill.SOLID,
    Status.SUSPENDED: Fill.HATCHED,
    Status.FROZEN: Fill.HATCHED,
    Status.WITHDRAWN: Fill.END,
    Status.EXPIRED: Fill.END,
    Status.SUPERSEDED: Fill.END,
}


class CourseChart(QWidget):
    """A chart with its looks explained, the first rows of many at first.

    A click on a name or a bar selects whom it is about, a double click goes to a day.
    """

    def __init__(
        self,
        session: Session,
        themes: ThemeController,
        rows: Sequence[ChartRow],
        title: str,
        looks: Sequence[BarLook],
        first_rows: int,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        self.chart = BarChart(rows, session.as_of, themes, title)
        self.chart.row_chosen.connect(lambda actor: session.select_actors([ActorId(actor)]))
        self.chart.day_chosen.connect(session.set_as_of)
        column.addWidget(self.chart)
        key = QWidget()
        flow = FlowLayout(key, 8)
        for look in looks:
            flow.addWidget(BarKey(look, themes))
        column.addWidget(key)
        # One more than fits costs no more room than the offer to show it.
        if len(rows) > first_rows + 1:
            self.chart.show_rows(first_rows)
            text = translate("Evidence", "Show all {n}").format(n=len(rows))
            self._more = link_button(text)
            self._more.clicked.connect(lambda: self._show_all(len(rows)))
            column.addWidget(self._more)

    def _show_all(self, n_rows: int) -> None:
        self.chart.show_rows(n_rows)
        self.chart.setFocus()
        self._more.hide()


def agreement_chart(
    session: Session,
    themes: ThemeController,
    entry: AgreementEntry,
    first: Iterable[ActorId] = (),
) -> CourseChart | None:
    """The stages of an agreement by party, those of `first` on top; None if none is known."""
    courses = courses_of(session.dossier, entry.held, session.known_by, first)
    theme = themes.theme
    rows = [
        ChartRow(
            course.actor,
            short_name(session.dossier, course.actor, session.language),
            [
                _stage_bar(course, place, theme, entry.citations)
                for place in range(len(course.bars))
            ],
        )
        for course in courses
    ]
    if not any(row.bars for row in rows):
        return None
    title = translate("Evidence", "Stages by party")
    looks = _looks_of_stages([bar.span for course in courses for bar in course.bars], theme)
    return CourseChart(session, themes, rows, title, looks, _FIRST_PARTIES)


def _looks_of_stages(spans: Sequence[Span], theme: Theme) -> list[BarLook]:
    """The looks that occur; a stage by the standing in which it is surest."""
    looks = []
    for stage in Status:
        found = [span for span in spans if span.stage is stage]
        if found:
            surest = min(found, key=lambda span: _SUREST.index(span.standing))
            fill, colour, letters = _stage_look(surest, theme)
            looks.append(BarLook(fill, colour, letters.rstrip("?"), party_status_label(stage)))
    for standing, colour in ((OnDate.UNCERTAIN, theme.accent), (OnDate.DUE, theme.conflictual)):
        if any(span.standing is standing for span in spans):
            letters = "?" if standing is OnDate.DUE else ""
            looks.append(BarLook(Fill.DASHED, colour, letters, on_date_label(standing)))
    return looks


def members_chart(session: Session, themes: ThemeController, bloc: ActorId) -> CourseChart | None:
    """Everybody who is or was in a bloc, from when until when; None if nobody is known."""
    return _membership_chart(
        session,
        themes,
        members_over_time(session.network, bloc),
        translate("Evidence", "Members over time"),
        is_of_blocs=False,
    )


def blocs_chart(session: Session, themes: ThemeController, actor: ActorId) -> CourseChart | None:
    """Every bloc that an actor is or was in; None if there is none."""
    return _membership_chart(
        session,
        themes,
        blocs_over_time(session.network, actor),
        translate("Evidence", "Blocs over time"),
        is_of_blocs=True,
    )


def _membership_chart(
    session: Session,
    themes: ThemeController,
    courses: Sequence[MembershipCourse],
    title: str,
    *,
    is_of_blocs: bool,
) -> CourseChart | None:
    if not courses:
        return None
    slots = palette_slots(session.dossier, session.filter.blocs)
    rows = []
    for course in courses:
        # As on the map and in the list below, or nobody finds one in the other.
        label = short_name(session.dossier, course.actor, session.language)
        bars = [
            _membership_bar(bar, themes.theme.bloc(slots[bar.record.bloc]).line, themes.theme)
            for bar in course.bars
        ]
        rows.append(ChartRow(course.actor, label, bars))
    roles = {bar.record.role for course in courses for bar in course.bars}
    # Of several blocs each has a colour of its own; what they have in common has none.
    bloc = courses[0].bars[0].record.bloc
    colour = themes.theme.muted if is_of_blocs else themes.theme.bloc(slots[bloc]).line
    looks = [
        BarLook(
            _ROLE_FILLS[role],
            themes.theme.text if _ROLE_FILLS[role] is Fill.END else colour,
            role_letters(role),
            membership_role_label(role),
        )
        for role in MembershipRole
        if role in roles
    ]
    return CourseChart(session, themes, rows, title, looks, _FIRST_MEMBERS)


def _stage_bar(
    course: PartyCourse, place: int, theme: Theme, of_agreement: Sequence[Citation]
) -> ChartBar:
    bar = course.bars[place]
    span = bar.span
    after = course.bars[place + 1].span if place + 1 < len(course.bars) else None
    fill, colour, letters = _stage_look(span, theme)
    return ChartBar(
        span.first,
        span.sure_first,
        span.sure_last,
        span.last,
        colour,
        fill,
        partial(_stage_text, bar, after, of_agreement),
        letters,
    )


def _stage_look(span: Span, theme: Theme) -> tuple[Fill, Rgb, str]:
    """What holds is filled, what is to come outlined, what is not sure dashed."""
    letters = stage_letters(span.stage)
    fill = _STAGE_FILLS[span.stage]
    if fill is Fill.END:
        return fill, theme.text, ""
    if span.standing is OnDate.PAST:
        return fill, theme.muted, letters
    if span.standing is OnDate.DUE:
        return Fill.DASHED, theme.conflictual, f"{letters}?"
    if span.standing is OnDate.UNCERTAIN:
        return Fill.DASHED, theme.accent, letters
    if span.standing is OnDate.ACTIVE and span.stage is not Status.PROVISIONALLY_APPLIED:
        return Fill.SOLID, theme.accent, letters
    return fill, theme.muted if fill is Fill.DASHED else theme.accent, letters


def _stage_text(bar: StageBar, after: Span | None, of_agreement: Sequence[Citation]) -> str:
    """Stage, dates and what says so, a line each."""
    head = _stage_head(bar.span, after)
    if bar.citations:
        return "\n".join([head, *_cited(bar.citations)])
    of_whole = translate("Evidence", "On the agreement as a whole:")
    cited = _cited(of_agreement)
    return "\n".join([head, *([of_whole, *cited] if cited else [])])


def _stage_head(span: Span, after: Span | None) -> str:
    """The stage and its dates; of what is due also which step never came about."""
    head = party_status_label(span.stage)
    awaited = span.rows[0]
    if span.standing is OnDate.DUE and awaited.date is not None:
        due = translate("Evidence", "{stage} · due: “{step}” was foreseen for {date}")
        step = party_status_label(awaited.status)
        return due.format(stage=head, step=step, date=short_date(awaited.date))
    when = _dates(span.start, after.start if after is not None else None)
    if when:
        head = f"{head}, {when}"
    if span.standing in {OnDate.PLANNED, OnDate.UNCERTAIN}:
        head = f"{head} · {on_date_label(span.standing)}"
    return head


def _dates(start: PartialDate | None, end: PartialDate | None) -> str:
    if start is None:
        return ""
    if end is not None and end < start:
        end = None
    return short_period(Period(start, end if end is not None else OpenEnd.OPEN))


def _membership_bar(bar: MembershipBar, colour: Rgb, theme: Theme) -> ChartBar:
    role = bar.record.role
    fill = Fill.DASHED if bar.is_undated else _ROLE_FILLS[role]
    return ChartBar(
        bar.first,
        bar.sure_first,
        bar.sure_last,
        bar.last,
        theme.text if fill is Fill.END else colour,
        fill,
        partial(_membership_text, bar),
        "" if fill is Fill.END else role_letters(role),
    )


def _membership_text(bar: MembershipBar) -> str:
    head = membership_role_label(bar.record.role)
    if bar.period is not None:
        head = f"{head}, {short_period(bar.period)}"
    return "\n".join([head, *_cited(bar.citations)])


def _cited(citations: Sequence[Citation]) -> list[str]:
    """The first quotations or sources, a line each."""
    lines = []
    for citation in citations[:_N_CITATIONS]:
        if citation.excerpt is not None:
            words = citation.excerpt.exact
            if len(words) > _LONGEST_QUOTE:
                words = f"{words[:_LONGEST_QUOTE].rstrip()}…"
            lines.append(quoted(words, citation.excerpt.language))
        lines.append(source_line(citation.source))
    return lines
