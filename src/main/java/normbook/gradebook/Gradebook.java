package normbook.gradebook;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import normbook.language.Language;
import org.jdbi.v3.core.Handle;

/** Puts together what the rooms know of learners' work and what staff have said. Methods take the caller's handle. */
final class Gradebook {
    private final Map<String, Activities> kinds;
    private final MarkRepository marks = new MarkRepository();

    /** @param kinds by their words, in the order in which they are shown */
    Gradebook(Map<String, Activities> kinds) {
        this.kinds = kinds;
    }

    List<Activity> activities(Language language) {
        return kinds.values().stream()
                .flatMap(kind -> kind.list(language).stream())
                .toList();
    }

    Optional<Activity> find(String kind, String slug, Language language) {
        Activities activities = kinds.get(kind);
        if (activities == null) return Optional.empty();
        return activities.list(language).stream()
                .filter(activity -> activity.slug().equals(slug))
                .findFirst();
    }

    /**
     * What staff have said in a class.
     *
     * @param marks in the order in which they were said
     * @param due by the keys of activities
     */
    record Said(List<Mark> marks, Map<String, Instant> due) {}

    Said said(Handle handle, long classId) {
        return new Said(marks.list(handle, classId), marks.dueDates(handle, classId));
    }

    /** By account, then by activity; {@link Grade#NONE} is left out where no date is set. */
    Map<Long, Map<String, Grade>> grades(Handle handle, Said said, Collection<Long> accounts) {
        Map<Long, Map<String, Double>> overrules = overrules(said.marks());
        Map<String, Instant> due = said.due();
        Map<Long, Map<String, Grade>> grades = new HashMap<>();
        for (long account : accounts) {
            Map<String, Result> done = results(handle, account);
            Map<String, Double> overruled = overrules.getOrDefault(account, Map.of());
            Map<String, Grade> own = new HashMap<>();
            done.forEach((key, result) -> own.put(key, new Grade(result, overruled.get(key), due.get(key))));
            overruled.forEach((key, share) -> own.putIfAbsent(key, new Grade(null, share, due.get(key))));
            due.forEach((key, at) -> own.putIfAbsent(key, new Grade(null, null, at)));
            grades.put(account, own);
        }
        return grades;
    }

    /** An account at a time: H2 puts results of tens of thousands of rows on the disk. */
    private Map<String, Result> results(Handle handle, long account) {
        Map<String, Result> results = new HashMap<>();
        for (Activities kind : kinds.values()) results.putAll(kind.results(handle, account));
        return results;
    }

    /** @param said all marks of this account for this activity */
    Grade grade(Handle handle, long classId, long account, Activity activity, List<Mark> said) {
        Result result = kinds.get(activity.kind()).results(handle, account).get(activity.key());
        Double overrule = overrules(said).getOrDefault(account, Map.of()).get(activity.key());
        return new Grade(result, overrule, marks.dueDates(handle, classId).get(activity.key()));
    }

    List<Attempt> attempts(Handle handle, long account, Activity activity, Language language) {
        return kinds.get(activity.kind()).attempts(handle, account, activity.slug(), language);
    }

    /** @param comments also the reasons of scores that hold no more */
    record Kept(int scores, int comments, int dates) {}

    /** Marks and dates by the keys of activities that are not in {@code shown}. */
    Map<String, Kept> kept(Said said, Set<String> shown) {
        Map<String, Integer> counts = new TreeMap<>();
        said.marks().forEach(mark -> counts.merge(mark.activity(), 1, Integer::sum));
        Set<String> due = said.due().keySet();
        due.forEach(key -> counts.putIfAbsent(key, 0));
        counts.keySet().removeAll(shown);
        Map<String, Integer> scores = new HashMap<>();
        overrules(said.marks())
                .values()
                .forEach(own -> own.keySet().forEach(key -> scores.merge(key, 1, Integer::sum)));
        Map<String, Kept> kept = new TreeMap<>();
        counts.forEach((key, count) -> {
            int set = scores.getOrDefault(key, 0);
            kept.put(key, new Kept(set, count - set, due.contains(key) ? 1 : 0));
        });
        return kept;
    }

    private static Map<Long, Map<String, Double>> overrules(List<Mark> marks) {
        Map<Long, Map<String, Double>> overrules = new HashMap<>();
        for (Mark mark : marks) {
            if (mark.kind() == Mark.Kind.COMMENT) continue;
            Map<String, Double> own = overrules.computeIfAbsent(mark.account(), id -> new HashMap<>());
            if (mark.kind() == Mark.Kind.OVERRULE) own.put(mark.activity(), mark.share());
            else own.remove(mark.activity());
        }
        return overrules;
    }
}
