// java.util.ArrayList.get
import java.util.*;

class Solution {
    static class Hidden extends ArrayList<Object> {
        @Override
        public Object get(int i) {
            return null; // <- here
        }
    }

    static double run(double x) throws Throwable {
        Hidden inner = new Hidden();
        inner.add(x);
        for (int i = 0; i < 60; i++) {
            Hidden outer = new Hidden();
            outer.add(inner);
            outer.add(inner);
            inner = outer;
        }
        return inner.hashCode();
    }
}
// outer: processor time: the watch ends the worker when its processor time is used up
