package normbook.account;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** Sessions and one-time links in SQL; only hashes of their tokens are kept. */
final class SessionRepository {
    static final Duration LIFETIME = Duration.ofDays(180);

    void insert(Handle handle, String tokenHash, long accountId, Instant now) {
        handle.createUpdate("insert into account_sessions (token_hash, account_id, created_at, expires_at)"
                        + " values (:tokenHash, :accountId, :now, :expires)")
                .bind("tokenHash", tokenHash)
                .bind("accountId", accountId)
                .bind("now", now)
                .bind("expires", now.plus(LIFETIME))
                .execute();
    }

    void delete(Handle handle, String tokenHash) {
        handle.execute("delete from account_sessions where token_hash = ?", tokenHash);
    }

    void deleteAllOf(Handle handle, long account) {
        handle.execute("delete from account_sessions where account_id = ?", account);
    }

    void deleteExpired(Handle handle, Instant now) {
        handle.execute("delete from account_sessions where expires_at <= ?", now);
    }

    /** The one open invitation is replaced: an older link no longer works. */
    void replaceInvitation(Handle handle, String tokenHash, Instant now) {
        handle.execute("delete from account_invitations");
        handle.execute("insert into account_invitations values (?, 'administrator', ?)", tokenHash, now);
    }

    boolean isInvited(Handle handle, String tokenHash) {
        return handle.createQuery("select count(*) from account_invitations where token_hash = :tokenHash")
                        .bind("tokenHash", tokenHash)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Returns false when somebody else has used the link first. */
    boolean useInvitation(Handle handle, String tokenHash) {
        return handle.execute("delete from account_invitations where token_hash = ?", tokenHash) == 1;
    }
}
