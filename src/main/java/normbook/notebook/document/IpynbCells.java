package normbook.notebook.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import normbook.notebook.document.Cell.Kind;

/** The cells of an {@code .ipynb} file. */
final class IpynbCells {
    private static final int MOST = 2_000;
    private static final int LONGEST_SOURCE = 256 * 1024;
    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]{1,64}");
    private static final Set<String> CODE =
            Set.of("id", "cell_type", "metadata", "source", "outputs", "execution_count");
    private static final Set<String> TEXT = Set.of("id", "cell_type", "metadata", "source", "attachments");

    private IpynbCells() {}

    static List<Cell> read(JsonAt cells) {
        List<JsonAt> items = cells.items(MOST);
        List<String> ids = ids(items);
        List<Cell> read = new ArrayList<>();
        for (JsonAt item : items) read.add(cell(item, ids.get(read.size())));
        Nbgrader.checkNames(items);
        return read;
    }

    /** Those that may stay, and names by the place for cells that have none, one that is taken or one that is illegal. */
    private static List<String> ids(List<JsonAt> cells) {
        Set<String> taken = new HashSet<>();
        List<String> ids = new ArrayList<>();
        for (JsonAt cell : cells) {
            String id = cell.object().path("id").textValue();
            ids.add(id != null && ID.matcher(id).matches() && taken.add(id) ? id : null);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i) == null) ids.set(i, MarkdownCells.free(MarkdownCells.id(i + 1), taken));
        }
        return ids;
    }

    private static Cell cell(JsonAt cell, String id) {
        Kind kind = kind(cell.field("cell_type"));
        cell.requireOnly(kind == Kind.CODE ? CODE : TEXT);
        String source = cell.field("source").lines();
        if (source.length() > LONGEST_SOURCE) throw cell.field("source").wrong("notebook.ipynb.long", LONGEST_SOURCE);
        ObjectNode metadata = metadata(cell, kind);
        if (kind != Kind.CODE) return new Cell(id, kind, source, metadata, List.of(), null, attachments(cell));
        List<ObjectNode> outputs = cell.node().has("outputs") ? IpynbOutputs.read(cell.field("outputs")) : List.of();
        Integer count = cell.node().has("execution_count")
                ? cell.field("execution_count").count()
                : null;
        return new Cell(id, kind, source, metadata, outputs, count, null);
    }

    private static Kind kind(JsonAt type) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(type.text())) return kind;
        }
        throw type.wrong("notebook.ipynb.not.cell");
    }

    private static ObjectNode metadata(JsonAt cell, Kind kind) {
        if (!cell.node().has("metadata")) return JsonNodeFactory.instance.objectNode();
        JsonAt metadata = cell.field("metadata");
        IpynbMetadata.checkCell(metadata, kind);
        return metadata.object();
    }

    private static ObjectNode attachments(JsonAt cell) {
        return cell.node().has("attachments") ? IpynbOutputs.attachments(cell.field("attachments")) : null;
    }
}
