package normbook.lesson;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import normbook.content.markdown.PlainWords;
import normbook.content.page.LessonWords;
import normbook.exercise.Exercise;
import normbook.language.Language;
import normbook.language.LocalizedText;
import normbook.quiz.Question;
import normbook.quiz.QuizDraft;
import normbook.search.SearchDocument;
import normbook.search.SearchDocument.Kind;
import normbook.search.SearchIndex;

/** Keeps the search index in step with the course. What stands in a quiz is found by its questions, never by its answers. */
final class CourseSearch {
    private final SearchIndex index;
    /** What each source was when it was put in; the same object has the same words. */
    private final Map<String, Object> indexed = new HashMap<>();

    CourseSearch(SearchIndex index) {
        this.index = index;
    }

    void update(VisibleCourse course) {
        Map<String, Object> sources = new HashMap<>();
        Map<String, List<SearchDocument>> changed = new HashMap<>();
        for (Lesson lesson : course.lessons()) {
            if (isNew("lesson " + lesson.slug(), lesson, sources)) changed.put("lesson " + lesson.slug(), of(lesson));
        }
        for (QuizDraft quiz : course.shownQuizzes()) {
            if (isNew("quiz " + quiz.slug(), quiz, sources)) changed.put("quiz " + quiz.slug(), of(quiz));
        }
        for (Exercise exercise : course.exercises()) {
            String source = "exercise " + exercise.slug();
            if (isNew(source, exercise, sources)) changed.put(source, of(exercise));
        }
        addUnseen(course, sources, changed);
        Set<String> gone = new HashSet<>(indexed.keySet());
        gone.removeAll(sources.keySet());
        index.update(changed, gone);
        indexed.clear();
        indexed.putAll(sources);
    }

    /** Under names of their own, so that what is published becomes another document. */
    private void addUnseen(
            VisibleCourse course, Map<String, Object> sources, Map<String, List<SearchDocument>> changed) {
        for (Lesson lesson : course.hidden()) {
            String source = "unseen lesson " + lesson.slug();
            if (isNew(source, lesson, sources)) changed.put(source, unseen(of(lesson)));
        }
        for (VisibleCourse.UnseenText one : course.unseen().texts()) {
            String source =
                    "unseen text " + one.text().language() + " " + one.lesson().slug();
            if (isNew(source, one.text(), sources)) changed.put(source, unseen(of(one.lesson(), one.text())));
        }
        for (QuizDraft quiz : course.unseenQuizzes()) {
            String source = "unseen quiz " + quiz.slug();
            if (isNew(source, quiz, sources)) changed.put(source, unseen(of(quiz)));
        }
        for (Exercise exercise : course.unseen().exercises()) {
            String source = "unseen exercise " + exercise.slug();
            if (isNew(source, exercise, sources)) changed.put(source, unseen(of(exercise)));
        }
    }

    private static List<SearchDocument> unseen(List<SearchDocument> documents) {
        return documents.stream().map(SearchDocument::asUnseen).toList();
    }

    private boolean isNew(String source, Object content, Map<String, Object> sources) {
        sources.put(source, content);
        return indexed.get(source) != content;
    }

    private static List<SearchDocument> of(Lesson lesson) {
        return lesson.texts().stream()
                .flatMap(text -> of(lesson, text).stream())
                .toList();
    }

    private static List<SearchDocument> of(Lesson lesson, LessonText text) {
        List<SearchDocument> documents = new ArrayList<>();
        String lang = text.language().htmlTag();
        String path = LessonModel.path(lesson, text);
        for (LessonWords.Piece piece : LessonWords.of(text.note())) {
            String url = path + (piece.anchor().isEmpty() ? "" : "#" + LessonModel.escaped(piece.anchor()));
            documents.add(new SearchDocument(Kind.LESSON, url, lang, text.title(), piece.heading(), piece.text()));
        }
        if (documents.isEmpty()) {
            documents.add(new SearchDocument(Kind.LESSON, path, lang, text.title(), "", ""));
        }
        return documents;
    }

    private static List<SearchDocument> of(QuizDraft quiz) {
        List<SearchDocument> documents = new ArrayList<>();
        for (Question question : quiz.questions()) {
            String url = "/quizzes/" + LessonModel.escaped(quiz.slug()) + "#" + question.anchor();
            for (Language language : question.prompt().texts().keySet()) {
                String text = words(question.asked(), language);
                documents.add(new SearchDocument(
                        Kind.QUESTION, url, language.htmlTag(), quiz.title().in(language), "", text));
            }
        }
        return documents;
    }

    private static List<SearchDocument> of(Exercise exercise) {
        List<SearchDocument> documents = new ArrayList<>();
        for (Language language : exercise.statement().texts().keySet()) {
            documents.add(new SearchDocument(
                    Kind.EXERCISE,
                    "/exercises/" + exercise.slug(),
                    language.htmlTag(),
                    exercise.title().in(language),
                    "",
                    words(List.of(exercise.statement()), language)));
        }
        return documents;
    }

    private static String words(List<LocalizedText> texts, Language language) {
        StringBuilder words = new StringBuilder();
        for (LocalizedText text : texts) {
            words.append(PlainWords.of(text.in(language))).append('\n');
        }
        return words.toString().strip();
    }
}
