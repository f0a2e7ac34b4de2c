package normbook.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import normbook.content.ContentException;
import normbook.content.ContentFolder;
import normbook.content.Problem;
import normbook.content.YamlNode;
import normbook.diagnosis.Misconception;

/** {@code misconceptions.yml} of an exercise with a reference of its own, and {@code misconceptions/<id>.java}. */
record OwnMisconceptionReader(ContentFolder content, Path folder, InstructorProgram reference) {
    static final String FILE = "misconceptions.yml";
    static final String PROGRAMS = "misconceptions";

    /**
     * @param remarks is told of what is passed over: a program is written before its words, or after them
     * @throws ContentException for the first that cannot be used
     */
    List<OwnMisconception> read(Consumer<Problem> remarks) {
        List<OwnMisconception> all = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>();
        for (YamlNode node : words(content, folder)) {
            OwnMisconception one = read(node);
            if (!ids.add(one.id())) throw node.wrong("exercise.misconception.duplicate", one.id());
            all.add(one);
        }
        for (Path program : programs(content, folder)) {
            String id = program.getFileName().toString().replaceFirst("\\.java$", "");
            if (!ids.contains(id)) {
                remarks.accept(Problem.warning(program, 1, "exercise.misconception.no-words", id));
            }
        }
        return List.copyOf(all);
    }

    static List<YamlNode> words(ContentFolder content, Path folder) {
        Path file = folder.resolve(FILE);
        return content.exists(file)
                ? YamlNode.read(file, content.read(file)).allowing(PROGRAMS).items(PROGRAMS)
                : List.of();
    }

    static List<Path> programs(ContentFolder content, Path folder) {
        return content.list(folder.resolve(PROGRAMS).toString(), ".java");
    }

    private OwnMisconception read(YamlNode node) {
        node.allowing("id", "hint", "description", "section");
        String id = node.get("id").text();
        if (!id.matches("[a-z][a-z0-9-]*")) throw node.get("id").wrong("exercise.case.name", id);
        Path file = folder.resolve(PROGRAMS).resolve(id + ".java");
        if (!content.exists(file)) throw node.get("id").wrong("exercise.misconception.no-program", id, file);
        Optional<String> section = node.find("section").map(YamlNode::text);
        Misconception words = new Misconception(
                id, node.get("hint").localized(), node.get("description").localized(), section.orElse(null));
        InstructorProgram program = new InstructorProgram(
                reference.sandbox(), file, Grader.CLASS_NAME, content.read(file), reference.signature());
        program.tryToCompile();
        return new OwnMisconception(words, program);
    }
}
