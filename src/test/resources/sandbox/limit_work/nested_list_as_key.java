import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 60; i++) list = new ArrayList<>(Arrays.asList(list, list));
        return new HashMap<>().containsKey(list) ? 1 : 0;
    }
}
