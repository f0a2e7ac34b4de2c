package normbook.storage;

import java.io.IOException;
import java.nio.file.Path;

/** Opens a database in a JVM of its own and tells by its exit status how that went. */
record OtherProcess(Path folder) {
    static final int IN_USE = 3;

    int run() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            return new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            getClass().getName(),
                            folder.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        try (Database database = Database.open(Path.of(arguments[0]))) {
            System.exit(0);
        } catch (DatabaseInUseException e) {
            System.exit(IN_USE);
        }
    }
}
