package normbook.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two misconceptions in one program. */
record Pair(String first, String second, Decisions changed) {

    /** Every two that do not decide the same thing; two that come to a third are that third. */
    static List<Pair> among(List<Variant> variants) {
        Set<Decisions> known = new HashSet<>();
        for (Variant variant : variants) known.add(variant.changed());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            for (Variant second : variants.subList(i + 1, variants.size())) {
                of(variants.get(i), second)
                        .filter(pair -> known.add(pair.changed()))
                        .ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<Pair> of(Variant first, Variant second) {
        if (first.id().equals(second.id())) return Optional.empty();
        return first.changed().and(second.changed()).map(both -> new Pair(first.id(), second.id(), both));
    }
}
