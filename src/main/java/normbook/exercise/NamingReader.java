package normbook.exercise;

import java.util.ArrayList;
import java.util.List;
import normbook.content.Problem;
import normbook.content.YamlNode;
import normbook.diagnosis.Diagnosis;
import normbook.diagnosis.ProbeMatrix.Alike;
import normbook.diagnosis.ProbeMatrix.Row;

/** The keys {@code misconceptions} and {@code indistinguishable} of exercise.yml, and what the cases make of them. */
record NamingReader(YamlNode exercise) {

    Naming read() {
        String bank = exercise.find("reference").map(YamlNode::text).orElse(ReferenceProgram.FILE);
        List<String> known = Diagnosis.ids(bank);
        List<String> ids = exercise.find("misconceptions")
                .map(list ->
                        list.items().stream().map(item -> oneOf(known, item)).toList())
                .orElse(known);
        List<Alike> pairs = exercise.items("indistinguishable").stream()
                .map(pair -> pair(ids, pair))
                .toList();
        return new Naming(bank, ids, pairs);
    }

    /** Each misconception that no case shows, and each pair that none tells apart, at the line that declares it. */
    List<Problem> problems(ProbeTable table) {
        List<Problem> problems = new ArrayList<>();
        for (Row row : table.matrix().hidden()) {
            problems.add(declaring(row.id())
                    .wrong("exercise.misconception.hidden", row.id())
                    .problem());
        }
        for (Alike pair : table.alike()) {
            problems.add(declaring(pair.second())
                    .wrong("exercise.misconception.alike", pair.first(), pair.second())
                    .problem());
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

    /** The reference declares what no list names. */
    private YamlNode declaring(String id) {
        return exercise.items("misconceptions").stream()
                .filter(item -> item.text().equals(id))
                .findFirst()
                .orElseGet(() -> exercise.get("reference"));
    }
}
