import java.util.function.*;

class Solution {
    static double run(double x) {
        Predicate<Object> p = Predicate.isEqual("b");
        for (int i = 0; i < 50; i++) p = p.or(p);
        return p.test("a") ? 1 : 0;
    }
}
