package normbook.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Classes in SQL. Methods take the handle of a transaction that the caller has open. */
final class ClassRepository {
    /** What somebody typed about a class. */
    record Facts(String title, LocalDate startsOn, LocalDate endsOn) {}

    long insert(Handle handle, Facts facts, String joinCode, Instant now) {
        return handle.createUpdate("insert into classroom_classes (title, starts_on, ends_on, join_code, created_at)"
                        + " values (:title, :startsOn, :endsOn, :joinCode, :now)")
                .bind("title", facts.title())
                .bind("startsOn", facts.startsOn())
                .bind("endsOn", facts.endsOn())
                .bind("joinCode", joinCode)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void update(Handle handle, long id, Facts facts) {
        handle.createUpdate("update classroom_classes set title = :title, starts_on = :startsOn, ends_on = :endsOn"
                        + " where id = :id")
                .bind("title", facts.title())
                .bind("startsOn", facts.startsOn())
                .bind("endsOn", facts.endsOn())
                .bind("id", id)
                .execute();
    }

    /** @param code null switches joining off */
    void setJoinCode(Handle handle, long id, String code) {
        handle.execute("update classroom_classes set join_code = ? where id = ?", code, id);
    }

    /** @param at null takes it out of the archive */
    void setArchived(Handle handle, long id, Instant at) {
        handle.execute("update classroom_classes set archived_at = ? where id = ?", at, id);
    }

    Optional<Classroom> find(Handle handle, long id) {
        return handle.createQuery("select * from classroom_classes where id = :id")
                .bind("id", id)
                .map(ClassRepository::classroom)
                .findOne();
    }

    /** Only a class that is going on. */
    Optional<Classroom> findByJoinCode(Handle handle, String code) {
        return handle.createQuery("select * from classroom_classes where join_code = :code and archived_at is null")
                .bind("code", code)
                .map(ClassRepository::classroom)
                .findOne();
    }

    /** The newest first, archived ones last. */
    List<Classroom> list(Handle handle) {
        return handle.createQuery("select * from classroom_classes order by archived_at is not null, id desc")
                .map(ClassRepository::classroom)
                .list();
    }

    private static Classroom classroom(ResultSet row, StatementContext context) throws SQLException {
        OffsetDateTime archivedAt = row.getObject("archived_at", OffsetDateTime.class);
        return new Classroom(
                row.getLong("id"),
                row.getString("title"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getString("join_code"),
                archivedAt == null ? null : archivedAt.toInstant());
    }
}
