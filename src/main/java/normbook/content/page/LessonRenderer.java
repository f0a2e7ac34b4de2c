package normbook.content.page;

import java.util.List;
import normbook.content.ContentFolder;
import normbook.content.markdown.Anchors;
import normbook.content.markdown.Annotation;
import normbook.content.markdown.AnnotationRenderer;
import normbook.content.markdown.Annotations;
import normbook.content.markdown.Figures;
import normbook.content.markdown.MarkdownRenderer;
import normbook.content.markdown.RenderedMarkdown;
import normbook.content.markdown.Rendering;
import normbook.content.note.Note;
import normbook.content.note.QuizItem;
import normbook.language.Language;

/** Composes the page of a lesson from a note and the annotations on it, and what belongs to its model answers. */
public final class LessonRenderer {
    private final MarkdownRenderer markdown;

    public LessonRenderer(MarkdownRenderer markdown) {
        this.markdown = markdown;
    }

    /** Shows the drawings of the folder as well. */
    public static LessonRenderer of(ContentFolder folder) {
        return new LessonRenderer(new MarkdownRenderer().with(Figures.of(folder)));
    }

    /** For texts that stand elsewhere than in a note. */
    public MarkdownRenderer markdown() {
        return markdown;
    }

    public LessonHtml render(Note note, Annotations annotations, Language language) {
        return new LessonPage(markdown, note, annotations, language).compose();
    }

    /** The model answer of a question with the annotations on it; only the annotations where it has no answer. */
    public RenderedMarkdown answer(Note note, QuizItem item, Annotations annotations, Language language) {
        Rendering rendering = markdown.start(new Anchors(), note.file(), Math.max(1, item.answerLine()));
        if (item.answer() != null) {
            rendering.appendSafe(markdown.render(note.file(), item.answerLine(), item.answer()));
        }
        AnnotationRenderer asides = new AnnotationRenderer(markdown, annotations, language);
        List<Annotation> on = annotations.on(item.n());
        on.forEach(annotation -> rendering.appendSafe(asides.open(annotation)));
        return rendering.finish();
    }
}
