/**
 * Finds words in everything a reader may see: an index in memory, made anew from the course at each start.
 *
 * <p>Chinese is cut into pairs of characters, traditional and simplified are one, English words are reduced to their
 * stems. What is put in must be free of answers; the rooms above see to that.
 *
 * <p>May know {@code language} and {@code web}. Start at {@link normbook.search.SearchIndex}.
 */
package normbook.search;
