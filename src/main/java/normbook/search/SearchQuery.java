package normbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What a reader typed, as a query: every word must be there, in any field. No operators: nothing can be mistyped. */
final class SearchQuery {
    /** A run of Chinese or a word: {@code 批次normalization} is two. */
    private static final Pattern WORD = Pattern.compile("[\\p{IsHan}]+|[[\\p{L}\\p{N}\\p{M}]&&[^\\p{IsHan}]]+");

    private static final int MAX_WORDS = 12;
    /** Fewer letters begin too many words. */
    private static final int MIN_PREFIX = 3;

    private static final float TIE = 0.1f;
    private static final float AS_PREFIX = 0.5f;

    private final Map<String, Float> fields;
    private final Analyzer analyzer = SearchAnalyzer.ofQueries();

    /** @param fields with the weight of each */
    SearchQuery(Map<String, Float> fields) {
        this.fields = fields;
    }

    /** @param required whether every word must be found, or any will do */
    Query of(String typed, boolean required) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Matcher words = WORD.matcher(typed);
        for (int i = 0; i < MAX_WORDS && words.find(); i++) {
            Query word = word(words.group());
            if (word != null) query.add(word, required ? Occur.MUST : Occur.SHOULD);
        }
        return query.build();
    }

    private Query word(String word) {
        List<String> terms = terms(word);
        if (terms.isEmpty()) return null;
        List<Query> anywhere = new ArrayList<>();
        fields.forEach((field, weight) -> anywhere.add(new BoostQuery(in(field, word, terms), weight)));
        return new DisjunctionMaxQuery(anywhere, TIE);
    }

    private static Query in(String field, String word, List<String> terms) {
        if (terms.size() > 1) {
            return new PhraseQuery(field, terms.toArray(String[]::new));
        }
        Query exact = new TermQuery(new Term(field, terms.get(0)));
        if (word.length() < MIN_PREFIX || Character.isIdeographic(word.codePointAt(0))) return exact;
        Query begun = new BoostQuery(new PrefixQuery(new Term(field, word.toLowerCase(Locale.ROOT))), AS_PREFIX);
        return new DisjunctionMaxQuery(List.of(exact, begun), 0);
    }

    private List<String> terms(String word) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("query", word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(term.toString());
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
