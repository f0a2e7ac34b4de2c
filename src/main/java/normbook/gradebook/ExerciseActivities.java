package normbook.gradebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import normbook.exercise.Exercises;
import normbook.exercise.SubmissionRepository;
import normbook.language.Language;
import org.jdbi.v3.core.Handle;

/** Exercises: the best submission. */
record ExerciseActivities(Exercises exercises, SubmissionRepository submissions) implements Activities {
    static final String KIND = "exercise";

    @Override
    public List<Activity> list(Language language) {
        return exercises.list().stream()
                .map(exercise -> new Activity(
                        KIND,
                        exercise.slug(),
                        exercise.title().in(language),
                        exercise.title().languageFor(language).htmlTag()))
                .toList();
    }

    @Override
    public Map<String, Result> results(Handle handle, long account) {
        Map<String, Result> best = new HashMap<>();
        submissions
                .listScored(handle, account)
                .forEach(each ->
                        best.merge(KIND + "/" + each.exercise(), Result.of(each.share(), each.at()), Result::or));
        return best;
    }

    @Override
    public List<Attempt> attempts(Handle handle, long account, String slug, Language language) {
        return submissions.listAll(handle, account, slug).stream()
                .map(each -> each.verdict() == null
                        ? new Attempt(each.at(), null, each.source(), null)
                        : new Attempt(each.at(), each.verdict().headline().in(language), each.source(), each.share()))
                .toList();
    }
}
