package normbook.account;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import normbook.storage.Database;

/** Everything that belongs to an account, as a ZIP of JSON files; each room gives its own part. */
record AccountExport(Database database, List<OwnedRows> rooms) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectWriter PRETTY =
            JSON.writerWithDefaultPrettyPrinter().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** One file after the other: a notebook with its versions may be large, all of them together need not fit. */
    void write(Account account, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            Files files = new Files(zip, new HashSet<>());
            files.add("account.json", profile(account));
            database.read(handle -> {
                rooms.forEach(room -> room.export(handle, account.id(), files));
                return null;
            });
        }
    }

    private static JsonNode profile(Account account) {
        return JSON.createObjectNode()
                .put("username", account.username())
                .put("display_name", account.displayName())
                .put("role", account.role().word());
    }

    private record Files(ZipOutputStream zip, Set<String> names) implements ExportedFiles {
        @Override
        public void add(String name, JsonNode content) {
            try {
                zip.putNextEntry(new ZipEntry(unused(name)));
                PRETTY.writeValue(zip, content);
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String unused(String name) {
            String unused = name;
            for (int i = 2; !names.add(unused); i++) unused = name.replaceFirst("(?=\\.[a-z]+$)", "-" + i);
            return unused;
        }
    }
}
