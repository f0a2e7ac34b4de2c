import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list.hashCode();
    }
}
