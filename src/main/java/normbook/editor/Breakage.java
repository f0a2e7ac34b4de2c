package normbook.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.language.Messages;
import normbook.lesson.CourseDraft;

/** What a move or a deletion would break: what {@code check} would say then and does not say now, and links to pages. */
final class Breakage {
    private static final Pattern LINK = Pattern.compile("/(?:lessons|quizzes|exercises|notebooks)/[\\p{L}\\p{N}_-]+");

    private final Editor editor;
    private final Messages messages;

    Breakage(Editor editor, Messages messages) {
        this.editor = editor;
        this.messages = messages;
    }

    /** @param moves of the unit's roots; empty where it is deleted */
    List<Findings.Row> of(Unit unit, Map<Path, Path> moves) {
        ContentFolder content = editor.folder();
        Map<Path, Path> texts = unit.textsMovedTo(moves);
        CourseDraft after = editor.courseImport().check(files -> changed(files, unit, texts));
        Map<Path, Path> back = new LinkedHashMap<>();
        texts.forEach((from, to) -> back.put(to, from));
        List<Problem> before = editor.course().problems();
        List<Problem> broken = after.problems().stream()
                .filter(problem -> !before.contains(at(problem, back)))
                // What lies in a folder that goes as a whole is beside the same files there.
                .filter(problem -> !unit.isFolder() || moves.values().stream().noneMatch(problem.file()::startsWith))
                .toList();
        List<Findings.Row> rows = new ArrayList<>(Findings.rows(broken, messages));
        rows.addAll(links(content, unit, goneAddresses(unit, texts)));
        return rows;
    }

    private static ContentFolder changed(ContentFolder files, Unit unit, Map<Path, Path> texts) {
        ContentFolder changed = files;
        for (Path root : unit.roots()) changed = changed.without(root);
        for (Map.Entry<Path, Path> text : texts.entrySet()) {
            try {
                changed = changed.with(text.getValue(), files.read(text.getKey()));
            } catch (ContentException e) {
                // check says now already that it cannot be read
            }
        }
        return changed;
    }

    private static Problem at(Problem problem, Map<Path, Path> back) {
        Path old = back.get(problem.file());
        return old == null
                ? problem
                : new Problem(old, problem.line(), problem.severity(), problem.key(), problem.arguments());
    }

    private static Set<String> goneAddresses(Unit unit, Map<Path, Path> texts) {
        Set<String> gone = addresses(unit.files());
        gone.removeAll(addresses(texts.values()));
        return gone;
    }

    private static Set<String> addresses(Iterable<Path> files) {
        Set<String> addresses = new TreeSet<>();
        for (Path path : files) {
            EditableFile.of(path.toString()).filter(EditableFile::hasState).ifPresent(file -> {
                addresses.add(file.page().replaceFirst("\\?.*", ""));
                if (file.kind() == EditableFile.Kind.LESSON) addresses.add("/quizzes/" + file.slug());
            });
        }
        return addresses;
    }

    private List<Findings.Row> links(ContentFolder content, Unit unit, Set<String> gone) {
        if (gone.isEmpty()) return List.of();
        return Stream.of(".md", ".yml", ".ipynb")
                .flatMap(suffix -> content.list("", suffix).stream())
                .filter(file -> unit.roots().stream().noneMatch(file::startsWith))
                .flatMap(file -> links(content, file, gone))
                .toList();
    }

    private Stream<Findings.Row> links(ContentFolder content, Path file, Set<String> gone) {
        List<String> lines;
        try {
            lines = Difference.lines(content.read(file));
        } catch (ContentException e) {
            return Stream.empty();
        }
        List<Findings.Row> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String link : found(lines.get(i), gone)) {
                String said = messages.text("editor.place.link", link);
                rows.add(new Findings.Row(file + ":" + (i + 1), i + 1, "warning", said));
            }
        }
        return rows.stream();
    }

    private static Set<String> found(String line, Set<String> gone) {
        Matcher link = LINK.matcher(line);
        return link.results()
                .map(result -> result.group())
                .filter(gone::contains)
                .collect(Collectors.toSet());
    }
}
