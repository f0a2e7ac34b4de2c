/**
 * Classes: who teaches, assists and learns in them, how one comes in (a join code, a link, a list of accounts), and
 * whose work somebody may see.
 *
 * <p>May know {@code language}, {@code account}, {@code web} and {@code storage}. Start at
 * {@link normbook.classroom.Classes}, which answers for other rooms who may do what in a class.
 */
package normbook.classroom;
