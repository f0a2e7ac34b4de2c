package normbook.lesson;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;
import normbook.content.ContentFolder;
import normbook.content.markdown.PictureFiles;
import normbook.web.Encoded;
import normbook.web.RequestException;
import normbook.web.Role;

/** {@code /images/…}: the pictures that stand beside texts of the course, and no other file of its folder. */
public final class PictureController {
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final ContentFolder folder;

    public PictureController(ContentFolder folder) {
        this.folder = folder;
    }

    public void register(RoutesConfig routes) {
        routes.get(PictureFiles.ADDRESS + "<path>", this::show, Role.ANYONE);
    }

    private void show(Context ctx) {
        Path file = file(ctx.pathParam("path")).orElseThrow(() -> RequestException.notFound(ctx.path()));
        String type = PictureFiles.type(file).orElseThrow(() -> RequestException.notFound(ctx.path()));
        byte[] bytes = folder.bytes(file, MAX_BYTES).orElseThrow(() -> RequestException.notFound(ctx.path()));
        ctx.header("Cache-Control", "no-cache");
        Encoded.plain(bytes).answer(ctx, type);
    }

    private static Optional<Path> file(String path) {
        try {
            Path file = Path.of(path).normalize();
            boolean hidden = StreamSupport.stream(file.spliterator(), false)
                    .anyMatch(name -> name.toString().startsWith("."));
            return file.getNameCount() > 1 && !hidden ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
