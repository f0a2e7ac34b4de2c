package normbook.classroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import normbook.account.Account;
import normbook.account.People;
import normbook.storage.Database;
import normbook.web.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Makes the accounts of a list and puts them into a class: all or none. An account that is there already is never taken
 * into the class by somebody's list, since with the class comes the right to set its password.
 */
final class AccountImport {
    private final Database database;
    private final People people;
    private final Joining joining;
    private final MemberRepository members = new MemberRepository();

    AccountImport(Database database, People people, Joining joining) {
        this.database = database;
        this.people = people;
        this.joining = joining;
    }

    /** Somebody took a username between the preview and now; nothing was made. */
    static final class Taken extends RuntimeException {
        Taken(String username) {
            super(username);
        }
    }

    /** @param path of the link that sets the first password; null where the list had one */
    record Made(String username, String displayName, String path) {}

    List<PlannedAccount> plan(long classId, AccountTable table) {
        Map<String, Long> seen = new HashMap<>();
        return database.read(handle -> {
            List<PlannedAccount> plan = new ArrayList<>();
            for (AccountTable.Row row : table.rows()) {
                Long before = seen.putIfAbsent(People.normalised(row.username()), row.line());
                plan.add(
                        before == null
                                ? plan(handle, classId, row)
                                : PlannedAccount.faulty(row, "classroom.import.fault.twice", "" + before));
            }
            return plan;
        });
    }

    private PlannedAccount plan(Handle handle, long classId, AccountTable.Row row) {
        if (!row.extra().isEmpty()) return PlannedAccount.faulty(row, "classroom.import.fault.extra", row.extra());
        Optional<String> problem =
                People.problem(row.username(), row.displayName(), row.password().isEmpty() ? null : row.password());
        if (problem.isPresent()) return PlannedAccount.faulty(row, problem.get(), null);
        Optional<Account> account = people.findByUsername(handle, row.username());
        if (account.isEmpty()) return PlannedAccount.of(row, PlannedAccount.Kind.CREATE);
        return members.find(handle, classId, account.get().id()).isPresent()
                ? PlannedAccount.of(row, PlannedAccount.Kind.ALREADY_THERE)
                : PlannedAccount.faulty(row, "classroom.import.fault.taken", row.username());
    }

    /**
     * Hashing takes a core for some 50 ms a password, so this is not for the thread of a request.
     *
     * @throws Taken where a username has gone
     */
    List<Made> run(long classId, List<PlannedAccount> plan) {
        List<PlannedAccount> rows = plan.stream().filter(PlannedAccount::isNew).toList();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (PlannedAccount row : rows) {
            hashes.put(row.username(), row.hasPassword() ? people.hash(row.password()) : null);
        }
        try {
            return database.write(handle ->
                    rows.stream().map(row -> make(handle, classId, row, hashes)).toList());
        } catch (UnableToExecuteStatementException e) {
            if (Database.isDuplicate(e)) throw new Taken("");
            throw e;
        }
    }

    private Made make(Handle handle, long classId, PlannedAccount row, Map<String, String> hashes) {
        if (people.findByUsername(handle, row.username()).isPresent()) throw new Taken(row.username());
        String hash = hashes.get(row.username());
        long id = people.createLearner(handle, row.username(), row.displayName(), hash);
        joining.join(handle, classId, id, Role.LEARNER);
        String path = hash == null ? people.passwordLink(handle, id, People.FIRST) : null;
        return new Made(People.normalised(row.username()), row.displayName(), path);
    }
}
