// java.nio.file.Path.of
import java.nio.file.*;

class Solution {
    static double run(double x) {
        try {
            return Files.readString(Path.of("/etc/passwd")).length(); // <- here
        } catch (Exception e) {
            return 0;
        }
    }
}
