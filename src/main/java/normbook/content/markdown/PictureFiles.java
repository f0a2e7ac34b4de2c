package normbook.content.markdown;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Pictures that stand beside texts, by the ends of their names, and where browsers find them. */
public final class PictureFiles {
    /** Of addresses: below it stands the file's path within the content folder. */
    public static final String ADDRESS = "/images/";

    private static final Map<String, String> TYPES = Map.of(
            ".png", "image/png",
            ".jpg", "image/jpeg",
            ".jpeg", "image/jpeg",
            ".gif", "image/gif",
            ".webp", "image/webp",
            ".avif", "image/avif");

    private PictureFiles() {}

    static boolean isOne(Path file) {
        return type(file).isPresent();
    }

    /** The media type; empty for any other file. */
    public static Optional<String> type(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return TYPES.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    public static String url(Path file) {
        return ADDRESS
                + StreamSupport.stream(file.spliterator(), false)
                        .map(name -> URLEncoder.encode(name.toString(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                        .collect(Collectors.joining("/"));
    }
}
