package normbook.search;

import java.util.List;

/**
 * A document that was found.
 *
 * @param kind {@code lesson}, {@code question} or {@code exercise}
 * @param heading without pieces where it has none
 * @param context sentences around the words that were asked for
 * @param unseen whether it is there for instructors alone
 */
public record Hit(
        String kind,
        String url,
        String lang,
        List<Piece> title,
        List<Piece> heading,
        List<Piece> context,
        boolean unseen) {

    /** A part of a text, to be escaped; {@code found} where it is what was asked for. */
    public record Piece(String text, boolean found) {}
}
