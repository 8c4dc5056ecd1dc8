package vn.cancu.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.authority.Agency;
import vn.cancu.authority.Authority;
import vn.cancu.authority.Province;
import vn.cancu.authority.ProvincialBody;

/** Bodies by slug and by name: those known by name, and those that every province has. */
final class Agencies {
    private final Map<String, Agency> bySlug = new HashMap<>();
    private final Map<String, Agency> byName = new HashMap<>();
    /** Slugs that the authority file itself describes. */
    private final Set<String> described = new HashSet<>();

    Agencies(Authority authority) {
        authority.agencies().forEach(agency -> {
            add(agency);
            described.add(agency.slug());
        });
        for (ProvincialBody body : authority.provincialBodies()) {
            for (Province province : authority.provinces()) {
                add(body.of(province));
            }
        }
        authority.agencies().forEach(agency -> agency.altLabels()
                .forEach(name -> byName.putIfAbsent(Words.key(name), agency)));
    }

    private void add(Agency agency) {
        bySlug.putIfAbsent(agency.slug(), agency);
        byName.putIfAbsent(Words.key(agency.label()), agency);
    }

    Optional<Agency> ofSlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    Optional<Agency> ofName(String name) {
        return Optional.ofNullable(byName.get(Words.key(name)));
    }

    /** Whether the authority graph has the body with its label. */
    boolean describes(String slug) {
        return described.contains(slug);
    }
}
