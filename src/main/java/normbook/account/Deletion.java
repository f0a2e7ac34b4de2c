package normbook.account;

import java.util.List;
import java.util.Optional;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;

/** Ends an account, or its rights, unless nobody would be left who can give any. */
record Deletion(AccountRepository accounts) {
    /** Every room's rows of the account go with it, by their foreign keys; what it authored belongs to none. */
    Optional<String> delete(Handle handle, long id) {
        if (isLastAdministrator(handle, id)) return Optional.of("account.error.last-administrator");
        accounts.delete(handle, id);
        return Optional.empty();
    }

    Optional<String> setRole(Handle handle, long id, Role role) {
        if (role != Role.ADMINISTRATOR && isLastAdministrator(handle, id)) {
            return Optional.of("account.error.last-administrator");
        }
        new Rights(accounts).set(handle, id, role);
        return Optional.empty();
    }

    private boolean isLastAdministrator(Handle handle, long id) {
        return accounts.lockAdministrators(handle).equals(List.of(id));
    }
}
