import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        return new File("/home").list() != null || new File("/root").list() != null ? 1 : 0;
    }
}
