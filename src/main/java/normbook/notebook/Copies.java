package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import normbook.language.Language;
import normbook.notebook.document.Cell;
import normbook.notebook.document.Notebook;
import normbook.storage.Database;
import normbook.web.RequestException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Readers' own notebooks. Whatever a method that changes something returned for is on the disk. */
final class Copies {
    private final Database database;
    private final NotebookCatalog catalog;
    private final InstantSource clock;
    private final NotebookRepository rows = new NotebookRepository();

    Copies(Database database, NotebookCatalog catalog, InstantSource clock) {
        this.database = database;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** @param language of the words that stand where a solution was */
    record Owner(long account, String slug, Language language) {}

    /**
     * @param before the revision that the change was made to
     * @param cells with their texts as they are now: the changed ones, or those in conflict
     */
    record Saved(boolean isConflict, int before, OpenNotebook notebook, List<Cell> cells) {}

    /** Own or the course's; an own copy of a template that has changed is merged with it first. */
    Optional<OpenNotebook> find(Long account, String slug, Language language) {
        if (account == null) return template(slug, language);
        Optional<OpenNotebook> own = database.read(handle ->
                rows.find(handle, account, slug).filter(this::isUpToDate).map(found -> open(handle, found)));
        if (own.isPresent()) return own;
        boolean isOld = database.read(handle -> rows.find(handle, account, slug).isPresent());
        if (!isOld) return template(slug, language);
        Owner owner = new Owner(account, slug, language);
        return Optional.of(database.write(handle -> open(handle, toChange(handle, owner))));
    }

    Optional<StoredNotebook> findOwn(Long account, String slug) {
        return account == null ? Optional.empty() : database.read(handle -> rows.find(handle, account, slug));
    }

    List<StoredNotebook> list(Long account) {
        return account == null ? List.of() : database.read(handle -> rows.list(handle, account));
    }

    /** Of the file it came from; of a copy, the course's as it is now. */
    ObjectNode metadata(Long account, OpenNotebook notebook) {
        if (notebook.template() != null) return notebook.template().document().metadata();
        return findOwn(account, notebook.slug()).map(StoredNotebook::metadata).orElseGet(Cells::object);
    }

    boolean exists(Long account, String slug) {
        return catalog.find(slug).isPresent() || findOwn(account, slug).isPresent();
    }

    /** The reader's own, made where there is none yet. */
    OpenNotebook own(Owner owner) {
        return changing(handle -> open(handle, toChange(handle, owner)));
    }

    Saved save(Owner owner, Save save) {
        return changing(handle -> {
            StoredNotebook notebook = toChange(handle, owner);
            List<StoredCell> before = rows.cells(handle, notebook.id());
            List<StoredCell> conflicts = save.conflicts(before);
            int last = notebook.revision();
            if (!conflicts.isEmpty()) return new Saved(true, last, open(handle, notebook), plain(conflicts));
            int revision = last + 1;
            List<StoredCell> after = save.apply(before, revision, notebook.isCopy());
            return new Saved(false, last, store(handle, notebook, before, after), changed(after, revision));
        });
    }

    /** Texts and order of an earlier revision, as a new one; what is locked stays as it is now. */
    OpenNotebook restore(Owner owner, int revision) {
        return changing(handle -> {
            StoredNotebook notebook = toChange(handle, owner);
            List<Cell> old = rows.versionCells(handle, notebook.id(), revision)
                    .orElseThrow(() -> new RequestException(404, "notebook.error.no-version", revision));
            List<StoredCell> before = rows.cells(handle, notebook.id());
            rows.keepForEver(handle, notebook.id(), notebook.revision());
            Save save = new Save(
                    Integer.MAX_VALUE,
                    old.stream().map(Cell::id).toList(),
                    restorable(notebook, old, before).stream()
                            .map(cell -> new Save.Change(cell.id(), cell.kind(), cell.source()))
                            .toList());
            List<StoredCell> after = save.apply(before, notebook.revision() + 1, notebook.isCopy());
            return store(handle, notebook, before, withMetadata(after, before, old));
        });
    }

    /** A cell that comes back has what it was marked as. */
    private static List<StoredCell> withMetadata(List<StoredCell> after, List<StoredCell> before, List<Cell> old) {
        Set<String> there = ids(before);
        Map<String, Cell> byId = old.stream().collect(Collectors.toMap(Cell::id, cell -> cell));
        return after.stream()
                .map(cell -> there.contains(cell.id())
                        ? cell
                        : cell.with(
                                Cells.withMetadata(
                                        cell.cell(), byId.get(cell.id()).metadata()),
                                cell.changed()))
                .toList();
    }

    List<Version> versions(long notebook) {
        return database.read(handle -> rows.versions(handle, notebook));
    }

    StoredNotebook insertImported(long account, String slug, String title, Notebook document) {
        return changing(handle -> {
            int count = rows.count(handle, account);
            if (count >= Limits.NOTEBOOKS) throw new RequestException(422, "notebook.error.many-notebooks", count);
            StoredNotebook imported = new StoredNotebook(
                    0, account, slug, title, null, null, Set.of(), document.metadata(), 0, clock.instant());
            long id = rows.insert(handle, imported, clock.instant());
            List<StoredCell> cells = document.cells().stream()
                    .map(cell -> new StoredCell(cell, 0, null))
                    .toList();
            rows.replaceCells(handle, id, List.of(), cells);
            rows.keepVersion(handle, id, 0, cells, clock.instant());
            return rows.find(handle, account, slug).orElseThrow();
        });
    }

    void rename(StoredNotebook notebook, String title) {
        database.writeOnly(handle -> rows.setTitle(handle, notebook.id(), title));
    }

    /** With its versions and all that was handed in of it. */
    void delete(StoredNotebook notebook) {
        database.writeOnly(handle -> rows.delete(handle, notebook.id()));
    }

    void storeOutputs(long notebook, RunCell ran) {
        database.writeOnly(handle -> {
            long others = rows.outputsOfOthers(handle, notebook, ran.cell());
            boolean fits = Limits.admit(Cells.text(ran.outputs()).length(), others);
            List<ObjectNode> kept = fits ? ran.outputs() : List.of(Outputs.stream(ran.cut() + "\n"));
            rows.setOutputs(handle, notebook, ran.cell(), kept, ran.count());
        });
    }

    /**
     * What came of a run.
     *
     * @param cut says that there was more, where the notebook holds as much as it may
     */
    record RunCell(String cell, List<ObjectNode> outputs, Integer count, String cut) {}

    private Optional<OpenNotebook> template(String slug, Language language) {
        return catalog.find(slug).map(template -> asLearnersBegin(template, language));
    }

    static OpenNotebook asLearnersBegin(Template template, Language language) {
        return new OpenNotebook(
                null,
                template.slug(),
                template.title(),
                0,
                template,
                true,
                template.library(),
                template.forLearners(language));
    }

    private boolean isUpToDate(StoredNotebook notebook) {
        return catalog.find(notebook.template())
                .map(template -> template.hash().equals(notebook.templateHash()))
                .orElse(true);
    }

    private OpenNotebook open(Handle handle, StoredNotebook notebook) {
        Template template = catalog.find(notebook.template()).orElse(null);
        return new OpenNotebook(
                notebook.id(),
                notebook.slug(),
                notebook.title(),
                notebook.revision(),
                template,
                notebook.isCopy(),
                template != null ? template.library() : LabClasses.of(notebook.metadata()),
                plain(rows.cells(handle, notebook.id())));
    }

    /** Two first changes may come at once; the constraint decides whose copy stays, and the other finds it. */
    private <T> T changing(Function<Handle, T> work) {
        try {
            return database.write(work);
        } catch (UnableToExecuteStatementException e) {
            if (!Database.isDuplicate(e)) throw e;
            return database.write(work);
        }
    }

    private StoredNotebook toChange(Handle handle, Owner owner) {
        Optional<StoredNotebook> own = rows.findToChange(handle, owner.account(), owner.slug());
        if (own.isEmpty()) return copy(handle, owner);
        return isUpToDate(own.get()) ? own.get() : merge(handle, own.get(), owner);
    }

    private StoredNotebook copy(Handle handle, Owner owner) {
        Template template =
                catalog.find(owner.slug()).orElseThrow(() -> RequestException.notFound("/notebooks/" + owner.slug()));
        List<StoredCell> cells = template.forLearners(owner.language()).stream()
                .map(cell -> StoredCell.given(cell, 0))
                .toList();
        Set<String> ids = ids(cells);
        StoredNotebook copy = new StoredNotebook(
                0,
                owner.account(),
                owner.slug(),
                template.title(),
                template.slug(),
                template.hash(),
                ids,
                template.document().metadata(),
                0,
                clock.instant());
        long id = rows.insert(handle, copy, clock.instant());
        rows.replaceCells(handle, id, List.of(), cells);
        rows.keepVersion(handle, id, 0, cells, clock.instant());
        return rows.find(handle, owner.account(), owner.slug()).orElseThrow();
    }

    private StoredNotebook merge(Handle handle, StoredNotebook notebook, Owner owner) {
        Template template = catalog.find(notebook.template()).orElseThrow();
        List<Cell> given = template.forLearners(owner.language());
        List<StoredCell> before = rows.cells(handle, notebook.id());
        int revision = notebook.revision() + 1;
        List<StoredCell> after = new TemplateMerge(given, notebook.templateCells(), revision).into(before);
        Set<String> ids = new LinkedHashSet<>(notebook.templateCells());
        given.forEach(cell -> ids.add(cell.id()));
        rows.setTemplate(handle, notebook.id(), template, ids);
        if (!after.equals(before)) write(handle, notebook, before, after, revision);
        return rows.find(handle, owner.account(), owner.slug()).orElseThrow();
    }

    private OpenNotebook store(
            Handle handle, StoredNotebook notebook, List<StoredCell> before, List<StoredCell> after) {
        if (after.equals(before)) return open(handle, notebook);
        Limits.check(plain(after));
        write(handle, notebook, before, after, notebook.revision() + 1);
        return open(
                handle, rows.find(handle, notebook.account(), notebook.slug()).orElseThrow());
    }

    private void write(
            Handle handle, StoredNotebook notebook, List<StoredCell> before, List<StoredCell> after, int revision) {
        Instant now = clock.instant();
        rows.replaceCells(handle, notebook.id(), before, after);
        rows.setRevision(handle, notebook.id(), revision, now);
        rows.keepVersion(handle, notebook.id(), revision, after, now);
    }

    private static List<Cell> restorable(StoredNotebook notebook, List<Cell> old, List<StoredCell> now) {
        if (!notebook.isCopy()) return old;
        Set<String> fixed = now.stream()
                .filter(cell -> CellMarks.of(cell.cell()).isFixed())
                .map(StoredCell::id)
                .collect(Collectors.toSet());
        return old.stream()
                .filter(cell ->
                        !fixed.contains(cell.id()) && !CellMarks.of(cell).isFixed())
                .toList();
    }

    private static List<Cell> changed(List<StoredCell> cells, int revision) {
        return cells.stream()
                .filter(cell -> cell.changed() == revision)
                .map(StoredCell::cell)
                .toList();
    }

    private static List<Cell> plain(List<StoredCell> cells) {
        List<Cell> plain = new ArrayList<>();
        cells.forEach(cell -> plain.add(cell.cell()));
        return plain;
    }

    private static Set<String> ids(List<StoredCell> cells) {
        return cells.stream().map(StoredCell::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
