package normbook.content.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import normbook.content.SourceText;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GistTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "第一句。第二句。|第一句。",
                "First. Second.|First.",
                "He et al. say 0.1 is a lot. More.|He et al. say 0.1 is a lot.",
                "Short and whole|Short and whole",
                "Is **this. Or** that|Is this.",
            })
    void theFirstSentenceIsTheSummary(String text, String gist) {
        assertEquals(gist, gist(text));
    }

    @Test
    void aLongSentenceIsCutBetweenWordsAndNotBehindPunctuation() {
        assertEquals("字".repeat(44) + "…", gist("字".repeat(44) + "，「字" + "字".repeat(40) + "。"));
        assertEquals("word ".repeat(17) + "word…", gist("word ".repeat(40)));
    }

    @Test
    void whatBeginsWithNoParagraphHasNone() {
        assertEquals(null, Gist.cut(MarkdownParser.parse(SourceText.of("- a list"))));
    }

    private static String gist(String text) {
        Node words = Gist.cut(MarkdownParser.parse(SourceText.of(text)));
        return PlainText.of(words);
    }
}
