// Class.getDeclaredField
class Solution {
    static double run(double x) throws Throwable {
        java.lang.reflect.Field value = String.class.getDeclaredField("value"); // <- here
        value.setAccessible(true);
        return ((byte[]) value.get("a")).length;
    }
}
// outer: modules: java.base is not open to reflection
