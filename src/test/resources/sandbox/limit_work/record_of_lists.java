import java.util.*;

class Solution {
    record Box(List<Object> list) {}

    static double run(double x) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 60; i++) list = new ArrayList<>(Arrays.asList(list, list));
        return new Box(list).hashCode();
    }
}
