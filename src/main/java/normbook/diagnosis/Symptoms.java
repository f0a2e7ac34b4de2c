package normbook.diagnosis;

import java.util.List;
import java.util.Optional;
import normbook.diagnosis.Decision.Accumulator;
import normbook.diagnosis.Decision.Formula;

/** Mistakes whose digits depend on the order of summation, so that only their kind can be recognized. */
record Symptoms(Subject subject) {

    Optional<String> recognize(List<Evidence> evidence) {
        if (has(Accumulator.FLOAT) && new SinglePrecision(subject).explains(evidence)) return id(Accumulator.FLOAT);
        if (!has(Formula.DIFFERENCE)) return Optional.empty();
        LostDigits lost = new LostDigits(subject, Decisions.of());
        if (!lost.explains(evidence)) return Optional.empty();
        return id(lost.clamped(evidence) ? Formula.CLAMPED_DIFFERENCE : Formula.DIFFERENCE);
    }

    /** The id of E[x²] − E[x]² where an exercise knows it. */
    Optional<String> lostDigits() {
        return id(Formula.DIFFERENCE);
    }

    private boolean has(Decision decision) {
        return id(decision).isPresent();
    }

    private Optional<String> id(Decision decision) {
        return subject.variants().stream()
                .filter(variant -> variant.bySymptom() && variant.changed().equals(Decisions.of(decision)))
                .map(Variant::id)
                .findFirst();
    }
}
