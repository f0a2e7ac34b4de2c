package normbook.web;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import io.javalin.http.util.MultipartUtil;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that a form sends along. */
public record Upload(String name, byte[] bytes) {
    /** Of the whole form, where {@link #allow} says nothing else. */
    public static final int MAX_BYTES = 1024 * 1024;

    private static final String MOST = "normbook.upload";

    /** Lets a form be larger, up to so much; what is more than usual waits on the disk. To be called before it is read. */
    public static void allow(Context ctx, int bytes) {
        ctx.attribute(MOST, bytes);
        String folder = System.getProperty("java.io.tmpdir");
        ctx.attribute(
                MultipartUtil.MULTIPART_CONFIG_ATTRIBUTE, new MultipartConfigElement(folder, bytes, bytes, MAX_BYTES));
    }

    /** @throws RequestException 413 where the form is too large, 400 where it is broken */
    public static Optional<Upload> of(Context ctx, String field) {
        if (!ctx.isMultipartFormData()) return Optional.empty();
        UploadedFile file = parsed(ctx, () -> ctx.uploadedFile(field));
        if (file == null || file.filename().isBlank()) return Optional.empty();
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(most(ctx) + 1);
            if (bytes.length > most(ctx)) throw tooLarge(ctx);
            return Optional.of(new Upload(file.filename(), bytes));
        } catch (IOException e) {
            throw new RequestException(400, "web.error.malformed-form");
        }
    }

    /** A field of a form with files; null where it has none. */
    public static String text(Context ctx, String field) {
        return parsed(ctx, () -> ctx.formParam(field));
    }

    private interface Parsing<T> {
        T run() throws Exception;
    }

    /** Jetty says by many kinds of exceptions that a form is broken or too large, some of them wrapped. */
    private static <T> T parsed(Context ctx, Parsing<T> parsing) {
        try {
            return parsing.run();
        } catch (RequestException e) {
            throw e;
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                String message = String.valueOf(cause.getMessage());
                if (message.contains("exceeds") || message.contains("too large") || message.contains("max length")) {
                    throw tooLarge(ctx);
                }
            }
            throw new RequestException(400, "web.error.malformed-form");
        }
    }

    private static int most(Context ctx) {
        Integer most = ctx.attribute(MOST);
        return most == null ? MAX_BYTES : most;
    }

    private static RequestException tooLarge(Context ctx) {
        return new RequestException(413, "web.error.too-large", most(ctx) / 1024);
    }
}
