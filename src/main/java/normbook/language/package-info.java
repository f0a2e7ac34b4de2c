/**
 * The languages that Normbook speaks and every sentence it says.
 *
 * <p>Sentences live in {@code src/main/resources/messages/<room>.<language>.properties}, one pair of files a room;
 * keys start with the room's name. Knows nothing of the other rooms. Start at {@link normbook.language.Messages}.
 */
package normbook.language;
