import java.util.function.*;
import java.util.stream.*;

class Solution {
    static double run(double x) {
        return Stream.iterate("a", UnaryOperator.identity()).noneMatch("b"::equals) ? x : 0;
    }
}
