// java.util.Collections.synchronizedList
import java.util.*;

class Solution {
    static double run(double x) throws Throwable {
        List<Double> list = new ArrayList<>(List.of(x));
        for (int i = 0; i < 20_000; i++) list = Collections.synchronizedList(list); // <- here
        while (list.get(0) == x) {}
        return x;
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
