package normbook.account;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Rows of another room that belong to an account. They move when a guest signs in to an account they already have, and
 * are in its export; a foreign key that cascades deletes them with it.
 */
public interface OwnedRows {
    void move(Handle handle, long fromAccount, long toAccount);

    /** All that the account has here, but for what is kept from it: seeds and answers are no export's. */
    void export(Handle handle, long account, ExportedFiles files);

    /** Titles of what nobody would look after without this account. */
    default List<String> abandoned(Handle handle, long account) {
        return List.of();
    }
}
