package normbook.editor;

import java.time.Instant;

/**
 * What stood in a file at a time.
 *
 * @param account who saved it; null for a change made without the editor, and where the account is gone
 * @param author the name of that account
 * @param message what the author said of it; null where nothing
 */
record Revision(
        long id,
        String path,
        String hash,
        String source,
        Kind kind,
        Long account,
        String author,
        String message,
        Instant savedAt) {

    enum Kind {
        SAVED,
        RESTORED,
        /** Found in the file, written by something else than the editor. */
        OUTSIDE
    }

    /** What is said of a revision that is to be made. */
    record Mark(Kind kind, Long account, String message) {
        static final Mark OUTSIDE = new Mark(Kind.OUTSIDE, null, null);
    }
}
