// 4:24 package java.net.http is not visible
class Solution {
    static double run(double x) throws Throwable {
        return java.net.http.HttpClient.newHttpClient().hashCode();
    }
}
