/**
 * Who is there: guests, learners, instructors; sessions, passwords, one-time links.
 *
 * <p>May know {@code language}, {@code web} and {@code storage}. Start at {@link normbook.account.Authentication}.
 */
package normbook.account;
