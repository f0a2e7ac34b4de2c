package normbook.account;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;

/** What other rooms may know and do about accounts. Methods take the handle of a transaction that the caller has open. */
public final class People {
    /** Of a link for somebody who has forgotten a password and is waiting for it. */
    public static final Duration FORGOTTEN = Duration.ofDays(3);
    /** Of a link for somebody whose account has just been made. */
    public static final Duration FIRST = Duration.ofDays(30);

    private final InstantSource clock;
    private final PasswordLinks links;
    private final Passwords passwords = new Passwords();
    private final AccountRepository accounts = new AccountRepository();

    public People(InstantSource clock) {
        this.clock = clock;
        this.links = new PasswordLinks(clock);
    }

    public Optional<Account> find(Handle handle, long id) {
        return accounts.find(handle, id);
    }

    /** By their ids. */
    public Map<Long, Account> find(Handle handle, Collection<Long> ids) {
        return accounts.list(handle, ids).stream().collect(Collectors.toMap(Account::id, account -> account));
    }

    public Optional<Account> findByUsername(Handle handle, String username) {
        return accounts.findByUsername(handle, username);
    }

    /** A username as it is compared: two that have the same are one. */
    public static String normalised(String username) {
        return AccountRepository.normalised(username);
    }

    /**
     * The key of the sentence that says what is wrong with a new account, whose argument is {@link #minPasswordLength}.
     *
     * @param password null where the account gets a link instead
     */
    public static Optional<String> problem(String username, String displayName, String password) {
        String any = "x".repeat(Passwords.MIN_LENGTH);
        return new Credentials(username, displayName, password == null ? any : password).problem();
    }

    public static int minPasswordLength() {
        return Passwords.MIN_LENGTH;
    }

    /** Takes a core for some 50 ms: not to be called within a transaction. */
    public String hash(String password) {
        return passwords.hash(password);
    }

    /** @param passwordHash null: nobody can sign in until a {@link #passwordLink} was used */
    public long createLearner(Handle handle, String username, String displayName, String passwordHash) {
        long id = accounts.insertGuest(handle, clock.instant());
        accounts.name(handle, id, new NewAccount(Role.LEARNER, username, displayName, passwordHash));
        return id;
    }

    /** Never takes rights away. */
    public void raise(Handle handle, long id, Role role) {
        Account account = accounts.find(handle, id).orElseThrow();
        if (!account.role().includes(role)) new Rights(accounts).set(handle, id, role);
    }

    /** The path of a one-time link to set a password; an older one stops working, the old password does not yet. */
    public String passwordLink(Handle handle, long id, Duration lifetime) {
        return links.create(handle, id, lifetime);
    }
}
