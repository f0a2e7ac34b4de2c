package normbook.classroom;

import java.util.Locale;

/**
 * What an import will do with one row.
 *
 * @param line where it stands in the list
 * @param fault the key of a sentence, or null; about {@code value}
 */
record PlannedAccount(
        long line, String username, String displayName, String password, Kind kind, String fault, String value) {
    enum Kind {
        CREATE,
        ALREADY_THERE,
        FAULTY;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static PlannedAccount of(AccountTable.Row row, Kind kind) {
        return new PlannedAccount(row.line(), row.username(), row.displayName(), row.password(), kind, null, null);
    }

    static PlannedAccount faulty(AccountTable.Row row, String fault, String value) {
        return new PlannedAccount(row.line(), row.username(), row.displayName(), "", Kind.FAULTY, fault, value);
    }

    boolean isNew() {
        return kind == Kind.CREATE;
    }

    boolean hasPassword() {
        return !password.isEmpty();
    }
}
