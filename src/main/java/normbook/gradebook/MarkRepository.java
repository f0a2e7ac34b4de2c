package normbook.gradebook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import normbook.account.ExportedFiles;
import normbook.account.OwnedRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Due dates and marks in SQL. */
public final class MarkRepository implements OwnedRows {
    /** By activity. */
    Map<String, Instant> dueDates(Handle handle, long classId) {
        Map<String, Instant> due = new HashMap<>();
        handle.createQuery("select activity, due_at from gradebook_due_dates where class_id = :class")
                .bind("class", classId)
                .map((row, context) -> due.put(
                        row.getString("activity"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
        return due;
    }

    /** @param dueAt null: at no time */
    void setDue(Handle handle, long classId, String activity, Instant dueAt) {
        handle.execute("delete from gradebook_due_dates where class_id = ? and activity = ?", classId, activity);
        if (dueAt != null) {
            handle.execute("insert into gradebook_due_dates values (?, ?, ?)", classId, activity, dueAt);
        }
    }

    void insert(Handle handle, long classId, Mark mark) {
        handle.execute(
                "insert into gradebook_marks (class_id, account_id, activity, kind, share, note, marked_by, marked_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                classId,
                mark.account(),
                mark.activity(),
                mark.kind().name().toLowerCase(Locale.ROOT),
                mark.share(),
                mark.note(),
                mark.markedBy(),
                mark.at());
    }

    /** Of all learners, oldest first. */
    List<Mark> list(Handle handle, long classId) {
        return handle.createQuery("select * from gradebook_marks where class_id = :class order by id")
                .bind("class", classId)
                .map(MarkRepository::mark)
                .list();
    }

    /** Oldest first. */
    List<Mark> list(Handle handle, long classId, long account, String activity) {
        return handle.createQuery("select * from gradebook_marks where class_id = :class and account_id = :account"
                        + " and activity = :activity order by id")
                .bind("class", classId)
                .bind("account", account)
                .bind("activity", activity)
                .map(MarkRepository::mark)
                .list();
    }

    /** Guests are in no class. */
    @Override
    public void move(Handle handle, long fromAccount, long toAccount) {}

    @Override
    public void export(Handle handle, long account, ExportedFiles files) {
        ArrayNode marks = JsonNodeFactory.instance.arrayNode();
        handle.createQuery("select * from gradebook_marks where account_id = :account order by id")
                .bind("account", account)
                .map(MarkRepository::mark)
                .forEach(mark -> marks.addObject()
                        .put("activity", mark.activity())
                        .put("kind", mark.kind().name().toLowerCase(Locale.ROOT))
                        .put("share", mark.share())
                        .put("note", mark.note())
                        .put("marked_at", mark.at().toString()));
        files.add("gradebook-marks.json", marks);
    }

    private static Mark mark(ResultSet row, StatementContext context) throws SQLException {
        long by = row.getLong("marked_by");
        Long markedBy = row.wasNull() ? null : by;
        return new Mark(
                row.getLong("account_id"),
                row.getString("activity"),
                Mark.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("share", Double.class),
                row.getString("note"),
                markedBy,
                row.getObject("marked_at", OffsetDateTime.class).toInstant());
    }
}
