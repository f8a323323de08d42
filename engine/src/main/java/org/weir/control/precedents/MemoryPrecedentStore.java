package org.weir.control.precedents;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.weir.base.Fault;

/// Rulings in memory. Safe for several threads.
public final class MemoryPrecedentStore implements PrecedentStore {
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();

    @Override
    public synchronized List<Ruling> rulings() {
        return List.copyOf(rulings.values());
    }

    @Override
    public synchronized void add(Ruling ruling) {
        if (rulings.putIfAbsent(ruling.id(), ruling) != null) {
            throw Fault.user("there is a ruling %s already.".formatted(ruling.id()));
        }
    }
}
