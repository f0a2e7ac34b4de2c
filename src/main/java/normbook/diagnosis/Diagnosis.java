package normbook.diagnosis;

import java.util.Arrays;
import java.util.Collection;
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
    private static final Map<Key, Diagnosis> KNOWN = new ConcurrentHashMap<>();

    /** A program without a guard is told from others by where it has no number: whatever agrees there too is it. */
    private static final List<Boolean> GUARDED_LAST = List.of(false, true);

    private final String slug;
    private final Subject subject;
    private final List<Variant> singles;
    private final List<Pair> pairs;

    private record Key(String slug, Set<String> ids) {}

    private Diagnosis(String slug, Subject subject) {
        this.slug = slug;
        this.subject = subject;
        singles = subject.variants().stream().filter(v -> !v.bySymptom()).toList();
        pairs = Pair.among(singles);
    }

    /** Of everything in the bank. Of an exercise nothing is known about it names nothing. */
    public static Diagnosis of(String slug) {
        return of(slug, ids(slug));
    }

    /** @param ids the only ones that are considered */
    public static Diagnosis of(String slug, Collection<String> ids) {
        Subject subject = Subject.find(slug).orElse(Subject.UNKNOWN);
        return KNOWN.computeIfAbsent(
                new Key(slug, Set.copyOf(ids)), key -> new Diagnosis(slug, subject.only(key.ids())));
    }

    /** The bank's for an exercise, by the alphabet. */
    public static List<String> ids(String slug) {
        return Subject.find(slug).orElse(Subject.UNKNOWN).variants().stream()
                .map(Variant::id)
                .distinct()
                .sorted()
                .toList();
    }

    /** Arguments by position that a probe has after the exercise's own outputs, since they must come back unchanged. */
    public static List<Integer> kept(String slug) {
        return Subject.kept(slug);
    }

    public static Misconception words(String slug, String id) {
        return MisconceptionBank.get(slug, id);
    }

    /** One, or two at once; none where everything is within tolerance, nothing agrees, or more than one thing does. */
    public List<Misconception> name(List<Probe> probes) {
        List<Evidence> evidence = Evidence.of(probes).orElse(List.of());
        if (evidence.stream().allMatch(Evidence::right)) return List.of();
        for (boolean guarded : GUARDED_LAST) {
            Set<String> ids = one(evidence, guarded);
            if (!ids.isEmpty()) return ids.size() == 1 ? named(ids.iterator().next()) : List.of();
        }
        return new Symptoms(subject).recognize(evidence).map(this::named).orElseGet(() -> two(evidence));
    }

    private Set<String> one(List<Evidence> evidence, boolean guarded) {
        Set<String> ids = new HashSet<>();
        for (Variant single : singles) {
            if (new Comparison(subject, single.changed(), guarded).agrees(evidence)) ids.add(single.id());
        }
        return ids;
    }

    private List<Misconception> two(List<Evidence> evidence) {
        for (boolean guarded : GUARDED_LAST) {
            Set<List<String>> found = new HashSet<>();
            for (Pair pair : pairs) {
                boolean agrees = new Comparison(subject, pair.changed(), guarded).agrees(evidence);
                if (agrees) found.add(List.of(pair.first(), pair.second()));
                if (found.size() > 1) return List.of();
            }
            if (!found.isEmpty()) return named(found.iterator().next().toArray(String[]::new));
        }
        return oneAndLostDigits(evidence);
    }

    /** The second of two may be E[x²] − E[x]², whose digits no candidate foretells. */
    private List<Misconception> oneAndLostDigits(List<Evidence> evidence) {
        Optional<String> lost = new Symptoms(subject).lostDigits();
        if (lost.isEmpty()) return List.of();
        Set<String> ids = new HashSet<>();
        for (Variant single : singles) {
            LostDigits beside = new LostDigits(subject, single.changed());
            boolean both = beside.showsTheOther(evidence) && beside.showsLoss(evidence);
            if (both && beside.explains(evidence)) ids.add(single.id());
        }
        return ids.size() == 1 ? named(ids.iterator().next(), lost.get()) : List.of();
    }

    private List<Misconception> named(String... ids) {
        return Arrays.stream(ids).map(id -> words(slug, id)).toList();
    }
}
