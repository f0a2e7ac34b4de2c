// java.nio.file.Path:7
import java.nio.file.*;

class Solution {
    static double run(double x) {
        try {
            return Files.readString(Path.of("/etc/passwd")).length();
        } catch (Exception e) {
            return 0;
        }
    }
}
