package normbook.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts texts and queries into terms: stems of English words, pairs of simplified Chinese characters. */
final class SearchAnalyzer extends Analyzer {
    private final boolean ofTexts;

    private SearchAnalyzer(boolean ofTexts) {
        this.ofTexts = ofTexts;
    }

    /** For texts: each character too, so that a single one can be asked for, and words as they are, for their beginnings. */
    static SearchAnalyzer ofTexts() {
        return new SearchAnalyzer(true);
    }

    /** For queries: pairs alone where there are pairs. */
    static SearchAnalyzer ofQueries() {
        return new SearchAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream simplified = new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
        TokenStream pairs = new CJKBigramFilter(simplified, CJKBigramFilter.HAN, ofTexts);
        TokenStream twice = ofTexts ? new KeywordRepeatFilter(pairs) : pairs;
        TokenStream stems = new PorterStemFilter(new EnglishPossessiveFilter(twice));
        return new TokenStreamComponents(words, new RemoveDuplicatesTokenFilter(stems));
    }
}
