/**
 * The database: connections, migrations, and the promise that an acknowledged row survives a kill.
 *
 * <p>Knows no other room; each room keeps its own SQL in its repositories. Start at
 * {@link normbook.storage.Database}; why a commit alone is not enough stands in {@link normbook.storage.GroupCommit}.
 */
package normbook.storage;
