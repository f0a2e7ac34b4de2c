/**
 * Who is there: guests, learners, assistants, instructors, administrators; sessions, passwords, one-time links; taking
 * one's work along, and deleting it.
 *
 * <p>May know {@code language}, {@code web} and {@code storage}. Start at {@link normbook.account.Authentication}.
 */
package normbook.account;
