package normbook.sandbox.meter;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** What Set.of makes, in the order it was given: the JDK's own order is drawn anew in every JVM. */
public final class FixedSet<E> extends AbstractSet<E> {
    private final Set<E> elements;

    private FixedSet(Set<E> elements) {
        this.elements = Collections.unmodifiableSet(elements);
    }

    @SuppressWarnings("unchecked")
    public static <E> Set<E> of(Object[] elements) {
        Measure.copy(elements);
        Measure.walk(elements);
        Set<E> set = new LinkedHashSet<>();
        for (Object element : elements) {
            if (!set.add((E) Objects.requireNonNull(element))) {
                throw new IllegalArgumentException("duplicate element: " + element);
            }
        }
        return new FixedSet<>(set);
    }

    public static <E> Set<E> copyOf(Collection<? extends E> elements) {
        Measure.copy(elements);
        Measure.walk(elements);
        Set<E> set = new LinkedHashSet<>();
        for (E element : elements) {
            set.add(Objects.requireNonNull(element));
        }
        return new FixedSet<>(set);
    }

    @Override
    public Iterator<E> iterator() {
        return elements.iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }

    @Override
    public boolean contains(Object o) {
        return elements.contains(Objects.requireNonNull(o));
    }

    @Override
    public boolean remove(Object o) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean removeAll(Collection<?> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean retainAll(Collection<?> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean addAll(Collection<? extends E> c) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException();
    }
}
