package normbook.account;

import normbook.web.Role;
import org.jdbi.v3.core.Handle;

/** What an account may do. */
record Rights(AccountRepository accounts) {
    /** An open link to set its password was handed out when the account could do something else: it stops working. */
    void set(Handle handle, long id, Role role) {
        accounts.setRole(handle, id, role);
        PasswordLinks.deleteOf(handle, id);
    }
}
