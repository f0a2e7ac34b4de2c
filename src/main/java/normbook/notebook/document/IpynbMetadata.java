package normbook.notebook.document;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The metadata that the published schema (nbformat 4.5) has a word about; all other may be anything. */
final class IpynbMetadata {
    private static final Pattern NAME = Pattern.compile("^.+$");
    private static final Pattern TAG = Pattern.compile("^[^,]+$");

    private IpynbMetadata() {}

    static void checkNotebook(JsonAt metadata) {
        metadata.ifPresent("kernelspec", kernel -> {
            kernel.field("name").text();
            kernel.field("display_name").text();
        });
        metadata.ifPresent("language_info", IpynbMetadata::checkLanguage);
        metadata.ifPresent("title", JsonAt::text);
        metadata.ifPresent("authors", authors -> authors.items(Integer.MAX_VALUE));
        metadata.ifPresent("orig_nbformat", version -> {
            if (!version.node().isInt() || version.node().intValue() < 1)
                throw version.wrong("notebook.ipynb.not.count");
        });
    }

    private static void checkLanguage(JsonAt language) {
        language.field("name").text();
        for (String name : Set.of("file_extension", "mimetype", "pygments_lexer"))
            language.ifPresent(name, JsonAt::text);
        language.ifPresent("codemirror_mode", mode -> {
            if (!mode.node().isObject()) mode.text();
        });
    }

    static void checkCell(JsonAt metadata, Cell.Kind kind) {
        metadata.object();
        metadata.ifPresent("name", name -> name.text(NAME, "notebook.ipynb.not.name"));
        metadata.ifPresent("tags", IpynbMetadata::checkTags);
        metadata.ifPresent("jupyter", JsonAt::object);
        metadata.ifPresent("nbgrader", Nbgrader::check);
        if (kind == Cell.Kind.RAW) metadata.ifPresent("format", JsonAt::text);
        if (kind == Cell.Kind.CODE) checkCode(metadata);
    }

    private static void checkTags(JsonAt tags) {
        Set<String> found = new HashSet<>();
        for (JsonAt tag : tags.items(Integer.MAX_VALUE)) {
            if (!found.add(tag.text(TAG, "notebook.ipynb.not.tag"))) throw tag.wrong("notebook.ipynb.twice");
        }
    }

    private static void checkCode(JsonAt metadata) {
        metadata.ifPresent("collapsed", JsonAt::flag);
        metadata.ifPresent("execution", times -> times.fields().forEach(JsonAt::text));
        metadata.ifPresent("scrolled", scrolled -> {
            if (!scrolled.node().asText().equals("auto")) scrolled.flag();
        });
    }
}
