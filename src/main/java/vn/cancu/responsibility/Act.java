package vn.cancu.responsibility;

import java.util.List;
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
}
