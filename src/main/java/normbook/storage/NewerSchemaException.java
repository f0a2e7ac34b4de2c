package normbook.storage;

import java.nio.file.Path;

/** The database was written by a newer Normbook than this one, which would not understand it. */
public final class NewerSchemaException extends RuntimeException {
    private final transient Path file;

    NewerSchemaException(Path file) {
        super("written by a newer version: " + file);
        this.file = file;
    }

    public Path file() {
        return file;
    }
}
