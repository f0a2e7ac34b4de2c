package normbook.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Accounts in SQL. Methods take the handle of a transaction that the caller has open. */
final class AccountRepository {
    /** A username and how it is compared: {@code Ａda} and {@code ada} are one. */
    static String normalised(String username) {
        String compatible = Normalizer.normalize(username, Normalizer.Form.NFKC).strip();
        // Lower case may undo the normal form; done again, normalising what is normalised changes nothing.
        return Normalizer.normalize(compatible.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
    }

    long insertGuest(Handle handle, Instant now) {
        return handle.createUpdate("insert into accounts (role, created_at) values ('guest', :now)")
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Gives a guest's account a name, so that what the guest did stays with it. */
    void name(Handle handle, long id, NewAccount account) {
        handle.createUpdate("update accounts set role = :role, username = :username, display_name = :displayName,"
                        + " password_hash = :passwordHash where id = :id")
                .bind("id", id)
                .bind("role", account.role().word())
                .bind("username", normalised(account.username()))
                .bind("displayName", account.displayName())
                .bind("passwordHash", account.passwordHash())
                .execute();
    }

    boolean isTaken(Handle handle, String username) {
        return handle.createQuery("select count(*) from accounts where username = :username")
                        .bind("username", normalised(username))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Whoever takes the role from one of them, or deletes one, waits for others who do. */
    List<Long> lockAdministrators(Handle handle) {
        return handle.createQuery("select id from accounts where role = 'administrator' for update")
                .mapTo(Long.class)
                .list();
    }

    boolean hasAdministrator(Handle handle) {
        return handle.createQuery("select count(*) from accounts where role = 'administrator'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Those with a name, in its order. {@code part} may stand anywhere in it. */
    List<Account> list(Handle handle, String part, int offset, int most) {
        return handle.createQuery("select * from accounts where username is not null and (locate(:part, username) > 0"
                        + " or locate(lower(:part), lower(display_name)) > 0) order by username"
                        + " offset :offset rows fetch next :most rows only")
                .bind("part", normalised(part))
                .bind("offset", offset)
                .bind("most", most)
                .map(AccountRepository::account)
                .list();
    }

    List<Account> list(Handle handle, Collection<Long> ids) {
        if (ids.isEmpty()) return List.of();
        return handle.createQuery("select * from accounts where id in (<ids>)")
                .bindList("ids", List.copyOf(ids))
                .map(AccountRepository::account)
                .list();
    }

    void setRole(Handle handle, long id, Role role) {
        handle.execute("update accounts set role = ? where id = ?", role.word(), id);
    }

    void setPasswordHash(Handle handle, long id, String hash) {
        handle.execute("update accounts set password_hash = ? where id = ?", hash, id);
    }

    Optional<Account> find(Handle handle, long id) {
        return handle.createQuery("select * from accounts where id = :id")
                .bind("id", id)
                .map(AccountRepository::account)
                .findOne();
    }

    Optional<Account> findByUsername(Handle handle, String username) {
        return handle.createQuery("select * from accounts where username = :username")
                .bind("username", normalised(username))
                .map(AccountRepository::account)
                .findOne();
    }

    Optional<String> findPasswordHash(Handle handle, long id) {
        return handle.createQuery("select password_hash from accounts where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne();
    }

    Optional<Account> findBySession(Handle handle, String tokenHash, Instant now) {
        return handle.createQuery("select a.* from accounts a join account_sessions s on s.account_id = a.id"
                        + " where s.token_hash = :tokenHash and s.expires_at > :now")
                .bind("tokenHash", tokenHash)
                .bind("now", now)
                .map(AccountRepository::account)
                .findOne();
    }

    void delete(Handle handle, long id) {
        handle.execute("delete from accounts where id = ?", id);
    }

    private static Account account(ResultSet row, StatementContext context) throws SQLException {
        return new Account(
                row.getLong("id"),
                Role.of(row.getString("role")),
                row.getString("username"),
                row.getString("display_name"));
    }
}
