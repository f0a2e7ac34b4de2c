package normbook.notebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import normbook.web.RequestException;

/**
 * Notebooks that guests run, by the address they come from. A limit by account alone is none: whoever comes without a
 * cookie is a new guest each time, and could take all kernels.
 */
final class GuestKernels {
    /** A class that shares an address may well run at once; who signs in is limited by account only. */
    static final int MOST = 8;

    private final Map<String, Set<Long>> notebooks = new HashMap<>();

    /** @param isOpen whether a notebook still holds a kernel */
    synchronized void enter(String address, long notebook, Predicate<Long> isOpen) {
        Set<Long> here = notebooks.computeIfAbsent(address, a -> new HashSet<>());
        here.removeIf(isOpen.negate());
        if (!here.contains(notebook) && here.size() >= MOST) {
            throw new RequestException(429, "notebook.error.busy-address", MOST);
        }
        here.add(notebook);
        notebooks.values().removeIf(Set::isEmpty);
    }
}
