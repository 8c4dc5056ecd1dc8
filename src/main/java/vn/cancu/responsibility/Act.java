package vn.cancu.responsibility;

import java.util.List;
import java.util.stream.Stream;
import vn.cancu.responsibility.Responsibility.OtherParty;

/**
 * What a body shall do, as far as one passage says.
 *
 * @param roles main one first, each once
 * @param partners from its own "phối hợp với"
 */
record Act(List<Role> roles, List<String> partners, List<OtherParty> others) {
    Act {
        roles = List.copyOf(roles);
        partners = List.copyOf(partners);
        others = List.copyOf(others);
    }

    /** Both, this one's main role first. */
    Act and(Act other) {
        return new Act(joined(roles, other.roles), joined(partners, other.partners), joined(others, other.others));
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}
