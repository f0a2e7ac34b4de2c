package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import normbook.content.Problem;
import normbook.content.YamlNode;
import normbook.diagnosis.Diagnosis;
import normbook.diagnosis.ProbeMatrix.Alike;
import normbook.diagnosis.ProbeMatrix.Row;

/**
 * The keys {@code misconceptions} and {@code indistinguishable} of exercise.yml, and what the cases make of them.
 *
 * @param own of an exercise with a reference of its own
 */
record NamingReader(YamlNode exercise, List<OwnMisconception> own) {

    Naming read() {
        String bank = exercise.find("reference").map(YamlNode::text).orElse(ReferenceProgram.FILE);
        List<String> known = own.isEmpty()
                ? Diagnosis.ids(bank)
                : own.stream().map(OwnMisconception::id).toList();
        List<String> ids = exercise.find("misconceptions")
                .map(list ->
                        list.items().stream().map(item -> oneOf(known, item)).toList())
                .orElse(known);
        List<Alike> pairs = exercise.items("indistinguishable").stream()
                .map(pair -> pair(ids, pair))
                .toList();
        List<OwnMisconception> named =
                own.stream().filter(one -> ids.contains(one.id())).toList();
        return new Naming(bank, ids, pairs, named);
    }

    /** Each misconception that no case shows, and each pair that none tells apart, at the line that declares it. */
    List<Problem> problems(ProbeTable table) {
        List<Problem> problems = new ArrayList<>();
        for (Row row : table.matrix().hidden()) {
            problems.add(problem(row.id(), "exercise.misconception.hidden", row.id()));
        }
        for (Alike pair : table.alike()) {
            problems.add(problem(pair.second(), "exercise.misconception.alike", pair.first(), pair.second()));
        }
        return problems;
    }

    private static String oneOf(List<String> known, YamlNode item) {
        if (known.contains(item.text())) return item.text();
        throw item.wrong("exercise.misconception.unknown", item.text(), String.join(", ", known));
    }

    private static Alike pair(List<String> ids, YamlNode node) {
        List<YamlNode> both = node.items();
        if (both.size() != 2) throw node.wrong("exercise.misconception.not-a-pair");
        return new Alike(oneOf(ids, both.get(0)), oneOf(ids, both.get(1)));
    }

    /** Where it is declared: in the list, by its program, or with all others by the reference. */
    private Problem problem(String id, String key, Object... arguments) {
        return exercise.items("misconceptions").stream()
                .filter(item -> item.text().equals(id))
                .findFirst()
                .map(item -> item.wrong(key, arguments).problem())
                .or(() -> own.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .map(one -> Problem.error(one.program().file(), 1, key, arguments)))
                .orElseGet(() -> exercise.get("reference").wrong(key, arguments).problem());
    }
}
