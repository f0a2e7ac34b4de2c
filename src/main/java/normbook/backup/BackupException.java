package normbook.backup;

import java.util.List;

/** A backup that cannot be made or used; the key of a sentence that says why, and what it names. */
public final class BackupException extends RuntimeException {
    private final transient List<Object> arguments;

    public BackupException(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return getMessage();
    }

    public List<Object> arguments() {
        return arguments;
    }
}
