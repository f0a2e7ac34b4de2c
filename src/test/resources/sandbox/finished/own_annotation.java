import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

class Solution {
    @Retention(RetentionPolicy.SOURCE)
    @interface Source {
        String value() default "";
    }

    @interface Note {
        int[] steps() default {1, 2};
    }

    @Note(steps = 3)
    @Source("the paper")
    static double run(double x) {
        return Double.class.cast(x);
    }
}
