package normbook.account;

import java.time.InstantSource;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Hash;
import normbook.web.RandomToken;

/** The one-time link that makes the first administrator. */
public final class Invitations {
    private final Database database;
    private final InstantSource clock;
    private final AccountRepository accounts = new AccountRepository();
    private final SessionRepository sessions = new SessionRepository();

    public Invitations(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The path of a new link while there is no administrator yet; an older link stops working. */
    public Optional<String> invitePathWithoutAdministrator() {
        if (database.read(accounts::hasAdministrator)) return Optional.empty();
        String token = RandomToken.draw();
        database.writeOnly(handle -> sessions.replaceInvitation(handle, Hash.of(token), clock.instant()));
        return Optional.of("/account/setup/" + token);
    }
}
