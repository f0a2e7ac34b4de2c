package normbook.gradebook;

import java.util.Collection;
import java.util.List;
import normbook.language.Language;
import normbook.notebook.NotebookCatalog;
import normbook.notebook.NotebookRepository;
import org.jdbi.v3.core.Handle;

/** Notebooks that are handed in: the best submission. */
record NotebookActivities(NotebookCatalog notebooks, NotebookRepository submissions) implements Activities {
    static final String KIND = "notebook";

    @Override
    public List<Activity> list(Language language) {
        return notebooks.assignments().stream()
                .map(row -> new Activity(KIND, row.slug(), row.title(), row.lang()))
                .toList();
    }

    @Override
    public List<Result> results(Handle handle, Collection<Long> accounts) {
        return submissions.best(handle, accounts).stream()
                .map(best -> new Result(
                        best.account(), KIND + "/" + best.template(), best.share(), best.at(), best.submissions()))
                .toList();
    }

    @Override
    public List<Attempt> attempts(Handle handle, long account, String slug, Language language) {
        return submissions.listHandedIn(handle, account, slug).stream()
                .map(each -> new Attempt(each.at(), null, each.source(), each.share()))
                .toList();
    }
}
