package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Nbgrader;
import normbook.notebook.document.Notebook;
import normbook.notebook.document.NotebookMarkdown;

/** Reads {@code content/notebooks/<slug>.md} and {@code .ipynb}. One that cannot be used is reported and left out. */
public final class NotebookReader {
    private static final String FOLDER = "notebooks";
    private static final Pattern SLUG = Pattern.compile("(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*");

    private final ContentFolder folder;
    private final Known known;
    private final List<Problem> problems = new ArrayList<>();

    /** What the rest of the course has. */
    public record Known(Predicate<String> lesson, Predicate<String> question, Predicate<String> exercise) {}

    /** @param files how many were looked at */
    public record Read(List<Template> templates, List<Problem> problems, int files) {}

    private NotebookReader(ContentFolder folder, Known known) {
        this.folder = folder;
        this.known = known;
    }

    public static Read read(ContentFolder folder, Known known) {
        return new NotebookReader(folder, known).read();
    }

    private Read read() {
        Map<String, Template> templates = new LinkedHashMap<>();
        List<Path> files = Stream.of(".md", ".ipynb")
                .flatMap(suffix -> folder.list(FOLDER, suffix).stream())
                .filter(file -> !file.getFileName().toString().startsWith("_"))
                .toList();
        for (Path file : files) {
            read(file).ifPresent(template -> {
                if (templates.putIfAbsent(template.slug(), template) == null) return;
                problems.add(Problem.error(file, 1, "notebook.file.duplicate-slug", template.slug()));
            });
        }
        List<Template> sorted = templates.values().stream()
                .sorted(Comparator.comparing(Template::weight).thenComparing(Template::slug))
                .toList();
        return new Read(sorted, List.copyOf(problems), files.size());
    }

    private Optional<Template> read(Path file) {
        try {
            String slug = file.getFileName().toString().replaceFirst("\\.(md|ipynb)$", "");
            if (!SLUG.matcher(slug).matches()) throw wrong(file, "notebook.file.bad-slug", slug);
            Notebook document = document(file);
            if (document.cells().isEmpty()) throw wrong(file, "notebook.file.no-cells");
            Template template = Template.of(slug, document);
            problems.addAll(doubts(file, template));
            return Optional.of(template);
        } catch (ContentException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private Notebook document(Path file) {
        String text = folder.read(file);
        return file.toString().endsWith(".md")
                ? NotebookMarkdown.read(file, text)
                : Documents.ipynb(file.toString(), text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Problem> doubts(Path file, Template template) {
        List<Problem> doubts = new ArrayList<>();
        if (template.lesson() != null && !known.lesson().test(template.lesson())) {
            doubts.add(Problem.error(file, 0, "notebook.file.unknown-lesson", template.lesson()));
        }
        for (JsonNode name : template.document().metadata().path("normbook").path("library")) {
            if (!LabClasses.isOne(name.asText())) {
                doubts.add(Problem.error(file, 0, "notebook.file.unknown-class", name.asText()));
            }
        }
        for (Cell cell : template.document().cells()) {
            CellMarks marks = CellMarks.of(cell);
            if (marks.question() != null && !known.question().test(marks.question())) {
                doubts.add(Problem.error(file, 0, "notebook.file.unknown-question", cell.id(), marks.question()));
            }
            if (marks.exercise() != null && !known.exercise().test(marks.exercise())) {
                doubts.add(Problem.error(file, 0, "notebook.file.unknown-exercise", cell.id(), marks.exercise()));
            }
        }
        for (Cell cell : template.document().cells()) {
            if (template.assignment()
                    && Nbgrader.find(cell).filter(Nbgrader::isGradedByHand).isPresent()) {
                doubts.add(Problem.warning(file, 0, "notebook.file.by-hand", cell.id()));
            }
        }
        boolean isTested = template.document().cells().stream()
                .anyMatch(cell -> CellMarks.of(cell).isTest());
        if (template.assignment() && !isTested) doubts.add(Problem.error(file, 0, "notebook.file.no-tests"));
        return doubts;
    }

    private static ContentException wrong(Path file, String key, Object... arguments) {
        return new ContentException(Problem.error(file, 1, key, arguments));
    }
}
