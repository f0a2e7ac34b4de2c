package normbook.diagnosis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What a program decided, kind by kind; a kind that is not mentioned has its first constant. */
record Decisions(Map<Class<?>, Decision> made) {

    static Decisions of(Decision... decisions) {
        Map<Class<?>, Decision> made = new HashMap<>();
        for (Decision decision : decisions) made.put(decision.getClass(), decision);
        return new Decisions(Map.copyOf(made));
    }

    <D extends Enum<D> & Decision> D on(Class<D> kind) {
        Decision decision = made.get(kind);
        return decision == null ? kind.getEnumConstants()[0] : kind.cast(decision);
    }

    /** These, with the others' in their place where both decide. */
    Decisions changedBy(Decisions others) {
        Map<Class<?>, Decision> all = new HashMap<>(made);
        all.putAll(others.made);
        return new Decisions(Map.copyOf(all));
    }

    /** Both together; empty where they decide the same thing differently. */
    Optional<Decisions> and(Decisions others) {
        boolean conflict = made.keySet().stream()
                .anyMatch(kind -> others.made.getOrDefault(kind, made.get(kind)) != made.get(kind));
        return conflict ? Optional.empty() : Optional.of(changedBy(others));
    }
}
