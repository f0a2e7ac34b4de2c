// java.io.File.createTempFile
import java.io.*;

class Solution {
    static double run(double x) throws Throwable {
        return File.createTempFile("normbook", "written").length(); // <- here
    }
}
// outer: processor time: there is no file to draw a seed from, and looking for one takes the time
