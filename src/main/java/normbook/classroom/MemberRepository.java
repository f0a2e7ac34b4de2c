package normbook.classroom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import normbook.account.ExportedFiles;
import normbook.account.OwnedRows;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Who is in which class, in SQL. */
public final class MemberRepository implements OwnedRows {
    void insert(Handle handle, Membership membership) {
        handle.createUpdate("insert into classroom_members (class_id, account_id, role, joined_at)"
                        + " values (:class, :account, :role, :joinedAt)")
                .bind("class", membership.classId())
                .bind("account", membership.account())
                .bind("role", membership.role().word())
                .bind("joinedAt", membership.joinedAt())
                .execute();
    }

    void setRole(Handle handle, long classId, long account, Role role) {
        handle.execute(
                "update classroom_members set role = ? where class_id = ? and account_id = ?",
                role.word(),
                classId,
                account);
    }

    /** @return false where nobody would be left who may teach the class */
    boolean deleteUnlessLastInstructor(Handle handle, long classId, long account) {
        if (listTaughtAlone(handle, account).containsKey(classId)) return false;
        handle.execute("delete from classroom_members where class_id = ? and account_id = ?", classId, account);
        return true;
    }

    Optional<Membership> find(Handle handle, long classId, long account) {
        return handle.createQuery("select * from classroom_members where class_id = :class and account_id = :account")
                .bind("class", classId)
                .bind("account", account)
                .map(MemberRepository::membership)
                .findOne();
    }

    List<Membership> list(Handle handle, long classId) {
        return handle.createQuery("select * from classroom_members where class_id = :class order by account_id")
                .bind("class", classId)
                .map(MemberRepository::membership)
                .list();
    }

    List<Membership> listOf(Handle handle, long account) {
        return handle.createQuery("select * from classroom_members where account_id = :account order by class_id")
                .bind("account", account)
                .map(MemberRepository::membership)
                .list();
    }

    @Override
    public List<String> abandoned(Handle handle, long account) {
        return List.copyOf(listTaughtAlone(handle, account).values());
    }

    /** Titles by the ids of the classes; a member whose account is none of an instructor any more does not teach. */
    private static Map<Long, String> listTaughtAlone(Handle handle, long account) {
        Map<Long, String> titles = new TreeMap<>();
        handle.createQuery("select c.id, c.title from classroom_members m"
                        + " join classroom_classes c on c.id = m.class_id join accounts a on a.id = m.account_id"
                        + " where m.role = 'instructor' and a.role in ('instructor', 'administrator')"
                        + " group by c.id, c.title having count(*) = 1 and min(m.account_id) = :account")
                .bind("account", account)
                .map((row, context) -> titles.put(row.getLong("id"), row.getString("title")))
                .list();
        return titles;
    }

    /** A guest is in no class. */
    @Override
    public void move(Handle handle, long fromAccount, long toAccount) {}

    @Override
    public void export(Handle handle, long account, ExportedFiles files) {
        ArrayNode classes = JsonNodeFactory.instance.arrayNode();
        handle.createQuery("select c.title, m.role, m.joined_at from classroom_members m"
                        + " join classroom_classes c on c.id = m.class_id where m.account_id = :account order by c.id")
                .bind("account", account)
                .map((row, context) -> classes.addObject()
                        .put("title", row.getString("title"))
                        .put("role", row.getString("role"))
                        .put("joined_at", instant(row).toString()))
                .list();
        files.add("classes.json", classes);
    }

    private static Membership membership(ResultSet row, StatementContext context) throws SQLException {
        return new Membership(
                row.getLong("class_id"), row.getLong("account_id"), Role.of(row.getString("role")), instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("joined_at", OffsetDateTime.class).toInstant();
    }
}
