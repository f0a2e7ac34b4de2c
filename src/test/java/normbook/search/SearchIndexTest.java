package normbook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import normbook.search.Hit.Piece;
import normbook.search.SearchDocument.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final String ZH = "zh-Hant-TW";
    private static final String EN = "en";

    private final SearchIndex index = new SearchIndex();

    @Test
    void aTermOfTwoCharactersIsFoundInsideALongerOne() {
        lesson("/a", "批次標準化", "統計量", "先算出批次的平均值與變異數。再除以標準差。");
        lesson("/b", "啟動函數", "種類", "變數很多，卻沒有那個詞。");
        assertEquals(List.of("/a"), urls("變異"));
        assertEquals(List.of("/a"), urls("標準"));
    }

    @Test
    void aSingleCharacterIsFoundToo() {
        lesson("/a", "標題", "", "除以標準差。");
        assertEquals(List.of("/a"), urls("差"));
    }

    @Test
    void simplifiedFindsTraditionalAndTheOtherWayRound() {
        lesson("/tw", "批次標準化", "", "平均值與變異數。");
        lesson("/cn", "交叉验证", "", "训练集与测试集。");
        assertEquals(List.of("/tw"), urls("变异数"));
        assertEquals(List.of("/cn"), urls("訓練集"));
    }

    @Test
    void anEnglishWordIsFoundInAnyFormAndCase() {
        lesson("/a", "批次標準化", "", "The running means are updated in training.");
        for (String asked : List.of("mean", "MEANS", "updating", "train", "runn")) {
            assertEquals(List.of("/a"), urls(asked), asked);
        }
    }

    @Test
    void everyWordMustBeThereUnlessNoPlaceHasThemAll() {
        lesson("/both", "甲", "", "批次的平均值。");
        lesson("/one", "乙", "", "批次的大小。");
        assertEquals(List.of("/both"), urls("批次 平均值"));
        SearchIndex.Result some = index.find("平均值 大小", ZH);
        assertFalse(some.all());
        assertEquals(Set.of("/both", "/one"), some.hits().stream().map(Hit::url).collect(Collectors.toSet()));
    }

    @Test
    void aTitleCountsMoreThanAMention() {
        lesson("/mention", "別的", "", "順帶提到變異數，變異數，變異數。");
        lesson("/title", "變異數", "", "這一章的內容。");
        assertEquals(List.of("/title", "/mention"), urls("變異數"));
    }

    @Test
    void whatWasAskedForIsMarkedOnceInItsSentence() {
        lesson("/a", "甲", "", "第一句說別的。這裡說到批次標準化與變異數。最後一句也說別的。");
        Hit hit = index.find("批次標準化", ZH).hits().get(0);
        assertEquals(List.of("批次標準化"), found(hit.context()));
        assertTrue(text(hit.context()).contains("這裡說到批次標準化與變異數。"), text(hit.context()));
    }

    @Test
    void aTextWithoutSentencesShowsWhatStandsAroundTheWord() {
        lesson("/a", "甲", "", "x = 1\n".repeat(500) + "epsilon = 1e-5\n" + "y = 2\n".repeat(500));
        Hit hit = index.find("epsilon", ZH).hits().get(0);
        assertEquals(List.of("epsilon"), found(hit.context()));
        assertTrue(text(hit.context()).length() < 400, text(hit.context()));
    }

    @Test
    void oneThingInTwoLanguagesIsFoundOnceInTheReaders() {
        put(
                "e",
                exercise("/e", ZH, "前向傳遞 forward", "寫出 forward。"),
                exercise("/e", EN, "Forward pass", "Write forward."));
        assertEquals(List.of("Forward pass"), titles(index.find("forward", EN)));
        assertEquals(List.of("前向傳遞 forward"), titles(index.find("forward", ZH)));
        assertEquals(List.of("Forward pass"), titles(index.find("pass", ZH)));
    }

    @Test
    void whatChangedIsFoundByItsNewWordsAndWhatIsGoneNoMore() {
        put("a", lesson("/a", "舊的標題"));
        put("a", lesson("/a", "新穎的名字"));
        assertEquals(List.of(), urls("舊的"));
        assertEquals(List.of("/a"), urls("新穎"));
        index.update(Map.of(), Set.of("a"));
        assertEquals(List.of(), urls("新穎"));
    }

    @Test
    void noMoreThanThirtyAreShownAndThatIsSaid() {
        for (int i = 0; i < 40; i++) lesson("/" + i, "批次" + i, "", "");
        SearchIndex.Result result = index.find("批次", ZH);
        assertEquals(30, result.hits().size());
        assertTrue(result.more());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "+", "\"", "a AND (", "title:*", "*", "?", "~", "\\", "\u0000", "。，", "🙂", "\uD800", "((((("
            })
    void nothingThatCanBeTypedIsAnError(String asked) {
        lesson("/a", "甲", "", "沒有這些。");
        assertEquals(List.of(), urls(asked));
    }

    @Test
    void aHugeQueryIsCut() {
        lesson("/a", "批次", "", "");
        assertEquals(List.of("/a"), urls("批次 ".repeat(100_000)));
        assertEquals(List.of(), urls("x".repeat(1_000_000)));
    }

    private void lesson(String url, String title, String heading, String text) {
        put(url, new SearchDocument(Kind.LESSON, url, ZH, title, heading, text));
    }

    private static SearchDocument lesson(String url, String title) {
        return new SearchDocument(Kind.LESSON, url, ZH, title, "", "");
    }

    private static SearchDocument exercise(String url, String lang, String title, String text) {
        return new SearchDocument(Kind.EXERCISE, url, lang, title, "", text);
    }

    private void put(String source, SearchDocument... documents) {
        index.update(Map.of(source, List.of(documents)), Set.of());
    }

    private List<String> urls(String asked) {
        return index.find(asked, ZH).hits().stream().map(Hit::url).toList();
    }

    private static List<String> titles(SearchIndex.Result result) {
        return result.hits().stream().map(hit -> text(hit.title())).toList();
    }

    private static List<String> found(List<Piece> pieces) {
        return pieces.stream().filter(Piece::found).map(Piece::text).toList();
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
