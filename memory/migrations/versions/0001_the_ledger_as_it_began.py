"""The ledger as it began."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claim",
        sa.Column("recipe", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("claimed_at", sa.String(), nullable=False),
        sa.Column("expires_at", sa.String(), nullable=False),
        sa.Column("operation", sa.String(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("recipe", name=op.f("pk_claim")),
    )
    op.create_table(
        "project",
        sa.Column("project_id", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("source_key", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("project_id", name=op.f("pk_project")),
        sa.UniqueConstraint("owner", "source_key", name=op.f("uq_project_owner_source_key")),
    )
    op.create_table(
        "take",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("take_id", sa.String(), nullable=False),
        sa.Column("project_id", sa.String(), nullable=False),
        sa.Column("owner", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recipe", sa.String(), nullable=False),
        sa.Column("maker", sa.String(), nullable=False),
        sa.Column("maker_kind", sa.String(), nullable=False),
        sa.Column("maker_version", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("inputs", sa.JSON(), nullable=False),
        sa.Column("parts", sa.JSON(), nullable=False),
        sa.Column("outline", sa.JSON(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("cost_usd", sa.Float(), nullable=False),
        sa.Column("took_seconds", sa.Float(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("shape", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.project_id"], name=op.f("fk_take_project_id_project")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_take")),
        sa.UniqueConstraint("project_id", "slot", "version", name=op.f("uq_take_project_id_slot_version")),
        sa.UniqueConstraint("take_id", name=op.f("uq_take_take_id")),
    )
    op.create_index(op.f("ix_take_content"), "take", ["content"], unique=False)
    op.create_index(op.f("ix_take_recipe_owner"), "take", ["recipe", "owner"], unique=False)
    op.create_table(
        "timeline",
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("project_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("opened_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.project_id"], name=op.f("fk_timeline_project_id_project")),
        sa.PrimaryKeyConstraint("timeline_id", name=op.f("pk_timeline")),
        sa.UniqueConstraint("project_id", "name", name=op.f("uq_timeline_project_id_name")),
    )
    op.create_index(op.f("ix_timeline_project_id"), "timeline", ["project_id"], unique=False)
    op.create_table(
        "decision",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("take_id", sa.String(), nullable=False),
        sa.Column("gate", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("decided_by", sa.String(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_decision_timeline_id_timeline")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_decision")),
    )
    op.create_index(op.f("ix_decision_timeline_id_slot"), "decision", ["timeline_id", "slot"], unique=False)
    op.create_table(
        "flag",
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("raised_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_flag_timeline_id_timeline")),
        sa.PrimaryKeyConstraint("timeline_id", "slot", "kind", name=op.f("pk_flag")),
    )
    op.create_table(
        "guidance",
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("guidance", sa.JSON(), nullable=False),
        sa.Column("given_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_guidance_timeline_id_timeline")
        ),
        sa.PrimaryKeyConstraint("timeline_id", "slot", name=op.f("pk_guidance")),
    )
    op.create_table(
        "job",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("job_id", sa.String(), nullable=False),
        sa.Column("project_id", sa.String(), nullable=False),
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("request", sa.JSON(), nullable=False),
        sa.Column("opened_at", sa.String(), nullable=False),
        sa.Column("updated_at", sa.String(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.project_id"], name=op.f("fk_job_project_id_project")),
        sa.ForeignKeyConstraint(["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_job_timeline_id_timeline")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_job")),
        sa.UniqueConstraint("job_id", name=op.f("uq_job_job_id")),
    )
    op.create_index(op.f("ix_job_timeline_id"), "job", ["timeline_id"], unique=False)
    op.create_table(
        "mark",
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("marked_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_mark_timeline_id_timeline")),
        sa.PrimaryKeyConstraint("timeline_id", "slot", "kind", name=op.f("pk_mark")),
    )
    op.create_table(
        "media",
        sa.Column("take_id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["take_id"], ["take.take_id"], name=op.f("fk_media_take_id_take")),
        sa.PrimaryKeyConstraint("take_id", "position", name=op.f("pk_media")),
    )
    op.create_index(op.f("ix_media_content"), "media", ["content"], unique=False)
    op.create_table(
        "move",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("take_id", sa.String(), nullable=False),
        sa.Column("moved_at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_move_timeline_id_timeline")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_move")),
    )
    op.create_index(op.f("ix_move_timeline_id_slot"), "move", ["timeline_id", "slot"], unique=False)
    op.create_table(
        "pointer",
        sa.Column("timeline_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("take_id", sa.String(), nullable=False),
        sa.Column("moved_at", sa.String(), nullable=False),
        sa.Column("orphaned_at", sa.String(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["take_id"], ["take.take_id"], name=op.f("fk_pointer_take_id_take")),
        sa.ForeignKeyConstraint(
            ["timeline_id"], ["timeline.timeline_id"], name=op.f("fk_pointer_timeline_id_timeline")
        ),
        sa.PrimaryKeyConstraint("timeline_id", "slot", name=op.f("pk_pointer")),
    )
    op.create_table(
        "event",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("job_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["job.job_id"], name=op.f("fk_event_job_id_job")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_job_id"), "event", ["job_id"], unique=False)
    op.create_table(
        "remake",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("job_id", sa.String(), nullable=False),
        sa.Column("slot", sa.String(), nullable=False),
        sa.Column("finding_kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["job_id"], ["job.job_id"], name=op.f("fk_remake_job_id_job")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_remake")),
    )
    op.create_index(op.f("ix_remake_job_id_slot"), "remake", ["job_id", "slot"], unique=False)


def downgrade() -> None:
    for name in (
        "remake",
        "event",
        "pointer",
        "move",
        "media",
        "mark",
        "job",
        "guidance",
        "flag",
        "decision",
        "timeline",
        "take",
        "project",
        "claim",
    ):
        op.drop_table(name)
