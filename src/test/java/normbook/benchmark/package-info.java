/**
 * Figures, never asserted: {@code java -cp target/normbook.jar:target/test-classes normbook.benchmark.Benchmarks} after
 * {@code mvn -DskipTests package} measures everything, or what is named behind it. Whatever depends on the machine is
 * printed beside something measured in the same run.
 */
package normbook.benchmark;
