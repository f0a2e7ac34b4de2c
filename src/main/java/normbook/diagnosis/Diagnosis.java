package normbook.diagnosis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names the misconception behind wrong results. Single ones first, then those known by the kind of their errors, then two
 * at once. A name is said only where one single candidate agrees with every probe; where two do, the probes cannot tell
 * and nothing is said.
 */
public final class Diagnosis {
    private static final Map<String, Diagnosis> BY_SLUG = new ConcurrentHashMap<>();

    private final String slug;
    private final Subject subject;
    private final List<Variant> singles;
    private final List<Pair> pairs;

    private Diagnosis(String slug, Subject subject) {
        this.slug = slug;
        this.subject = subject;
        singles = subject.variants().stream().filter(v -> !v.bySymptom()).toList();
        pairs = Pair.among(singles);
    }

    /** Of an exercise nothing is known about it names nothing. */
    public static Diagnosis of(String slug) {
        return Subject.find(slug)
                .map(subject -> BY_SLUG.computeIfAbsent(slug, key -> new Diagnosis(key, subject)))
                .orElseGet(() -> new Diagnosis(slug, Subject.UNKNOWN));
    }

    /** Empty where everything is within tolerance, nothing agrees, or more than one thing does. */
    public Optional<Misconception> name(List<Probe> probes) {
        List<Evidence> evidence = Evidence.of(probes).orElse(List.of());
        if (subject == Subject.UNKNOWN || evidence.stream().allMatch(Evidence::right)) return Optional.empty();
        Set<String> ids = new HashSet<>();
        for (Variant single : singles) {
            if (new Comparison(subject, single.changed()).agrees(evidence)) ids.add(single.id());
        }
        if (!ids.isEmpty())
            return ids.size() == 1 ? Optional.of(named(ids.iterator().next())) : Optional.empty();
        Optional<String> symptom = new Symptoms(subject).recognize(evidence);
        return symptom.isPresent() ? symptom.map(this::named) : two(evidence);
    }

    private Optional<Misconception> two(List<Evidence> evidence) {
        List<Pair> found = new ArrayList<>();
        for (Pair pair : pairs) {
            if (new Comparison(subject, pair.changed()).agrees(evidence)) found.add(pair);
            if (found.size() > 1) return Optional.empty();
        }
        if (found.isEmpty()) return oneAndLostDigits(evidence);
        return found.stream().findFirst().map(pair -> named(pair.first()).and(named(pair.second())));
    }

    /** The second of two may be E[x²] − E[x]², whose digits no candidate foretells. */
    private Optional<Misconception> oneAndLostDigits(List<Evidence> evidence) {
        Optional<String> lost = new Symptoms(subject).lostDigits();
        if (lost.isEmpty()) return Optional.empty();
        Set<String> ids = new HashSet<>();
        for (Variant single : singles) {
            LostDigits beside = new LostDigits(subject, single.changed());
            if (beside.explains(evidence) && beside.showsTheOther(evidence)) ids.add(single.id());
        }
        if (ids.size() != 1) return Optional.empty();
        return Optional.of(named(ids.iterator().next()).and(named(lost.get())));
    }

    private Misconception named(String id) {
        return MisconceptionBank.get(slug, id);
    }
}
