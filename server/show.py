"""`auteur show`, `why` and `jobs`: the ledger in words people read."""

from rich.console import Console
from rich.table import Table
from rich.tree import Tree

from film.survey import SlotStatus
from film.take import SlotState, Snapshot, Take
from graph.gates import survey_job
from graph.house import House
from graph.naming import said_shots, slot_named
from memory.records import Job

_MARKS = {
    SlotState.FRESH: "[green]●[/]",
    SlotState.MISSING: "[dim]○[/]",
    SlotState.STALE: "[yellow]◐[/]",
    SlotState.FROZEN: "[cyan]■[/]",
    SlotState.PINNED: "[magenta]▲[/]",
}
_GROUPS = (
    ("words", ("script", "style", "cast")),
    ("storyboard", ("scene/",)),
    ("voices", ("line/",)),
    ("shots", ("shot/",)),
    ("clips", ("clip/",)),
    ("sound", ("score", "music/", "mix", "captions")),
    ("films", ("cut@", "verdict@", "storyboard@", "thumbnail@", "preview", "delivery")),
)


def jobs_table(rows: list[Job]) -> None:
    table = Table("job", "state", "source", "opened", "detail", box=None, pad_edge=False)
    for job in rows:
        table.add_row(
            job.job_id,
            job.state.value,
            job.source,
            job.opened_at[:19].replace("T", " "),
            job.detail,
        )
    Console().print(table)


def film_tree(house: House, job: Job) -> None:
    """Slot, take, maker, why, cost — one line a slot, in groups; flags and orphans at the end."""
    found, snapshot = survey_job(house, job)
    tree = Tree(f"[bold]{job.source}[/]  {job.job_id}  {job.state.value}  {job.detail}")
    for title, prefixes in _GROUPS:
        rows = [status for status in found.statuses if status.slot.startswith(prefixes)]
        known = {status.slot for status in found.statuses}
        last = [s for s in snapshot.current if s.startswith(prefixes) and s not in known]
        if not rows and not last:
            continue
        filled = sum(status.slot in snapshot.current for status in rows)
        branch = tree.add(f"[bold]{title}[/] {filled + len(last)}/{len(rows) + len(last)}")
        for status in rows:
            branch.add(_line(status, snapshot))
        for slot in last:
            branch.add(_told(slot, snapshot.current[slot], "[dim]◌ as last made[/]", ""))
    orphans = house.ledger.orphans(job.timeline_id)
    if orphans:
        branch = tree.add("[bold]orphaned pins[/]")
        for orphan in orphans:
            branch.add(f"{orphan.slot}  {orphan.take_id}")
    for flag in found.flags:
        tree.add(f"[yellow]flag[/] {flag.slot}: {flag.text}")
    Console().print(tree)


def _line(status: SlotStatus, snapshot: Snapshot) -> str:
    take = snapshot.current.get(status.slot)
    waiting = "  [yellow]waits for approval[/]" if status.awaits_decision else ""
    if take is None:
        behind = (
            f"waits on {', '.join(status.waiting_on[:2])}" if status.waiting_on else "to be made"
        )
        return f"{_MARKS[status.state]} {status.slot}  [dim]{behind}[/]"
    return _told(status.slot, take, _MARKS[status.state], waiting)


def _told(slot: str, take: Take, mark: str, waiting: str) -> str:
    cost = f"${take.cost_usd:.2f}" if take.cost_usd else "free"
    return (
        f"{mark} {slot}  v{take.version}  {take.maker}/{take.maker_kind}  "
        f"{take.took_seconds:.2f} s  {cost}{waiting}  [dim]{_escaped(take.why)}[/]"
    )


def why_slot(house: House, job: Job, name: str) -> None:
    """One slot's story: its take, what it read, the guidance and decisions on it, its earlier
    takes.
    """
    found, snapshot = survey_job(house, job)
    slot = slot_named(name, snapshot)
    take = snapshot.current[slot]
    status = found.status(slot)
    console = Console(highlight=False)
    console.print(
        f"[bold]{slot}[/]  take {take.take_id}, version {take.version}, "
        f"{status.state.value if status else 'given'}"
    )
    console.print(
        f"made by {take.maker} ({take.maker_kind}, version {take.maker_version}) at "
        f"{take.made_at[:19]} in {take.took_seconds:.2f} s"
    )
    if take.why:
        console.print(f"why: {_escaped(take.why)}")
    _print_shot_reason(console, house, snapshot, slot)
    if take.message:
        console.print(f"guidance: {_escaped(take.message)}")
    for address, seen in take.inputs.items():
        console.print(f"  read {address}  {seen[:12]}")
    for decision in snapshot.decisions:
        if decision.slot == slot and decision.take_id == take.take_id:
            console.print(
                f"  {decision.verdict} by {decision.by} at gate {decision.gate} "
                f"{_escaped(decision.message)}"
            )
    if status is not None and status.flag:
        console.print(f"  flag: {status.flag}")
    _print_history(console, house, job, slot, take)


def _print_history(console: Console, house: House, job: Job, slot: str, take: Take) -> None:
    for earlier in house.ledger.takes_of_slot(job.project_id, slot):
        if earlier.take_id != take.take_id:
            console.print(
                f"  earlier: version {earlier.version} {earlier.take_id} "
                f"{_escaped(earlier.message or earlier.why)[:80]}"
            )


def _print_shot_reason(console: Console, house: House, snapshot: Snapshot, slot: str) -> None:
    """For a shot's slots: the storyboard's own reason, and the words it shows."""
    kind, _, rest = slot.partition("/")
    if kind not in ("shot", "clip"):
        return
    shot_id = rest.split("/")[0].split("@")[0]
    for said, (scene, named) in said_shots(snapshot).items():
        if named == shot_id:
            shots = house.vault.json(snapshot.current[f"scene/{scene}/shots"].content)["shots"]
            shot = next(shot for shot in shots if shot["id"] == shot_id)
            console.print(
                f"shot {said}: {shot['content']['template']}, {shot['size']}, {shot['move']}"
            )
            console.print(f"shows: “{_escaped(shot['shows'])}”")
            console.print(f"why: {_escaped(shot['why'])}")


def _escaped(text: str) -> str:
    """Script text is data: rich's own markup in it must not act."""
    from rich.markup import escape

    return escape(text)
