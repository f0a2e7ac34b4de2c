package normbook.notebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.List;
import normbook.account.ExportedFiles;
import normbook.notebook.document.Ipynb;
import normbook.notebook.document.Notebook;
import org.jdbi.v3.core.Handle;

/** An account's notebooks as files that Jupyter opens, each with its history beside it. */
record NotebookExport(NotebookRepository notebooks, Handle handle, ExportedFiles files) {
    void add(long account) {
        notebooks.list(handle, account).forEach(this::add);
    }

    private void add(StoredNotebook notebook) {
        String name = "notebooks/" + notebook.slug().replaceAll("[^\\p{L}\\p{N}._-]", "_");
        files.add(name + ".ipynb", Cells.parse(Ipynb.write(document(notebook))));
        ObjectNode history = Cells.object().put("title", notebook.title()).put("template", notebook.template());
        history.set("versions", Cells.JSON.valueToTree(versions(notebook.id())));
        history.set("submissions", Cells.JSON.valueToTree(submissions(notebook.id())));
        files.add(name + ".history.json", history);
    }

    private Notebook document(StoredNotebook notebook) {
        return Documents.exported(
                notebook.title(),
                notebook.metadata(),
                notebooks.cells(handle, notebook.id()).stream()
                        .map(StoredCell::cell)
                        .toList());
    }

    private List<ObjectNode> versions(long notebook) {
        return handle.createQuery("select revision, document, saved_at from notebook_versions"
                        + " where notebook_id = :notebook order by revision")
                .bind("notebook", notebook)
                .map((row, context) -> {
                    ObjectNode version = Cells.object()
                            .put("revision", row.getInt("revision"))
                            .put("saved_at", time(row.getObject("saved_at", OffsetDateTime.class)));
                    version.set("cells", Cells.parse(row.getString("document")));
                    return version;
                })
                .list();
    }

    private List<ObjectNode> submissions(long notebook) {
        return handle.createQuery("select document, result, submitted_at from notebook_submissions"
                        + " where notebook_id = :notebook order by submitted_at, id")
                .bind("notebook", notebook)
                .map((row, context) -> {
                    ObjectNode submission = Cells.object()
                            .put("submitted_at", time(row.getObject("submitted_at", OffsetDateTime.class)));
                    String result = row.getString("result");
                    submission.set("result", result == null ? null : Cells.parse(result));
                    submission.set("cells", Cells.parse(row.getString("document")));
                    return submission;
                })
                .list();
    }

    private static String time(OffsetDateTime moment) {
        return moment.toInstant().toString();
    }
}
