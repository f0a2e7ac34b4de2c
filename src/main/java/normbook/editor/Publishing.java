package normbook.editor;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import normbook.content.ContentException;
import normbook.content.FrontMatter;
import normbook.content.Publication;
import normbook.content.SourceText;
import normbook.content.YamlNode;
import normbook.language.Language;
import normbook.lesson.Course;

/** What the text of a file says of when learners see it. A save is no way to publish: that is asked for by its name. */
final class Publishing {
    /** With the lines that belong to it. */
    private static final Pattern TITLE = Pattern.compile("(?m)^title:.*(?:\\R[ \\t]+.*)*");

    private final Course course;
    private final InstantSource clock;

    Publishing(Course course, InstantSource clock) {
        this.course = course;
        this.clock = clock;
    }

    /** @throws Refusal where learners would see what they do not see, now or later, with the text that is there */
    void refuse(EditableFile file, String before, String after) {
        if (!file.hasState()) return;
        Publication.State was = of(file, before).at(clock.instant());
        Publication.State is = of(file, after).at(clock.instant());
        // What belongs to a lesson that learners do not see is hidden with it.
        boolean shown = is != Publication.State.DRAFT && isHidden(file, before) && !isHidden(file, after);
        if (shown || is.compareTo(was) > 0) throw new Refusal(422, "editor.error.publishes", file.path());
    }

    private boolean isHidden(EditableFile file, String text) {
        return lesson(file, text)
                .filter(slug -> course.findHidden(slug).isPresent())
                .isPresent();
    }

    /** Also of a text with errors. */
    static Publication of(EditableFile file, String text) {
        try {
            if (file.isIpynb()) {
                Map<String, String> fields = NotebookField.fields(text);
                return Publication.read(
                        file.path(), name -> Optional.ofNullable(fields.get(name)), name -> 0, problem -> {});
            }
            if (isYaml(file)) return Publication.read(file.path(), YamlNode.read(file.path(), text), problem -> {});
            return FrontMatter.read(file.path(), text).publication(file.path(), SourceText.of(text), problem -> {});
        } catch (ContentException | Refusal e) {
            return Publication.ofUnreadable(text);
        }
    }

    /** That it belongs to; a lesson's text belongs to none. */
    static Optional<String> lesson(EditableFile file, String text) {
        if (file.kind() == EditableFile.Kind.LESSON) return Optional.empty();
        try {
            if (file.isIpynb())
                return Optional.ofNullable(NotebookField.fields(text).get("lesson"));
            if (isYaml(file))
                return YamlNode.read(file.path(), text).find("lesson").map(YamlNode::text);
            return FrontMatter.read(file.path(), text).find("lesson");
        } catch (ContentException | Refusal e) {
            return Optional.empty();
        }
    }

    /** Also of a text with errors, as far as one can be found in it. */
    static Optional<String> title(EditableFile file, String text, Language language) {
        try {
            if (!isYaml(file)) return FrontMatter.read(file.path(), text).find("title");
            Matcher line = TITLE.matcher(text);
            if (!line.find()) return Optional.empty();
            return Optional.of(YamlNode.read(file.path(), line.group())
                    .get("title")
                    .localized()
                    .in(language));
        } catch (ContentException e) {
            return Optional.empty();
        }
    }

    private static boolean isYaml(EditableFile file) {
        return file.path().toString().endsWith(".yml");
    }
}
