package normbook.editor;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.markdown.Figures;
import normbook.content.markdown.PictureFiles;
import normbook.web.Upload;

/** Pictures that come from a browser, put beside the text that is to show them; what they are, their first bytes say. */
final class Pictures {
    private static final int MAX_BYTES = 1000 * 1024;
    private static final int MAX_NAME = 60;
    private static final int MOST_OF_A_NAME = 100;

    private final ContentFolder folder;
    private final ContentFiles files;

    Pictures(ContentFolder folder) {
        this.folder = folder;
        this.files = new ContentFiles(folder);
    }

    /**
     * One that stands beside a text.
     *
     * @param markdown that shows it there
     * @param href where it can be looked at alone; null for a drawing, which is shown within a text only
     */
    record Row(String name, String markdown, String href) {
        private static Row of(Path file) {
            String name = file.getFileName().toString();
            boolean plain = name.matches("[^\\s()<>]+");
            String href =
                    PictureFiles.type(file).map(type -> PictureFiles.url(file)).orElse(null);
            return new Row(name, plain ? "![](" + name + ")" : "![](<" + name + ">)", href);
        }
    }

    List<Row> list(EditableFile text) {
        return beside(text).stream().map(Row::of).toList();
    }

    /** By its name alone. */
    Optional<Path> find(EditableFile text, String name) {
        return beside(text).stream()
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst();
    }

    private List<Path> beside(EditableFile text) {
        Path beside = text.path().getParent();
        return folder.list(beside.toString(), "").stream()
                .filter(file -> file.getParent().equals(beside))
                .filter(file -> PictureFiles.type(file).isPresent()
                        || file.toString().toLowerCase(Locale.ROOT).endsWith(".svg"))
                .toList();
    }

    /**
     * Never over another file.
     *
     * @return the name that the text may use
     */
    String store(EditableFile text, Upload upload) {
        if (upload.bytes().length > MAX_BYTES) throw new Refusal(422, "editor.error.picture-large", MAX_BYTES / 1024);
        String end = end(upload);
        String name = name(upload.name());
        for (int n = 1; n <= MOST_OF_A_NAME; n++) {
            Path file = text.path().resolveSibling(name + (n == 1 ? "" : "-" + n) + end);
            if (files.create(file, upload.bytes())) return file.getFileName().toString();
        }
        throw new Refusal(409, "editor.error.exists", name + end);
    }

    private static String end(Upload upload) {
        byte[] bytes = upload.bytes();
        if (startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n")) return ".png";
        if (startsWith(bytes, 0, "\u00ff\u00d8\u00ff")) return ".jpg";
        if (startsWith(bytes, 0, "GIF87a") || startsWith(bytes, 0, "GIF89a")) return ".gif";
        if (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) return ".webp";
        if (startsWith(bytes, 4, "ftypavif")) return ".avif";
        if (upload.name().toLowerCase(Locale.ROOT).endsWith(".svg")) return svg(upload);
        throw new Refusal(422, "editor.error.picture-kind");
    }

    /** As it will be shown, or not at all. */
    private static String svg(Upload upload) {
        Path file = Path.of("picture.svg");
        try {
            Figures.check(file, ContentFolder.decode(file, upload.bytes()));
            return ".svg";
        } catch (ContentException e) {
            throw new Refusal(422, e.problem().key(), e.problem().arguments().toArray());
        }
    }

    private static boolean startsWith(byte[] bytes, int at, String magic) {
        byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) return false;
        }
        return true;
    }

    /** Without its folders and its end, and with letters, digits and hyphens alone. */
    static String name(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFKC).replaceFirst("(?s).*[/\\\\]", "");
        name = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
        name = name.replaceAll("[^\\p{L}\\p{N}_]+", "-").replaceAll("^-+|-+$", "");
        if (name.length() > MAX_NAME)
            name = name.substring(
                    0, name.offsetByCodePoints(0, Math.min(MAX_NAME, name.codePointCount(0, name.length()))));
        return name.isEmpty() ? "picture" : name;
    }
}
