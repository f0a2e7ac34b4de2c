package normbook.editor;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.markdown.PictureFiles;

/** The texts of the course that name a picture, so that none is deleted under them. In doubt they do. */
record PictureUses(ContentFolder content) {
    List<Path> of(Path picture) {
        Pattern named = Pattern.compile(
                "([^\\s()<>\"'\\[\\]]*)" + Pattern.quote(picture.getFileName().toString()));
        return Stream.of(".md", ".yml", ".ipynb")
                .flatMap(suffix -> content.list("", suffix).stream())
                .filter(text -> uses(text, picture, named))
                .sorted()
                .toList();
    }

    private boolean uses(Path text, Path picture, Pattern named) {
        String source;
        try {
            source = content.read(text);
        } catch (ContentException e) {
            return false; // shows nothing to anybody
        }
        return Stream.of(source, decoded(source)).anyMatch(read -> {
            Matcher found = named.matcher(read);
            while (found.find()) {
                if (isMeant(text, picture, found.group(1))) return true;
            }
            return false;
        });
    }

    /** @param before what stands before its name: folders, the address of pictures, or the beginning of another name */
    private static boolean isMeant(Path text, Path picture, String before) {
        String name = picture.getFileName().toString();
        try {
            Path meant = before.startsWith(PictureFiles.ADDRESS)
                    ? Path.of(before.substring(PictureFiles.ADDRESS.length()) + name)
                    : text.resolveSibling(before + name);
            return meant.normalize().equals(picture);
        } catch (InvalidPathException e) {
            return true;
        }
    }

    /** With what an address may write as percent signs. */
    private static String decoded(String source) {
        Matcher escaped = Pattern.compile("(?:%[0-9A-Fa-f]{2})+").matcher(source);
        return escaped.replaceAll(
                run -> Matcher.quoteReplacement(URLDecoder.decode(run.group(), StandardCharsets.UTF_8)));
    }
}
