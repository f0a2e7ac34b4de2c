package normbook.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Finds the newest state of a file whose process was killed.
 *
 * <p>H2 2.5.252 looks for it where each chunk guessed that the next would be, starting from the chunk in the file's
 * header. A wrong guess makes it rewrite the header, but with the chunk that guessed wrong ({@code
 * RandomAccessStore.writeChunk} runs before {@code lastChunk} is set), so that up to 20 chunks that are on the disk are
 * not looked for and a whole run's acknowledged rows are gone (measured: 1 kill in 50). Recovery mode looks at every
 * block.
 */
final class Recovery {
    private static final int HEADER_BYTES = 4096;

    private Recovery() {}

    static void run(Path file) {
        if (!Files.exists(file) || closedCleanly(file)) return;
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(file.toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .open();
            store.close(0);
        } catch (MVStoreException e) {
            // The connection that is opened next says so in words.
            if (e.getErrorCode() != DataUtils.ERROR_FILE_LOCKED) throw e;
        }
    }

    private static boolean closedCleanly(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1).contains("clean:1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
