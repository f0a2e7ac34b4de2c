class Solution {
    static class A {
        B b = new B();
    }

    static class B {
        A a = new A();
    }

    static double run(double x) throws Throwable {
        return new A().hashCode();
    }
}
// outer: stack: the learner's thread has a stack of its own, and an end of it
