package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import normbook.account.ExportedFiles;
import normbook.account.OwnedRows;
import normbook.notebook.document.Cell;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Notebooks, cells and versions in SQL. Methods take the handle of a transaction that the caller has open. */
public final class NotebookRepository implements OwnedRows {

    /** Only the owner finds a notebook. */
    Optional<StoredNotebook> find(Handle handle, long account, String slug) {
        return handle.createQuery("select * from notebooks where account_id = :account and slug = :slug")
                .bind("account", account)
                .bind("slug", slug)
                .map(NotebookRepository::notebook)
                .findOne();
    }

    /** Others who want to change it wait until the transaction ends. */
    Optional<StoredNotebook> findToChange(Handle handle, long account, String slug) {
        return handle.createQuery("select * from notebooks where account_id = :account and slug = :slug for update")
                .bind("account", account)
                .bind("slug", slug)
                .map(NotebookRepository::notebook)
                .findOne();
    }

    /** Last changed first. */
    List<StoredNotebook> list(Handle handle, long account) {
        return handle.createQuery("select * from notebooks where account_id = :account order by updated_at desc, id")
                .bind("account", account)
                .map(NotebookRepository::notebook)
                .list();
    }

    int count(Handle handle, long account) {
        return handle.createQuery("select count(*) from notebooks where account_id = :account")
                .bind("account", account)
                .mapTo(Integer.class)
                .one();
    }

