package normbook.classroom;

import normbook.account.Account;
import normbook.web.Role;

/** Somebody in a class. */
public record Member(Account account, Role role) {}
