package vn.cancu.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Circles in a directed graph: of each set of nodes that all reach each other, one shortest circle through its first
 * node. Time grows with nodes and edges (Tarjan's strongly connected components, without recursion: chains of documents
 * can be long).
 */
final class Cycles {
    private final NavigableMap<String, NavigableSet<String>> edges = new TreeMap<>();

    void add(String from, String to) {
        edges.computeIfAbsent(from, node -> new TreeSet<>()).add(to);
    }

    /** Each circle from its first node, which is not repeated at the end; sorted. */
    List<List<String>> find() {
        List<List<String>> circles = new ArrayList<>();
        for (NavigableSet<String> component : components()) {
            String first = component.first();
            if (component.size() > 1 || successors(first).contains(first)) {
                circles.add(shortest(first, component));
            }
        }
        circles.sort((one, other) -> one.get(0).compareTo(other.get(0)));
        return circles;
    }

    /** Breadth first from {@code first} within its component back to itself. */
    private List<String> shortest(String first, Set<String> component) {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> queue = new ArrayDeque<>(List.of(first));
        while (true) {
            String node = queue.remove();
            for (String next : successors(node)) {
                if (next.equals(first)) {
                    Deque<String> circle = new ArrayDeque<>();
                    for (String step = node; !step.equals(first); step = cameFrom.getOrDefault(step, first)) {
                        circle.addFirst(step);
                    }
                    circle.addFirst(first);
                    return List.copyOf(circle);
                }
                if (component.contains(next) && cameFrom.putIfAbsent(next, node) == null) {
                    queue.add(next);
                }
            }
        }
    }

    private NavigableSet<String> successors(String node) {
        return edges.getOrDefault(node, new TreeSet<>());
    }

    private List<NavigableSet<String>> components() {
        List<NavigableSet<String>> components = new ArrayList<>();
        Map<String, Integer> order = new HashMap<>();
        Map<String, Integer> lowest = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        Set<String> isOpen = new HashSet<>();
        for (String start : edges.keySet()) {
            if (order.containsKey(start)) {
                continue;
            }
            Deque<Step> path = new ArrayDeque<>();
            path.push(new Step(start, successors(start).iterator()));
            while (!path.isEmpty()) {
                Step step = path.element();
                if (!order.containsKey(step.node)) {
                    order.put(step.node, order.size());
                    lowest.put(step.node, order.get(step.node));
                    open.push(step.node);
                    isOpen.add(step.node);
                }
                if (step.rest.hasNext()) {
                    String next = step.rest.next();
                    if (!order.containsKey(next)) {
                        path.push(new Step(next, successors(next).iterator()));
                    } else if (isOpen.contains(next)) {
                        lowest.merge(step.node, order.get(next), Math::min);
                    }
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    lowest.merge(path.element().node, lowest.get(step.node), Math::min);
                }
                if (lowest.get(step.node).equals(order.get(step.node))) {
                    NavigableSet<String> component = new TreeSet<>();
                    String member;
                    do {
                        member = open.pop();
                        isOpen.remove(member);
                        component.add(member);
                    } while (!member.equals(step.node));
                    components.add(component);
                }
            }
        }
        return components;
    }

    private record Step(String node, Iterator<String> rest) {}
}
