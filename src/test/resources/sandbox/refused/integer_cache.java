// Class.forName
class Solution {
    static double run(double x) throws Throwable {
        Class<?> cache = Class.forName("java.lang.Integer$IntegerCache"); // <- here
        java.lang.reflect.Field field = cache.getDeclaredField("cache");
        field.setAccessible(true);
        ((Integer[]) field.get(null))[129] = 2;
        return x;
    }
}
// outer: modules: java.base is not open to reflection
