package normbook.account;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import normbook.storage.Database;
import normbook.web.RequestException;
import normbook.web.Visitor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Makes learners and the first administrator: whoever was a guest keeps the guest's account, now with a name. */
final class Registration {
    private final Database database;
    private final InstantSource clock;
    private final AccountRepository accounts = new AccountRepository();
    private final SessionRepository sessions = new SessionRepository();

    Registration(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param invitationHash of the one-time link, used up together with making the account; null without one
     * @return nothing where the username is taken: nothing has changed then
     */
    Optional<Account> create(Visitor visitor, NewAccount account, String invitationHash) {
        return writeUnlessTaken(handle -> {
            if (accounts.isTaken(handle, account.username())) return Optional.empty();
            if (invitationHash != null && !sessions.useInvitation(handle, invitationHash)) {
                throw new RequestException(404, "account.error.invitation-used");
            }
            long id = visitor.guest() ? visitor.accountId() : accounts.insertGuest(handle, clock.instant());
            accounts.name(handle, id, account);
            return accounts.findByUsername(handle, account.username());
        });
    }

    boolean isInvited(String tokenHash) {
        return database.read(handle -> sessions.isInvited(handle, tokenHash));
    }

    /** Two sign-ups for one name at the same moment: the constraint decides, and the second is told so. */
    private Optional<Account> writeUnlessTaken(Function<Handle, Optional<Account>> work) {
        try {
            return database.write(work);
        } catch (UnableToExecuteStatementException e) {
            if (Database.isDuplicate(e)) return Optional.empty();
            throw e;
        }
    }
}
