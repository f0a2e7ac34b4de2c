// java.util.UUID.randomUUID
class Solution {
    static double run(double x) throws Throwable {
        System.out.println(java.util.UUID.randomUUID()); // <- here
        return x;
    }
}
// outer: processor time: there is no file to draw a seed from, and looking for one takes the time
