/**
 * The web side that every room shares: server set-up, roles, pages, forms, errors, browser assets.
 *
 * <p>May know {@code language} only; who a visitor is, it is told by the account room. Start at
 * {@link normbook.web.WebServer}.
 */
package normbook.web;
