package normbook.sandbox;

/**
 * One of the walls round a worker.
 *
 * @param name what it is, e.g. {@code namespaces}
 * @param why how it is made where it is present, else what is missing
 */
public record Wall(String name, boolean present, String why) {}
