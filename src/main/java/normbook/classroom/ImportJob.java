package normbook.classroom;

import java.util.List;

/**
 * An import from its preview to the list of links, in memory only: a list has passwords in it, and a server that ends in
 * the middle has made nothing.
 */
final class ImportJob {
    enum State {
        PLANNED,
        RUNNING,
        DONE,
        FAILED
    }

    private final long classId;
    private final long account;
    private final AccountTable table;
    private List<PlannedAccount> plan;
    private State state = State.PLANNED;
    private List<AccountImport.Made> made = List.of();

    /** @param account whose it is: nobody else sees it */
    ImportJob(long classId, long account, AccountTable table, List<PlannedAccount> plan) {
        this.classId = classId;
        this.account = account;
        this.table = table;
        this.plan = plan;
    }

    boolean belongsTo(long aClass, long anAccount) {
        return classId == aClass && account == anAccount;
    }

    long classId() {
        return classId;
    }

    AccountTable table() {
        return table;
    }

    synchronized List<PlannedAccount> plan() {
        return plan;
    }

    synchronized State state() {
        return state;
    }

    synchronized List<AccountImport.Made> made() {
        return made;
    }

    /** Nothing is made as long as a line is wrong. */
    synchronized boolean isReady() {
        return state == State.PLANNED
                && table.broken() == 0
                && !table.tooLong()
                && plan.stream().anyMatch(PlannedAccount::isNew)
                && plan.stream().noneMatch(row -> row.kind() == PlannedAccount.Kind.FAULTY);
    }

    /** Once, however often the button is pressed. */
    synchronized boolean start() {
        if (!isReady()) return false;
        state = State.RUNNING;
        return true;
    }

    /** The passwords are not needed any more. */
    synchronized void done(List<AccountImport.Made> all) {
        made = all;
        plan = List.of();
        state = State.DONE;
    }

    synchronized void failed() {
        plan = List.of();
        state = State.FAILED;
    }

    /** The links, the first time. */
    synchronized List<AccountImport.Made> takeLinks() {
        List<AccountImport.Made> links =
                made.stream().filter(one -> one.path() != null).toList();
        made = made.stream()
                .map(one -> new AccountImport.Made(one.username(), one.displayName(), null))
                .toList();
        return links;
    }
}
