package normbook.exercise;

import java.util.List;
import normbook.diagnosis.Diagnosis;
import normbook.diagnosis.Misconception;
import normbook.diagnosis.ProbeMatrix;
import normbook.diagnosis.ProbeMatrix.Alike;

/**
 * Which misconceptions a verdict may name.
 *
 * @param bank the reference's name: exercises on one reference share its misconceptions
 * @param ids those declared, or all of the bank
 * @param indistinguishable pairs that the author knows his cases do not tell apart
 * @param own the instructor's, where the reference is the instructor's, too
 */
record Naming(String bank, List<String> ids, List<Alike> indistinguishable, List<OwnMisconception> own) {

    Misconception words(String id) {
        return own.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(OwnMisconception::words)
                .orElseGet(() -> Diagnosis.words(bank, id));
    }

    /**
     * One, or two at once; none where nothing agrees, or more than one thing does.
     *
     * @param reference knows what is right in the cases
     */
    List<Misconception> name(Reference reference, List<JudgedCase> cases) throws InterruptedException {
        if (!own.isEmpty()) return new OwnDiagnosis(reference, own).name(cases);
        return Diagnosis.of(bank, ids).name(new Probes(reference, bank).answered(cases));
    }

    /** @param values cases that compare with the reference */
    ProbeMatrix matrix(Reference reference, List<DrawnCase> values) throws InterruptedException {
        if (!own.isEmpty()) return new OwnDiagnosis(reference.computed(values), own).matrix(bank, values);
        if (ids.isEmpty()) return ProbeMatrix.of(bank, ids, List.of());
        return ProbeMatrix.of(bank, ids, new Probes(reference, bank).unanswered(values));
    }

    boolean knows(Alike pair) {
        return indistinguishable.contains(pair) || indistinguishable.contains(new Alike(pair.second(), pair.first()));
    }
}
