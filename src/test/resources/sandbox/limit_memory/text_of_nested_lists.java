import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> list = new ArrayList<>(List.of(1, 2));
        for (int i = 0; i < 60; i++) list = new ArrayList<>(Arrays.asList(list, list));
        return list.toString().length();
    }
}
