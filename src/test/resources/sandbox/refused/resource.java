// Class.getResource
class Solution {
    static double run(double x) throws Throwable {
        System.out.println(Solution.class.getResource("/META-INF/MANIFEST.MF")); // <- here
        return x;
    }
}
// outer: nothing to see: the loader finds no files
