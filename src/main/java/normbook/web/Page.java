package normbook.web;

import normbook.language.Language;

/**
 * What every template knows as {@code page}.
 *
 * @param path of this page, to come back to
 * @param csrf null on a shared page
 * @param nonce for styles that the editor adds, null on a shared page
 * @param account null on a shared page and for a reader without an account
 * @param personal false when the bytes are shared by all readers, and what is personal is fetched
 */
public record Page(
        Language language, String theme, String path, String csrf, String nonce, Visitor account, boolean personal) {}
