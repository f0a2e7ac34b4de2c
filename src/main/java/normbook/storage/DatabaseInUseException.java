package normbook.storage;

import java.nio.file.Path;

/** Another process, most likely another Normbook, has the database file open. */
public final class DatabaseInUseException extends RuntimeException {
    private final transient Path file;

    DatabaseInUseException(Path file, Throwable cause) {
        super(file + " is in use", cause);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
