package normbook.exercise;

import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import normbook.diagnosis.MatrixTable;
import normbook.diagnosis.ProbeMatrix;
import normbook.diagnosis.ProbeMatrix.Alike;
import normbook.diagnosis.ProbeMatrix.Row;
import normbook.language.Language;
import normbook.language.Messages;

/**
 * How well the cases of an exercise show its misconceptions, whatever the submission's seed.
 *
 * @param caseNames of the matrix's probes
 * @param alike pairs that no case tells apart, although the author does not say so
 */
public record ProbeTable(String slug, ProbeMatrix matrix, List<String> caseNames, List<Alike> alike) {
    private static final long SEEDS = 5;

    /**
     * Cases that are the same for every submission come first: what they tell is always told. Only where that is not
     * everything are the others drawn, with several seeds, and what one seed shows and another does not is not shown.
     */
    static ProbeTable of(String slug, Reference reference, Signature signature, List<TestCase> cases, Naming naming) {
        List<TestCase> values = cases.stream().filter(one -> one.law() == null).toList();
        List<TestCase> fixed = values.stream().filter(TestCase::fixed).toList();
        Drawing drawing = new Drawing(reference, signature, naming);
        ProbeTable always = table(slug, fixed, drawing.matrix(fixed, 1), naming);
        boolean everything = always.matrix.hidden().isEmpty() && always.alike.isEmpty();
        if (everything || fixed.size() == values.size()) return always;
        ProbeMatrix worst = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> drawing.matrix(values, seed))
                .reduce(ProbeMatrix::worst)
                .orElseThrow();
        return table(slug, values, worst, naming);
    }

    private record Drawing(Reference reference, Signature signature, Naming naming) {
        ProbeMatrix matrix(List<TestCase> cases, long seed) {
            List<DrawnCase> drawn = cases.stream()
                    .map(one -> DrawnCase.draw(one, signature, seed))
                    .toList();
            try {
                return naming.matrix(reference, drawn);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw reference.program().program().failure(0, "exercise.program.not-run", e.toString());
            }
        }
    }

    private static ProbeTable table(String slug, List<TestCase> cases, ProbeMatrix matrix, Naming naming) {
        List<String> names = cases.stream().map(TestCase::name).toList();
        List<Alike> alike =
                matrix.alike().stream().filter(pair -> !naming.knows(pair)).toList();
        return new ProbeTable(slug, matrix, names, alike);
    }

    /** How many misconceptions the cases tell apart, and which of them shows least. */
    public String summary(Language language) {
        Messages messages = Messages.of(language);
        int all = matrix.rows().size();
        if (all == 0) return messages.text("exercise.probes.none", slug);
        Row least =
                matrix.rows().stream().min(Comparator.comparing(Row::distance)).orElseThrow();
        int shown = all - matrix.hidden().size();
        int pairs = matrix.alike().size();
        if (!least.shown()) return messages.text("exercise.probes.hidden", slug, shown, all, pairs);
        return messages.text(
                "exercise.probes.summary", slug, shown, all, pairs, least.id(), caseNames.get(least.probe()));
    }

    public List<String> lines(Language language) {
        return MatrixTable.lines(slug, matrix, caseNames, language);
    }
}
