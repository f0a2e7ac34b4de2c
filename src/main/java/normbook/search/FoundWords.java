package normbook.search;

import java.util.ArrayList;
import java.util.List;
import normbook.search.Hit.Piece;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/** Cuts passages into what was asked for and what stands around it; pairs of characters that overlap become one piece. */
final class FoundWords extends PassageFormatter {
    private static final String GAP = " … ";
    /** Of text around what was found: where a text has no sentences, as code, a passage may be all of it. */
    private static final int MAX_AROUND = 120;

    /** What {@link #format} made. */
    @SuppressWarnings("unchecked")
    static List<Piece> pieces(Object formatted) {
        return (List<Piece>) formatted;
    }

    @Override
    public List<Piece> format(Passage[] passages, String text) {
        List<Piece> pieces = new ArrayList<>();
        int last = 0;
        for (Passage passage : passages) {
            if (!text.substring(last, passage.getStartOffset()).isBlank()) pieces.add(new Piece(GAP, false));
            add(passage, text, pieces);
            last = passage.getEndOffset();
        }
        if (!text.substring(last).isBlank()) pieces.add(new Piece(GAP, false));
        return List.copyOf(pieces);
    }

    private static void add(Passage passage, String text, List<Piece> pieces) {
        int at = passage.getStartOffset();
        for (int i = 0; i < passage.getNumMatches(); ) {
            int start = Math.max(at, passage.getMatchStarts()[i]);
            int end = passage.getMatchEnds()[i];
            for (i++; i < passage.getNumMatches() && passage.getMatchStarts()[i] <= end; i++) {
                end = Math.max(end, passage.getMatchEnds()[i]);
            }
            if (end <= start) continue;
            around(text.substring(at, start), at == passage.getStartOffset(), false, pieces);
            pieces.add(new Piece(text.substring(start, end), true));
            at = end;
        }
        around(text.substring(at, passage.getEndOffset()), false, true, pieces);
    }

    private static void around(String text, boolean first, boolean last, List<Piece> pieces) {
        if (text.isEmpty()) return;
        String head = first ? "" : text.substring(0, Math.min(text.length(), MAX_AROUND / 2));
        String tail = last ? "" : text.substring(Math.max(0, text.length() - MAX_AROUND / 2));
        pieces.add(new Piece(text.length() <= MAX_AROUND ? text : head + GAP + tail, false));
    }
}
