import java.util.*;

class Solution {
    static double run(double x) {
        List<Object> list = new ArrayList<>();
        list.add(new ArrayList<>(List.of(list)));
        list.add(list.get(0));
        return list.toString().length();
    }
}
