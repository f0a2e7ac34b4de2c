// Class.getDeclaredConstructor
class Solution {
    static double run(double x) throws Throwable {
        return new Object[] {Solution.class.getDeclaredConstructor().newInstance()}.length; // <- here
    }
}
// outer: harmless: it only makes answers differ, or changes what ends with the run