    long insert(Handle handle, StoredNotebook notebook, Instant now) {
        return handle.createUpdate("insert into notebooks (account_id, slug, title, template, template_hash,"
                        + " template_cells, metadata, revision, created_at, updated_at) values (:account, :slug, :title,"
                        + " :template, :templateHash, :templateCells, :metadata, :revision, :now, :now)")
                .bind("account", notebook.account())
                .bind("slug", notebook.slug())
                .bind("title", notebook.title())
                .bind("template", notebook.template())
                .bind("templateHash", notebook.templateHash())
                .bind("templateCells", ids(notebook.templateCells()))
                .bind("metadata", notebook.metadata().toString())
                .bind("revision", notebook.revision())
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void setRevision(Handle handle, long id, int revision, Instant now) {
        handle.createUpdate("update notebooks set revision = :revision, updated_at = :now where id = :id")
                .bind("id", id)
                .bind("revision", revision)
                .bind("now", now)
                .execute();
    }

    void setTemplate(Handle handle, long id, Template template, Set<String> cells) {
        handle.createUpdate("update notebooks set title = :title, template_hash = :hash, template_cells = :cells"
                        + " where id = :id")
                .bind("id", id)
                .bind("title", template.title())
                .bind("hash", template.hash())
                .bind("cells", ids(cells))
                .execute();
    }

    /** In their order. */
    List<StoredCell> cells(Handle handle, long notebook) {
        return handle.createQuery("select * from notebook_cells where notebook_id = :notebook order by place, cell_id")
                .bind("notebook", notebook)
                .map(NotebookRepository::cell)
                .list();
    }

    /** Writes only what differs, since autosave calls it every few seconds. */
    void replaceCells(Handle handle, long notebook, List<StoredCell> before, List<StoredCell> after) {
        CellChanges changes = CellChanges.between(before, after);
        for (String gone : changes.deleted()) {
            handle.execute("delete from notebook_cells where notebook_id = ? and cell_id = ?", notebook, gone);
        }
        changes.inserted().forEach((place, cell) -> insertCell(handle, notebook, place, cell));
        changes.updated().forEach((place, cell) -> updateCell(handle, notebook, place, cell));
        changes.moved()
                .forEach((id, place) -> handle.execute(
                        "update notebook_cells set place = ? where notebook_id = ? and cell_id = ?",
                        place,
                        notebook,
                        id));
    }

    /** False where the notebook has no such cell, because it was never saved or is deleted. */
    boolean setOutputs(Handle handle, long notebook, String cell, List<ObjectNode> outputs, Integer count) {
        return handle.createUpdate("update notebook_cells set outputs = :outputs, execution_count = :count"
                                + " where notebook_id = :notebook and cell_id = :cell and kind = 'code'")
                        .bind("notebook", notebook)
                        .bind("cell", cell)
                        .bind("outputs", Cells.text(outputs))
                        .bind("count", count)
                        .execute()
                > 0;
    }

    /** How long the outputs of all other cells are. */
    long outputsOfOthers(Handle handle, long notebook, String cell) {
        return handle.createQuery("select coalesce(sum(char_length(outputs)), 0) from notebook_cells"
                        + " where notebook_id = :notebook and cell_id <> :cell")
                .bind("notebook", notebook)
                .bind("cell", cell)
                .mapTo(Long.class)
                .one();
    }

    void setTitle(Handle handle, long notebook, String title) {
        handle.execute("update notebooks set title = ? where id = ?", title, notebook);
    }

    void delete(Handle handle, long notebook) {
        handle.execute("delete from notebooks where id = ?", notebook);
    }

    void keepVersion(Handle handle, long notebook, int revision, List<StoredCell> cells, Instant now) {
        String document = Cells.document(cells.stream().map(StoredCell::cell).toList());
        handle.createUpdate("insert into notebook_versions (notebook_id, revision, cells, document, saved_at)"
                        + " values (:notebook, :revision, :cells, :document, :now)")
                .bind("notebook", notebook)
                .bind("revision", revision)
                .bind("cells", cells.size())
                .bind("document", document)
                .bind("now", now)
                .execute();
        for (Version surplus : Version.surplus(versions(handle, notebook), now)) {
            handle.execute(
                    "delete from notebook_versions where notebook_id = ? and revision = ?",
                    notebook,
                    surplus.revision());
        }
    }

    /** Whatever comes later does not take its place. */
    void keepForEver(Handle handle, long notebook, int revision) {
        handle.execute(
                "update notebook_versions set kept = true where notebook_id = ? and revision = ?", notebook, revision);
    }

    /** Newest first. */
    List<Version> versions(Handle handle, long notebook) {
        return handle.createQuery("select revision, cells, saved_at, kept from notebook_versions"
                        + " where notebook_id = :notebook order by revision desc")
                .bind("notebook", notebook)
                .map((row, context) -> new Version(
                        row.getInt("revision"),
                        row.getInt("cells"),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("kept")))
                .list();
    }

    Optional<List<Cell>> versionCells(Handle handle, long notebook, int revision) {
        return handle.createQuery("select document from notebook_versions"
                        + " where notebook_id = :notebook and revision = :revision")
                .bind("notebook", notebook)
                .bind("revision", revision)
                .mapTo(String.class)
                .findOne()
                .map(Cells::cells);
    }

    /** A guest's copy of what the account has a copy of already becomes a second one beside it: nothing is lost. */
    @Override
    public void move(Handle handle, long fromAccount, long toAccount) {
        for (StoredNotebook notebook : list(handle, fromAccount)) {
            String slug = notebook.slug();
            for (int i = 2; find(handle, toAccount, slug).isPresent(); i++) slug = notebook.slug() + "-" + i;
            handle.execute(
                    "update notebooks set account_id = ?, slug = ? where id = ?", toAccount, slug, notebook.id());
        }
    }

    @Override
    public void export(Handle handle, long account, ExportedFiles files) {
        new NotebookExport(this, handle, files).add(account);
    }

    /**
     * What a graded submission of an assignment counts.
     *
     * @param share of the points, 0 to 1
     */
    public record Scored(String template, double share, Instant at) {}

    /** All submissions of an account, those of one assignment oldest first. */
    public List<Scored> listScored(Handle handle, long account) {
        return handle.createQuery("select n.template, coalesce(s.points / nullif(s.most, 0), 0), s.submitted_at"
                        + " from notebooks n join notebook_submissions s on s.notebook_id = n.id"
                        + " where n.account_id = :account and n.template is not null and s.result is not null"
                        + " order by n.template, s.submitted_at, s.id")
                .bind("account", account)
                .map((row, context) -> new Scored(row.getString(1), row.getDouble(2), row.getObject(3, Instant.class)))
                .list();
    }

    /**
     * What was handed in.
     *
     * @param source of its code cells, one after another
     * @param share null while it is not graded
     */
    public record HandedIn(String source, Double share, Instant at) {}

    /** Oldest first. */
    public List<HandedIn> listHandedIn(Handle handle, long account, String template) {
        return handle.createQuery("select s.document, s.result, s.submitted_at,"
                        + " coalesce(s.points / nullif(s.most, 0), 0) as share from notebook_submissions s"
                        + " join notebooks n on n.id = s.notebook_id where n.account_id = :account"
                        + " and n.template = :template order by s.submitted_at, s.id")
                .bind("account", account)
                .bind("template", template)
                .map((row, context) -> new HandedIn(
                        code(row.getString("document")),
                        row.getString("result") == null ? null : (Double) row.getDouble("share"),
                        row.getObject("submitted_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String code(String document) {
        return Cells.cells(document).stream()
                .filter(cell -> cell.kind() == Cell.Kind.CODE)
                .map(Cell::source)
                .collect(Collectors.joining("\n\n"));
    }

    private static void insertCell(Handle handle, long notebook, int place, StoredCell cell) {
        bind(
                        handle.createUpdate(
                                "insert into notebook_cells (notebook_id, cell_id, place, kind, source, metadata,"
                                        + " attachments, outputs, execution_count, changed, origin) values (:notebook, :cell, :place,"
                                        + " :kind, :source, :metadata, :attachments, :outputs, :count, :changed, :origin)"),
                        notebook,
                        place,
                        cell)
                .execute();
    }

    private static void updateCell(Handle handle, long notebook, int place, StoredCell cell) {
        bind(
                        handle.createUpdate("update notebook_cells set place = :place, kind = :kind, source = :source,"
                                + " metadata = :metadata, attachments = :attachments, outputs = :outputs,"
                                + " execution_count = :count, changed = :changed, origin = :origin"
                                + " where notebook_id = :notebook and cell_id = :cell"),
                        notebook,
                        place,
                        cell)
                .execute();
    }

    private static Update bind(Update update, long notebook, int place, StoredCell stored) {
        Cell cell = stored.cell();
        return update.bind("notebook", notebook)
                .bind("cell", cell.id())
                .bind("place", place)
                .bind("kind", Cells.word(cell.kind()))
                .bind("source", cell.source())
                .bind("metadata", cell.metadata().toString())
                .bind(
                        "attachments",
                        cell.attachments() == null ? null : cell.attachments().toString())
                .bind("outputs", Cells.text(cell.outputs()))
                .bind("count", cell.executionCount())
                .bind("changed", stored.changed())
                .bind("origin", stored.origin());
    }

    private static StoredNotebook notebook(ResultSet row, StatementContext context) throws SQLException {
        Set<String> cells = new LinkedHashSet<>();
        for (JsonNode id : Cells.parse(row.getString("template_cells"))) cells.add(id.asText());
        return new StoredNotebook(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("template"),
                row.getString("template_hash"),
                cells,
                (ObjectNode) Cells.parse(row.getString("metadata")),
                row.getInt("revision"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static StoredCell cell(ResultSet row, StatementContext context) throws SQLException {
        String attachments = row.getString("attachments");
        int count = row.getInt("execution_count");
        Integer nullableCount = row.wasNull() ? null : count;
        Cell cell = new Cell(
                row.getString("cell_id"),
                Cells.kind(row.getString("kind")),
                row.getString("source"),
                (ObjectNode) Cells.parse(row.getString("metadata")),
                Cells.objects(row.getString("outputs")),
                nullableCount,
                attachments == null ? null : (ObjectNode) Cells.parse(attachments));
        return new StoredCell(cell, row.getInt("changed"), row.getString("origin"));
    }

    private static String ids(Set<String> ids) {
        return Cells.JSON.valueToTree(ids).toString();
    }
}
