// java.security.SecureRandom
class Solution {
    static double run(double x) throws Throwable {
        return new java.security.SecureRandom().nextDouble(); // <- here
    }
}
// outer: processor time: there is no file to draw a seed from, and looking for one takes the time
