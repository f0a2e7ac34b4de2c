package normbook.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.Publication;
import normbook.content.YamlNode;
import normbook.language.Language;
import normbook.language.LocalizedText;

/** Reads the folder of one exercise; goes on after a problem, so that an author sees all of them at once. */
final class ExerciseReader {
    private static final List<String> FILES = Stream.concat(
                    Stream.of(
                            "exercise.yml",
                            "hints.yml",
                            "Starter.java",
                            ReferenceProgram.FILE,
                            OwnMisconceptionReader.FILE),
                    Stream.of(Language.values()).map(language -> "statement." + language.tag() + ".md"))
            .toList();

    private final ContentFolder content;
    private final Path folder;
    private final ReferenceWorkers references;
    private final List<Problem> problems = new ArrayList<>();
    /** What does not keep it from being read. */
    private final List<Problem> remarks = new ArrayList<>();

    private ProbeTable probes;

    /**
     * @param folder relative to {@code content}, as problems name it
     * @param references for an exercise whose reference an instructor has written
     */
    ExerciseReader(ContentFolder content, Path folder, ReferenceWorkers references) {
        this.content = content;
        this.folder = folder;
        this.references = references;
    }

    /** All texts that are read. */
    String source() {
        StringBuilder source = new StringBuilder();
        Stream<Path> programs = OwnMisconceptionReader.programs(content, folder).stream();
        for (Path file :
                Stream.concat(FILES.stream().map(folder::resolve), programs).toList()) {
            source.append(file).append('\0');
            try {
                if (content.exists(file)) source.append(content.read(file));
            } catch (ContentException e) {
                source.append(e.getMessage());
            }
            source.append('\0');
        }
        return source.toString();
    }

    /** Empty where {@link #problems} says why. */
    Optional<Exercise> read() {
        Optional<String> starter = file("Starter.java");
        Optional<LocalizedText> statement = statement();
        List<LocalizedText> hints = attempt(this::hints).orElse(List.of());
        Optional<YamlNode> yaml = file("exercise.yml").flatMap(text -> attempt(() -> yaml("exercise.yml", text)));
        if (yaml.isEmpty()) return Optional.empty();
        Optional<LocalizedText> title = attempt(() -> yaml.get().get("title").localized());
        Optional<Signature> signature = attempt(() -> signature(yaml.get().get("signature")));
        Optional<Reference> reference = signature.flatMap(found -> attempt(() -> reference(yaml.get(), found)));
        List<TestCase> cases = reference
                .map(found -> cases(yaml.get(), new CaseReader(signature.get(), found)))
                .orElse(List.of());
        Optional<String> lesson =
                attempt(() -> yaml.get().find("lesson").map(YamlNode::text)).flatMap(Function.identity());
        attempt(() -> yaml.get()
                .allowing(
                        "title",
                        "lesson",
                        "draft",
                        "publishDate",
                        "signature",
                        "reference",
                        "fills",
                        "tolerance",
                        "misconceptions",
                        "indistinguishable",
                        "cases"));
        Publication publication = attempt(
                        () -> Publication.read(folder.resolve("exercise.yml"), yaml.get(), problems::add))
                .orElse(Publication.NOW);
        Optional<NamingReader> namingReader = reference
                .flatMap(found -> attempt(() -> ownMisconceptions(found)))
                .map(own -> new NamingReader(yaml.get(), own));
        Optional<Naming> naming = namingReader.flatMap(reader -> attempt(reader::read));
        if (!problems.isEmpty()) return Optional.empty();
        String slug = folder.getFileName().toString();
        try {
            probes = ProbeTable.of(slug, reference.get(), signature.get(), cases, naming.get());
        } catch (ProgramFailedException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
        problems.addAll(namingReader.get().problems(probes));
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(new Exercise(
                slug,
                title.get(),
                lesson.orElse(null),
                signature.get(),
                reference.get(),
                statement.get(),
                hints,
                starter.get(),
                cases,
                naming.get(),
                publication));
    }

    List<Problem> problems() {
        return Stream.concat(problems.stream(), remarks.stream()).toList();
    }

    /** Empty where the exercise could not be read so far; there also where it is not published for what this says. */
    Optional<ProbeTable> probes() {
        return Optional.ofNullable(probes);
    }

    private Optional<LocalizedText> statement() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            file("statement." + language.tag() + ".md").ifPresent(text -> texts.put(language, text));
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(texts));
    }

    private List<LocalizedText> hints() {
        if (!content.exists(folder.resolve("hints.yml"))) return List.of();
        return file("hints.yml")
                .map(text -> yaml("hints.yml", text).allowing("hints").items("hints").stream()
                        .map(YamlNode::localized)
                        .toList())
                .orElse(List.of());
    }

    private static Signature signature(YamlNode node) {
        return Signature.parse(node.text()).orElseThrow(() -> node.wrong("exercise.signature.unreadable", node.text()));
    }

    private Reference reference(YamlNode yaml, Signature signature) {
        Path file = folder.resolve(ReferenceProgram.FILE);
        Optional<String> program = content.exists(file) ? Optional.of(content.read(file)) : Optional.empty();
        return new ReferenceReader(yaml, file, program, references).read(signature);
    }

    private List<OwnMisconception> ownMisconceptions(Reference reference) {
        if (reference.program() != null) {
            return new OwnMisconceptionReader(
                            content, folder, reference.program().program())
                    .read(remarks::add);
        }
        if (content.exists(folder.resolve(OwnMisconceptionReader.FILE))) {
            Path file = folder.resolve(OwnMisconceptionReader.FILE);
            throw new ContentException(Problem.error(file, 1, "exercise.reference.own-only", file.getFileName()));
        }
        return List.of();
    }

    private List<TestCase> cases(YamlNode yaml, CaseReader reader) {
        List<TestCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode node : attempt(() -> yaml.get("cases").items()).orElse(List.of())) {
            attempt(() -> reader.read(node)).ifPresent(testCase -> {
                if (!names.add(testCase.name())) {
                    problems.add(node.wrong("exercise.case.duplicate", testCase.name())
                            .problem());
                }
                cases.add(testCase);
            });
            // Every further one would take as long, and an editor waits for this.
            if (problems.stream().anyMatch(problem -> problem.key().startsWith(ReferenceProgram.LIMIT))) break;
        }
        boolean anyValue = cases.stream().anyMatch(testCase -> testCase.law() == null);
        if (problems.isEmpty() && !anyValue)
            problems.add(yaml.wrong("exercise.case.none").problem());
        return List.copyOf(cases);
    }

    private YamlNode yaml(String name, String text) {
        return YamlNode.read(folder.resolve(name), text);
    }

    /** The file's text; a missing or empty one is a problem. */
    private Optional<String> file(String name) {
        Path file = folder.resolve(name);
        Optional<String> text = content.exists(file) ? attempt(() -> content.read(file)) : Optional.of("");
        if (text.isPresent() && text.get().isBlank()) {
            problems.add(Problem.error(file, 0, "exercise.file.missing"));
            return Optional.empty();
        }
        return text;
    }

    private <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ContentException e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }
}
