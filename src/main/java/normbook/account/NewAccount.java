package normbook.account;

import normbook.web.Role;

/** What makes a guest's account a learner's or an administrator's. */
record NewAccount(Role role, String username, String displayName, String passwordHash) {}
