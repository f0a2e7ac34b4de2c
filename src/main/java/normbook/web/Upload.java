package normbook.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that a form sends along. */
public record Upload(String name, byte[] bytes) {
    /** Of the whole form. */
    public static final int MAX_BYTES = 1024 * 1024;

    /** @throws RequestException 413 where the form is too large, 400 where it is broken */
    public static Optional<Upload> of(Context ctx, String field) {
        if (!ctx.isMultipartFormData()) return Optional.empty();
        UploadedFile file = parsed(() -> ctx.uploadedFile(field));
        if (file == null || file.filename().isBlank()) return Optional.empty();
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) throw tooLarge();
            return Optional.of(new Upload(file.filename(), bytes));
        } catch (IOException e) {
            throw new RequestException(400, "web.error.malformed-form");
        }
    }

    /** A field of a form with files; null where it has none. */
    public static String text(Context ctx, String field) {
        return parsed(() -> ctx.formParam(field));
    }

    private interface Parsing<T> {
        T run() throws Exception;
    }

    /** Jetty says by many kinds of exceptions that a form is broken or too large, some of them wrapped. */
    private static <T> T parsed(Parsing<T> parsing) {
        try {
            return parsing.run();
        } catch (RequestException e) {
            throw e;
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                String message = String.valueOf(cause.getMessage());
                if (message.contains("exceeds") || message.contains("too large") || message.contains("max length")) {
                    throw tooLarge();
                }
            }
            throw new RequestException(400, "web.error.malformed-form");
        }
    }

    private static RequestException tooLarge() {
        return new RequestException(413, "web.error.too-large", MAX_BYTES / 1024);
    }
}
