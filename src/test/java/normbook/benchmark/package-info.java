/**
 * Figures, never asserted: after {@code mvn -DskipTests package}, {@code mvn surefire:test -Dtest=Benchmarks} measures
 * everything, {@code -Dtest=Benchmarks#verdict} one thing. Whatever depends on the machine is printed beside something
 * measured in the same run.
 */
package normbook.benchmark;
