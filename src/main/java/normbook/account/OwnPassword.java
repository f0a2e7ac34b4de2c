package normbook.account;

import io.javalin.http.Context;
import java.util.Optional;
import normbook.storage.Database;
import normbook.web.Form;

/** Asks for the password again before what cannot be undone: a session left open is not enough for it. */
final class OwnPassword {
    private static final String WRONG = "account.error.own-password";
    private static final String TOO_MANY = "account.error.too-many-attempts";

    private final Database database;
    private final Passwords passwords;
    private final SignInLimit limit;
    private final AccountRepository accounts = new AccountRepository();

    OwnPassword(Database database, Passwords passwords, SignInLimit limit) {
        this.database = database;
        this.passwords = passwords;
        this.limit = limit;
    }

    /** The key of a sentence where the form's field {@code password} is not the account's. */
    Optional<String> problem(Context ctx, Account account) {
        if (!limit.start(account.username(), ctx.ip()).isZero()) return Optional.of(TOO_MANY);
        String password = Form.of(ctx).text("password");
        String hash = database.read(handle -> accounts.findPasswordHash(handle, account.id()))
                .orElse(null);
        boolean right = password.length() <= Passwords.MAX_LENGTH && passwords.matches(password, hash);
        if (!right) return Optional.of(WRONG);
        limit.succeeded(account.username(), ctx.ip());
        return Optional.empty();
    }

    int status(String problem) {
        return problem.equals(TOO_MANY) ? 429 : 400;
    }
}
