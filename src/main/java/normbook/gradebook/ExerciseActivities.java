package normbook.gradebook;

import java.util.Collection;
import java.util.List;
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
    public List<Result> results(Handle handle, Collection<Long> accounts) {
        return submissions.best(handle, accounts).stream()
                .map(best -> new Result(
                        best.account(), KIND + "/" + best.exercise(), best.share(), best.at(), best.submissions()))
                .toList();
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
