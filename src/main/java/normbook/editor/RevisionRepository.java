package normbook.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import normbook.web.Hash;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Revisions of content files in SQL. */
final class RevisionRepository {
    static final int MAX_MESSAGE = 500;

    private static final String SELECT = "select r.*, a.display_name from content_revisions r"
            + " left join accounts a on a.id = r.account_id where r.path = :path";

    long insert(Handle handle, String path, String source, Revision.Mark mark, Instant now) {
        return handle.createUpdate(
                        "insert into content_revisions (path, hash, source, kind, account_id, message, saved_at)"
                                + " values (:path, :hash, :source, :kind, :account, :message, :now)")
                .bind("path", path)
                .bind("hash", Hash.of(source))
                .bind("source", source)
                .bind("kind", mark.kind().name().toLowerCase(Locale.ROOT))
                .bind("account", mark.account())
                .bind("message", mark.message())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Newest first. */
    List<Revision> list(Handle handle, String path, int most) {
        return handle.createQuery(SELECT + " order by r.id desc limit :most")
                .bind("path", path)
                .bind("most", most)
                .map(RevisionRepository::revision)
                .list();
    }

    Optional<Revision> newest(Handle handle, String path) {
        return list(handle, path, 1).stream().findFirst();
    }

    Optional<Revision> find(Handle handle, String path, long id) {
        return handle.createQuery(SELECT + " and r.id = :id")
                .bind("path", path)
                .bind("id", id)
                .map(RevisionRepository::revision)
                .findOne();
    }

    /** What a file was goes with it to its new place. */
    void move(Handle handle, String from, String to) {
        handle.createUpdate("update content_revisions set path = :to where path = :from")
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    /** Of every file that ever had a revision. */
    List<String> paths(Handle handle) {
        return handle.createQuery("select distinct path from content_revisions order by path")
                .mapTo(String.class)
                .list();
    }

    /** Of the files that ever had this text, the one that was saved last first. */
    List<String> pathsOf(Handle handle, String hash) {
        return handle.createQuery(
                        "select path from content_revisions where hash = :hash group by path order by max(id) desc")
                .bind("hash", hash)
                .mapTo(String.class)
                .list();
    }

    /** The text that had this hash. */
    Optional<String> source(Handle handle, String path, String hash) {
        return handle.createQuery("select source from content_revisions where path = :path and hash = :hash limit 1")
                .bind("path", path)
                .bind("hash", hash)
                .mapTo(String.class)
                .findOne();
    }

    private static Revision revision(ResultSet row, StatementContext context) throws SQLException {
        long account = row.getLong("account_id");
        Long owner = row.wasNull() ? null : account;
        return new Revision(
                row.getLong("id"),
                row.getString("path"),
                row.getString("hash"),
                row.getString("source"),
                Revision.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                owner,
                row.getString("display_name"),
                row.getString("message"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
