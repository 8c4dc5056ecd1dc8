package vn.cancu.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.cancu.authority.Agency;
import vn.cancu.authority.Authority;
import vn.cancu.authority.Province;
import vn.cancu.authority.ProvincialBody;

/** Bodies by slug and by name: those known by name, and those that every province has. Safe for many threads. */
final class Agencies {
    private final Authority authority;
    private final Map<String, Agency> known = new HashMap<>();
    private final Map<String, ProvincialBody> bodies = new HashMap<>();
    private final Map<String, Province> provinces = new TreeMap<>();
    private volatile Map<String, Agency> names = Map.of();

    Agencies(Authority authority) {
        this.authority = authority;
        authority.agencies().forEach(agency -> known.put(agency.slug(), agency));
        authority.provincialBodies().forEach(body -> bodies.put(body.slug(), body));
        // Before and after the mergers a province has one slug and so one set of bodies; names come from the first.
        authority.provinces().forEach(province -> provinces.putIfAbsent(province.slug(), province));
    }

    /** {@code so-tttt-gia-lai} is the {@code so-tttt} of {@code gia-lai}. */
    Optional<Agency> ofSlug(String slug) {
        if (known.containsKey(slug)) {
            return Optional.of(known.get(slug));
        }
        for (int dash = slug.indexOf('-'); dash > 0; dash = slug.indexOf('-', dash + 1)) {
            ProvincialBody body = bodies.get(slug.substring(0, dash));
            Province province = provinces.get(slug.substring(dash + 1));
            if (body != null && province != null) {
                return Optional.of(body.of(province));
            }
        }
        return Optional.empty();
    }

    /** The one body of that name; nothing where several have it. */
    Optional<Agency> ofName(String name) {
        return Optional.ofNullable(names().get(Words.key(name)));
    }

    /** Whether the authority graph has the body with its label. */
    boolean describes(String slug) {
        return known.containsKey(slug);
    }

    /** Thousands of names, which only documents that assign tasks need. */
    private Map<String, Agency> names() {
        if (names.isEmpty()) {
            Map<String, Agency> full = new HashMap<>();
            Map<String, Agency> others = new HashMap<>();
            Set<String> shared = new HashSet<>();
            known.values().forEach(agency -> add(agency, full, others, shared));
            for (ProvincialBody body : authority.provincialBodies()) {
                provinces.values().forEach(province -> add(body.of(province), full, others, shared));
            }
            others.keySet().removeAll(shared);
            others.putAll(full);
            names = others;
        }
        return names;
    }

    private static void add(Agency agency, Map<String, Agency> full, Map<String, Agency> others, Set<String> shared) {
        full.putIfAbsent(Words.key(agency.label()), agency);
        for (String name : agency.altLabels()) {
            Agency other = others.putIfAbsent(Words.key(name), agency);
            if (other != null && !other.slug().equals(agency.slug())) {
                shared.add(Words.key(name));
            }
        }
    }
}
