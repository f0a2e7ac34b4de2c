package normbook.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;

/** Which classes of the teaching library a notebook's cells may use. */
final class LabClasses {
    /** For every notebook. */
    private static final Set<String> ALWAYS = Set.of("Lab", "Plot", "Table");
    /** For those that name it: in others it would be the answer. */
    private static final Set<String> ON_DEMAND = Set.of("BatchNorm");

    private LabClasses() {}

    static boolean isOne(String name) {
        return ALWAYS.contains(name) || ON_DEMAND.contains(name);
    }

    static Set<String> of(ObjectNode metadata) {
        Set<String> names = new TreeSet<>(ALWAYS);
        for (JsonNode name : metadata.path("normbook").path("library")) {
            if (ON_DEMAND.contains(name.asText())) names.add(name.asText());
        }
        return names;
    }
}
