package normbook.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import normbook.web.Hash;
import normbook.web.RandomToken;
import org.jdbi.v3.core.Handle;

/** Links that set a password without knowing the old one, each once; only their hashes are kept. */
final class PasswordLinks {
    private final InstantSource clock;
    private final AccountRepository accounts = new AccountRepository();

    PasswordLinks(InstantSource clock) {
        this.clock = clock;
    }

    /** The path of a new link; an older one of the account stops working. */
    String create(Handle handle, long account, Duration lifetime) {
        String token = RandomToken.draw();
        handle.execute("delete from account_password_links where account_id = ?", account);
        handle.execute(
                "insert into account_password_links values (?, ?, ?, ?)",
                Hash.of(token),
                account,
                clock.instant(),
                clock.instant().plus(lifetime));
        return "/account/new-password/" + token;
    }

    Optional<Account> find(Handle handle, String token) {
        return handle.createQuery("select account_id from account_password_links"
                        + " where token_hash = :hash and expires_at > :now")
                .bind("hash", Hash.of(token))
                .bind("now", clock.instant())
                .mapTo(Long.class)
                .findOne()
                .flatMap(id -> accounts.find(handle, id));
    }

    /** Returns false when somebody else has used the link first. */
    boolean use(Handle handle, String token) {
        return handle.execute(
                        "delete from account_password_links where token_hash = ? and expires_at > ?",
                        Hash.of(token),
                        clock.instant())
                == 1;
    }

    static void deleteOf(Handle handle, long account) {
        handle.execute("delete from account_password_links where account_id = ?", account);
    }
}
