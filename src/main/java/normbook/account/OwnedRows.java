package normbook.account;

import org.jdbi.v3.core.Handle;

/** Rows of another room that belong to an account; they move when a guest signs in to an account they already have. */
public interface OwnedRows {
    void move(Handle handle, long fromAccount, long toAccount);
}
