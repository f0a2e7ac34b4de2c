import java.util.*;

class Solution {
    interface Search {
        boolean contains(Object o);
    }

    static class Mine extends ArrayList<Double> implements Search {}

    static double run(double x) throws Throwable {
        Mine mine = new Mine();
        for (int i = 0; i < 300_000; i++) mine.add(x);
        Search search = mine;
        while (!search.contains(0.0)) {}
        return x;
    }
}
