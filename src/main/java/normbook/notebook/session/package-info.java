/**
 * What runs inside the jailed process of one notebook: JShell, whose every class goes through the guard and the meter of
 * {@code normbook.sandbox} before it is loaded.
 *
 * <p>Knows {@code sandbox} only; the teaching library beside it is known by name. Nothing of the server is on the
 * process's class path. Start at {@link normbook.notebook.session.SessionMain}.
 */
package normbook.notebook.session;
