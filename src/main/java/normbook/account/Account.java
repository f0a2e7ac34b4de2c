package normbook.account;

import normbook.web.Role;

/**
 * Somebody whose work is kept.
 *
 * @param username null for a guest
 * @param displayName null for a guest
 */
public record Account(long id, Role role, String username, String displayName) {}
