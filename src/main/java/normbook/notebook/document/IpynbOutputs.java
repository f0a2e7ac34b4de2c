package normbook.notebook.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The outputs of a code cell and the attachments of a text, kept as they are. Nothing in them is trusted or run. */
final class IpynbOutputs {
    private static final int MOST = 1_000;
    private static final Pattern JSON = Pattern.compile("^application/(.*\\+)?json$");

    private IpynbOutputs() {}

    static List<ObjectNode> read(JsonAt outputs) {
        List<ObjectNode> read = new ArrayList<>();
        for (JsonAt output : outputs.items(MOST)) {
            check(output);
            read.add(output.object());
        }
        return read;
    }

    private static void check(JsonAt output) {
        switch (output.field("output_type").text()) {
            case "stream" -> stream(output);
            case "display_data" -> {
                output.requireOnly(Set.of("output_type", "data", "metadata"));
                data(output);
            }
            case "execute_result" -> {
                output.requireOnly(Set.of("output_type", "data", "metadata", "execution_count"));
                data(output);
                output.field("execution_count").count();
            }
            case "error" -> error(output);
            default -> throw output.field("output_type").wrong("notebook.ipynb.not.output");
        }
    }

    private static void stream(JsonAt output) {
        output.requireOnly(Set.of("output_type", "name", "text"));
        output.field("name").text();
        output.field("text").lines();
    }

    private static void data(JsonAt output) {
        bundle(output.field("data"));
        output.field("metadata").object();
    }

    private static void error(JsonAt output) {
        output.requireOnly(Set.of("output_type", "ename", "evalue", "traceback"));
        output.field("ename").text();
        output.field("evalue").text();
        output.field("traceback").items(Integer.MAX_VALUE).forEach(JsonAt::text);
    }

    static ObjectNode attachments(JsonAt attachments) {
        attachments.fields().forEach(IpynbOutputs::bundle);
        return attachments.object();
    }

    /** By media type: text or its lines, and anything where it is JSON. */
    private static void bundle(JsonAt bundle) {
        bundle.object().fieldNames().forEachRemaining(type -> {
            if (!JSON.matcher(type).find()) bundle.field(type).lines();
        });
    }
}
