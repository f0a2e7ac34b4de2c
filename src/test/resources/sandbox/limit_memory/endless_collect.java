import java.util.*;
import java.util.stream.*;

class Solution {
    static double run(double x) {
        return Stream.iterate(1, i -> i + 1).collect(Collectors.toList()).size();
    }
}
