package normbook.lesson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import normbook.content.Publication;
import normbook.exercise.Exercise;
import normbook.notebook.Template;
import normbook.quiz.QuizDraft;

/**
 * What learners see of a course at a moment. What belongs to a lesson that is hidden is hidden with it.
 *
 * @param hidden lessons that learners do not see
 * @param quizzes all of them; of a lesson that is published in some of its languages only, the questions in these
 * @param exercises those that learners see
 * @param next when more of it is due; null where nothing is scheduled
 */
record VisibleCourse(
        List<Lesson> lessons,
        List<Lesson> hidden,
        List<QuizDraft> quizzes,
        Set<String> hiddenQuizzes,
        List<Exercise> exercises,
        Set<String> hiddenExercises,
        List<Template> notebooks,
        Unseen unseen,
        Instant next) {

    /** Besides lessons and quizzes, what learners do not see. */
    record Unseen(List<UnseenText> texts, List<Exercise> exercises, List<Template> notebooks) {}

    /** One of the texts of a lesson that learners see in other languages. */
    record UnseenText(Lesson lesson, LessonText text) {}

    static VisibleCourse of(CourseDraft draft, Instant now) {
        List<Lesson> shown = new ArrayList<>();
        List<Lesson> hidden = new ArrayList<>();
        List<QuizDraft> quizzes = new ArrayList<>(draft.quizzes());
        for (Lesson lesson : draft.lessons()) {
            lesson.visible(now).ifPresentOrElse(shown::add, () -> hidden.add(lesson));
            lesson.visible(now).filter(part -> part != lesson).ifPresent(part -> replaceQuiz(quizzes, part, draft));
        }
        Set<String> gone = new HashSet<>(hidden.stream().map(Lesson::slug).toList());
        Seen seen = new Seen(gone, now);
        Set<String> hiddenQuizzes = new HashSet<>();
        quizzes.stream()
                .filter(quiz -> !seen.test(quiz.lesson(), quiz.publication()))
                .forEach(quiz -> hiddenQuizzes.add(quiz.slug()));
        List<Exercise> exercises = draft.exercises().list().stream()
                .filter(exercise -> seen.test(exercise.lesson(), exercise.publication()))
                .toList();
        Set<String> hiddenExercises = new HashSet<>(
                draft.exercises().list().stream().map(Exercise::slug).toList());
        exercises.forEach(exercise -> hiddenExercises.remove(exercise.slug()));
        List<Template> notebooks = draft.notebooks().stream()
                .filter(notebook -> seen.test(notebook.lesson(), notebook.publication()))
                .toList();
        List<Exercise> unseen = new ArrayList<>(draft.exercises().list());
        unseen.removeAll(exercises);
        List<Template> unseenNotebooks = new ArrayList<>(draft.notebooks());
        unseenNotebooks.removeAll(notebooks);
        return new VisibleCourse(
                shown,
                hidden,
                quizzes,
                hiddenQuizzes,
                exercises,
                hiddenExercises,
                notebooks,
                new Unseen(unseenTexts(shown, draft), unseen, unseenNotebooks),
                next(draft, now));
    }

    private static List<UnseenText> unseenTexts(List<Lesson> shown, CourseDraft draft) {
        List<UnseenText> unseen = new ArrayList<>();
        for (Lesson part : shown) {
            draft.lessons().stream()
                    .filter(lesson -> lesson != part && lesson.slug().equals(part.slug()))
                    .forEach(lesson -> lesson.texts().stream()
                            .filter(text -> !part.texts().contains(text))
                            .forEach(text -> unseen.add(new UnseenText(lesson, text))));
        }
        return unseen;
    }

    List<QuizDraft> shownQuizzes() {
        Predicate<QuizDraft> isHidden = quiz -> hiddenQuizzes.contains(quiz.slug());
        return quizzes.stream().filter(isHidden.negate()).toList();
    }

    List<QuizDraft> unseenQuizzes() {
        return quizzes.stream()
                .filter(quiz -> hiddenQuizzes.contains(quiz.slug()))
                .toList();
    }

    /** @param hidden slugs of lessons */
    private record Seen(Set<String> hidden, Instant now) {
        boolean test(String lesson, Publication own) {
            return own.isVisible(now) && (lesson == null || !hidden.contains(lesson));
        }
    }

    private static void replaceQuiz(List<QuizDraft> quizzes, Lesson part, CourseDraft draft) {
        quizzes.replaceAll(quiz -> quiz.fromNote() && quiz.slug().equals(part.slug())
                ? draft.quizOf().apply(part)
                : quiz);
    }

    private static Instant next(CourseDraft draft, Instant now) {
        Stream<Publication> lessons = draft.lessons().stream()
                .flatMap(lesson -> lesson.texts().stream())
                .map(text -> text.note().publication());
        Stream<Publication> others = Stream.of(
                        draft.quizzes().stream().map(QuizDraft::publication),
                        draft.exercises().list().stream().map(Exercise::publication),
                        draft.notebooks().stream().map(Template::publication))
                .flatMap(each -> each);
        return Stream.concat(lessons, others)
                .filter(publication -> publication.at(now) == Publication.State.SCHEDULED)
                .map(Publication::due)
                .min(Instant::compareTo)
                .orElse(null);
    }
}
