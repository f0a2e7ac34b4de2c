// java.util.Scanner
import java.io.*;
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        System.out.println(new Scanner(new File("@SECRET@")).nextLine()); // <- here
        return x;
    }
}
// outer: system calls: the filter leaves it no file, no socket and no process to ask for
