import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> list = new ArrayList<>(List.of(1));
        while (true) list.addAll(list);
    }
}
