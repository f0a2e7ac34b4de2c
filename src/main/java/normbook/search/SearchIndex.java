package normbook.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import normbook.search.Hit.Piece;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The words of the course, in memory. Any thread may search while another changes it. */
public final class SearchIndex {
    private static final String SOURCE = "source";
    private static final String KIND = "kind";
    private static final String URL = "url";
    private static final String LANG = "lang";
    private static final String TITLE = "title";
    private static final String HEADING = "heading";
    private static final String TEXT = "text";
    private static final String UNSEEN = "unseen";
    private static final Query IS_UNSEEN = new TermQuery(new Term(UNSEEN, "true"));
    private static final Map<String, Float> WEIGHTS = Map.of(TITLE, 3f, HEADING, 2f, TEXT, 1f);

    /** Longer than any sentence that somebody types to find something. */
    public static final int MAX_QUERY = 200;

    private static final int MAX_HITS = 30;
    /** What lies between two texts of one thing: enough to prefer the reader's language, too little to hide the other. */
    private static final float READERS_LANGUAGE = 2f;

    private static final int CONTEXT = 90;
    private static final int PASSAGES = 2;

    private final Analyzer analyzer = SearchAnalyzer.ofTexts();
    private final SearchQuery queries = new SearchQuery(WEIGHTS);
    private final UnifiedHighlighter sentences = highlighter(() -> LengthGoalBreakIterator.createClosestToLength(
            BreakIterator.getSentenceInstance(Locale.ROOT), CONTEXT, 0.5f));
    private final UnifiedHighlighter wholes = highlighter(WholeBreakIterator::new);
    private final IndexWriter writer;
    private final SearcherManager searchers;

    public SearchIndex() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param hits the best first
     * @param all whether each hit has all the words; else no place has, and these have some
     * @param more whether there are further ones
     */
    public record Result(List<Hit> hits, boolean all, boolean more) {}

    /**
     * Takes effect for all readers at once.
     *
     * @param changed the documents of each source that is new or different, in place of those it had
     * @param gone sources that are no more
     */
    public synchronized void update(Map<String, List<SearchDocument>> changed, Set<String> gone) {
        try {
            for (String source : gone) writer.deleteDocuments(new Term(SOURCE, source));
            for (Map.Entry<String, List<SearchDocument>> entry : changed.entrySet()) {
                String source = entry.getKey();
                writer.updateDocuments(
                        new Term(SOURCE, source),
                        entry.getValue().stream()
                                .map(document -> document(source, document))
                                .toList());
            }
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param typed what a reader wrote; beyond {@link #MAX_QUERY} characters it is cut
     * @param lang of the reader: what is there in several languages is found once, in theirs where that has the words
     */
    public Result find(String typed, String lang) {
        return find(typed, lang, false);
    }

    /** @param unseen whether the reader is one who sees what learners do not */
    public Result find(String typed, String lang, boolean unseen) {
        String asked = typed.length() > MAX_QUERY ? typed.substring(0, MAX_QUERY) : typed;
        Reader reader = new Reader(lang, unseen);
        Result exact = find(queries.of(asked, true), reader, true);
        return exact.hits().isEmpty() ? find(queries.of(asked, false), reader, false) : exact;
    }

    private record Reader(String lang, boolean unseen) {}

    private Result find(Query query, Reader reader, boolean all) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return find(searcher, query, reader, all);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Result find(IndexSearcher searcher, Query query, Reader reader, boolean all) throws IOException {
        Query readers =
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(LANG, reader.lang()))), READERS_LANGUAGE);
        BooleanQuery.Builder wanted =
                new BooleanQuery.Builder().add(query, Occur.MUST).add(readers, Occur.SHOULD);
        if (!reader.unseen()) wanted.add(IS_UNSEEN, Occur.MUST_NOT);
        Query preferred = wanted.build();
        StoredFields stored = searcher.storedFields();
        Set<String> seen = new HashSet<>();
        List<Hit> hits = new ArrayList<>();
        for (ScoreDoc found : searcher.search(preferred, 2 * MAX_HITS + 1).scoreDocs) {
            Document document = stored.document(found.doc);
            if (!seen.add(document.get(URL))) continue;
            if (hits.size() == MAX_HITS) return new Result(hits, all, true);
            hits.add(hit(document, query));
        }
        return new Result(hits, all, false);
    }

    private Hit hit(Document document, Query query) throws IOException {
        return new Hit(
                document.get(KIND),
                document.get(URL),
                document.get(LANG),
                whole(TITLE, document, query),
                whole(HEADING, document, query),
                pieces(sentences, TEXT, document.get(TEXT), query),
                Boolean.parseBoolean(document.get(UNSEEN)));
    }

    private List<Piece> whole(String field, Document document, Query query) throws IOException {
        String text = document.get(field);
        if (text.isEmpty()) return List.of();
        List<Piece> marked = pieces(wholes, field, text, query);
        return marked.isEmpty() ? List.of(new Piece(text, false)) : marked;
    }

    private static List<Piece> pieces(UnifiedHighlighter highlighter, String field, String text, Query query)
            throws IOException {
        Object found = highlighter.highlightWithoutSearcher(field, query, text, PASSAGES);
        return found == null ? List.of() : FoundWords.pieces(found);
    }

    private UnifiedHighlighter highlighter(Supplier<BreakIterator> passages) {
        return UnifiedHighlighter.builderWithoutSearcher(analyzer)
                .withBreakIterator(passages)
                .withFormatter(new FoundWords())
                .withMaxNoHighlightPassages(0)
                .build();
    }

    private static Document document(String source, SearchDocument document) {
        Document fields = new Document();
        fields.add(new StringField(SOURCE, source, Field.Store.NO));
        fields.add(new StringField(UNSEEN, Boolean.toString(document.unseen()), Field.Store.YES));
        fields.add(new StringField(LANG, document.lang(), Field.Store.YES));
        fields.add(new StoredField(KIND, document.kind().word()));
        fields.add(new StoredField(URL, document.url()));
        fields.add(new TextField(TITLE, document.title(), Field.Store.YES));
        fields.add(new TextField(HEADING, document.heading(), Field.Store.YES));
        fields.add(new TextField(TEXT, document.text(), Field.Store.YES));
        return fields;
    }
}
